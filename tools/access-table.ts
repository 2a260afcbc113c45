import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { everyRole } from '#shared/facilitators/role-sets.ts'
import { contract } from '#shared/ipc/contract.ts'
import type { Row } from '#shared/ipc/define.ts'
import type * as z from 'zod'

// Roles × calls, from the contract into docs/SECURITY.md: `node tools/access-table.ts`. A test holds the two together.

export const SECURITY = join(import.meta.dirname, '../docs/SECURITY.md')
const BEGIN = '<!-- roles and calls: written by tools/access-table.ts -->'
const END = '<!-- end of roles and calls -->'

type AnyRow = Row<'query' | 'command' | 'job' | 'action', z.ZodType, z.ZodType>

function line([name, row]: [string, AnyRow]): string[] {
  const may = everyRole.map(role => (row.roles === 'anyone' || row.roles.includes(role) ? 'yes' : '–'))
  const more = [
    row.confirmed === true ? 'asks for the passphrase again' : '',
    row.whileReading === true ? 'also while it is damaged' : '',
    row.outOfSight === undefined ? '' : `${row.outOfSight.join(', ')} may be out of sight`,
  ]
  return [`\`${name}\``, row.kind, row.roles === 'anyone' ? 'yes' : '–', ...may, more.filter(Boolean).join('; ')]
}

/** The table in Markdown, padded as the formatter pads it. */
export function accessTable(): string {
  const head = ['call', 'kind', 'while locked', ...everyRole, '']
  const rows = [head, ...Object.entries<AnyRow>(contract).map(line)]
  const widths = head.map((_, column) => Math.max(...rows.map(row => (row[column] ?? '').length), 3))
  const text = rows.map(row => `| ${row.map((cell, column) => cell.padEnd(widths[column] ?? 0)).join(' | ')} |`)
  const rule = `| ${widths.map(width => '-'.repeat(width)).join(' | ')} |`
  return [BEGIN, '', text[0], rule, ...text.slice(1), '', END].join('\n')
}

/** The document with the table in its place; throws when the place is not marked. */
export function withTable(document: string): string {
  const [begin, end] = [document.indexOf(BEGIN), document.indexOf(END)]
  if (begin < 0 || end < begin) throw new Error('docs/SECURITY.md has no place for the table of roles and calls.')
  return document.slice(0, begin) + accessTable() + document.slice(end + END.length)
}

if (import.meta.main) writeFileSync(SECURITY, withTable(readFileSync(SECURITY, 'utf8')))
