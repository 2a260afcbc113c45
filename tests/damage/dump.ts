import type Database from 'better-sqlite3-multiple-ciphers'

/** The schema as it is declared, without what SQLite and the search index keep for themselves, one line an object. */
export function schemaOf(db: Database.Database): string[] {
  const rows = db
    .prepare(
      `SELECT s.type, s.name, s.sql FROM sqlite_schema s LEFT JOIN pragma_table_list l ON l.name = s.name AND l.schema = 'main'
       WHERE s.sql IS NOT NULL AND coalesce(l.type, '') <> 'shadow' ORDER BY s.type, s.name`,
    )
    .raw()
    .all() as string[][] // three texts a row
  return rows.map(([type, name, sql]) => `${type} ${name}: ${sql?.replaceAll(/\s+/g, ' ')}`)
}

/** Everything in a database as SQL that makes it again: tables, rows, then search, indexes and triggers. */
export function dumpOf(db: Database.Database): string {
  const objects = db
    .prepare(
      `SELECT s.name, s.sql, CASE WHEN s.type = 'table' THEN l.type ELSE s.type END AS kind FROM sqlite_schema s
       LEFT JOIN pragma_table_list l ON l.name = s.name AND l.schema = 'main'
       WHERE s.sql IS NOT NULL AND coalesce(l.type, '') <> 'shadow' ORDER BY s.rowid`,
    )
    .raw()
    .all() as [string, string, string][] // three texts a row
  const tables = objects.filter(([, , kind]) => kind === 'table')
  const others = objects.filter(([, , kind]) => kind !== 'table')
  const rows = tables.flatMap(([name]) => {
    const columns = db
      .prepare('SELECT name FROM pragma_table_info(?)')
      .pluck()
      .all(name)
      .map(one => `"${String(one)}"`)
    const cells = columns.map(one => `quote(${one})`).join(` || ', ' || `)
    const values = db.prepare(`SELECT ${cells} FROM "${name}"`).pluck().all().map(String)
    return values.map(value => `INSERT INTO "${name}" (${columns.join(', ')}) VALUES (${value});`)
  })
  const rebuilt = others.flatMap(([name, sql, kind]) =>
    kind === 'virtual' ? [`${sql};`, `INSERT INTO "${name}" ("${name}") VALUES ('rebuild');`] : [`${sql};`],
  )
  const version = String(db.pragma('user_version', { simple: true }))
  return [...tables.map(([, sql]) => `${sql};`), ...rows, ...rebuilt, `PRAGMA user_version = ${version};`, ''].join(
    '\n',
  )
}
