import * as z from 'zod'
import { allRows, firstRow, write, type ReadDb, type WriteDb } from '#electron/db/database.ts'
import { Module, Topic, TopicSummary } from '#shared/curriculum/topic.ts'

const json = <T>(schema: z.ZodType<T>) => z.string().transform(text => schema.parse(JSON.parse(text)))

const PackRow = z.object({
  moduleId: z.string(),
  version: z.string(),
  contentHash: z.string(),
  module: json(Module),
  retiredAt: z.string().nullable(),
})
export type PackRow = z.infer<typeof PackRow>

const SELECT = `SELECT p.module_id AS moduleId, p.version, p.retired_at AS retiredAt, v.content_hash AS contentHash, v.module
  FROM packs p JOIN pack_versions v ON v.module_id = p.module_id AND v.version = p.version`

/** The version of a clinic's module that counts now, retired or not; null when there is none. */
export const findPack = (db: ReadDb, moduleId: string): PackRow | null =>
  firstRow(db, PackRow, `${SELECT} WHERE p.module_id = ?`, [moduleId])

/** Every module of the clinic's own at its present version. */
export const listPacks = (db: ReadDb): PackRow[] => allRows(db, PackRow, SELECT)

const Stamp = z.object({ stamp: z.string() })

/** Changes whenever the set of modules in use, or the version of one of them, does; a version itself never changes. */
export const findPacksStamp = (db: ReadDb): string =>
  firstRow(
    db,
    Stamp,
    `SELECT coalesce(group_concat(module_id || ' ' || version, ',' ORDER BY module_id), '') AS stamp FROM packs
     WHERE retired_at IS NULL`,
  )?.stamp ?? ''

const VersionRow = z.object({
  moduleId: z.string(),
  version: z.string(),
  importedAt: z.string(),
  importedBy: z.string(),
})

/** Every version of every module, the last imported first, with who imported it. */
export const listPackVersions = (db: ReadDb): z.infer<typeof VersionRow>[] =>
  allRows(
    db,
    VersionRow,
    `SELECT v.module_id AS moduleId, v.version, v.imported_at AS importedAt, s.name AS importedBy
     FROM pack_versions v JOIN staff s ON s.id = v.imported_by ORDER BY v.imported_at DESC`,
  )

/** The content hash of a version that was imported at any time, or null. */
export const findPackHash = (db: ReadDb, moduleId: string, version: string): string | null =>
  firstRow(
    db,
    z.object({ contentHash: z.string() }),
    'SELECT content_hash AS contentHash FROM pack_versions WHERE module_id = ? AND version = ?',
    [moduleId, version],
  )?.contentHash ?? null

/** The topics of a version as lists show them, in the library's order. */
export const listPackTopics = (db: ReadDb, moduleId: string, version: string): TopicSummary[] =>
  allRows(
    db,
    z.object({ summary: json(TopicSummary) }),
    'SELECT summary FROM pack_topics WHERE module_id = ? AND version = ? ORDER BY position',
    [moduleId, version],
  ).map(row => row.summary)

/** A topic of the present version of a module in use, or null. */
export const findPackTopic = (db: ReadDb, topicId: string): Topic | null =>
  firstRow(
    db,
    z.object({ topic: json(Topic) }),
    `SELECT t.topic FROM packs p JOIN pack_topics t ON t.module_id = p.module_id AND t.version = p.version
     WHERE t.topic_id = ? AND p.retired_at IS NULL`,
    [topicId],
  )?.topic ?? null

const TextRow = z.object({ file: z.string(), text: z.string() })

/** The files of a version as they were imported. */
export const listPackFiles = (db: ReadDb, moduleId: string, version: string): z.infer<typeof TextRow>[] =>
  allRows(db, TextRow, 'SELECT file, text FROM pack_files WHERE module_id = ? AND version = ? ORDER BY file', [
    moduleId,
    version,
  ])

export interface PackToInsert {
  readonly module: Module
  readonly topics: readonly Topic[]
  readonly texts: readonly { readonly file: string; readonly text: string }[]
  readonly contentHash: string
}

/** Writes a version that was never here, with its files and topics, and makes it the one that counts. */
export function insertPackVersion(
  db: WriteDb,
  { module, topics, texts, contentHash }: PackToInsert,
  by: { staffId: string; at: string },
): void {
  const key = { moduleId: module.id, version: module.version }
  write(
    db,
    `INSERT INTO pack_versions (module_id, version, content_hash, module, imported_at, imported_by)
     VALUES (@moduleId, @version, @contentHash, @module, @at, @staffId)`,
    { ...key, ...by, contentHash, module: JSON.stringify(module) },
  )
  for (const text of texts)
    write(db, 'INSERT INTO pack_files (module_id, version, file, text) VALUES (@moduleId, @version, @file, @text)', {
      ...key,
      ...text,
    })
  for (const [position, topic] of topics.entries())
    write(
      db,
      `INSERT INTO pack_topics (module_id, version, position, topic_id, summary, topic)
       VALUES (@moduleId, @version, @position, @topicId, @summary, @topic)`,
      {
        ...key,
        position,
        topicId: topic.id,
        summary: JSON.stringify(TopicSummary.strip().parse(topic)),
        topic: JSON.stringify(topic),
      },
    )
  write(
    db,
    `INSERT INTO packs (module_id, version) VALUES (@moduleId, @version)
     ON CONFLICT (module_id) DO UPDATE SET version = @version, retired_at = NULL, retired_by = NULL`,
    key,
  )
}

/** Takes a module out of use, or back into it when `retired` is null. */
export function updateRetired(db: WriteDb, moduleId: string, retired: { at: string; staffId: string } | null): void {
  write(db, 'UPDATE packs SET retired_at = ?, retired_by = ? WHERE module_id = ?', [
    retired?.at ?? null,
    retired?.staffId ?? null,
    moduleId,
  ])
}
