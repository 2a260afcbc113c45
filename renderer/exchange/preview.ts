import type { KnownClient } from '#shared/exchange/exchange.ts'
import { nameKey } from '#shared/exchange/client-key.ts'
import { changeFrom, indexClients, matchClient, type ClientMatch } from '#shared/exchange/match-clients.ts'
import { newClientFrom, type ReadRow, type RosterClient, type SameInFile } from '#shared/exchange/read-rows.ts'
import type { RowRemark } from '#shared/exchange/read-cells.ts'
import type { RawInput } from '#shared/ipc/types.ts'

/** What a row turned out to be; `perhaps`: the name is here already and a birth date is missing, so nobody can tell. */
export type RowStatus = 'new' | 'match' | 'perhaps' | 'repeat' | 'problem'

/** What becomes of a row at the import. `enrol` leaves the existing record as it is. */
export type Choice = 'skip' | 'add' | 'update' | 'enrol'

/** One row of the file as the preview shows it. `client` is null for a problem only. */
export interface PreviewRow {
  readonly line: number
  /** What stands in the name columns, for a problem; '' otherwise. */
  readonly written: string
  readonly status: RowStatus
  readonly client: RosterClient | null
  readonly faults: readonly RowRemark[]
  readonly warnings: readonly RowRemark[]
  readonly match: ClientMatch<KnownClient> | null
  readonly repeats: SameInFile | null
  readonly namesakes: readonly KnownClient[]
}

export interface Preview {
  readonly rows: readonly PreviewRow[]
  readonly counts: Readonly<Record<RowStatus, number>>
}

/** Finds for every row of the file whether it is new, here already, there twice or at fault. `written` gives the name as a line has it. */
export function previewRows(
  rows: readonly ReadRow[],
  known: readonly KnownClient[],
  written: (index: number) => string = () => '',
): Preview {
  const index = indexClients(known)
  const byName = Map.groupBy(known, nameKey)
  const lineOfClient = new Map<string, number>()
  const counts = { new: 0, match: 0, perhaps: 0, repeat: 0, problem: 0 }
  const preview = rows.map((row, at): PreviewRow => {
    if (!row.ok) {
      counts.problem += 1
      return {
        ...NOTHING,
        line: row.line,
        written: written(at),
        status: 'problem',
        faults: row.faults,
        warnings: row.warnings,
      }
    }
    const match = matchClient(row.client, index)
    const repeats = row.duplicateOf ?? sameClient(match, lineOfClient)
    if (match !== null && !lineOfClient.has(match.client.id)) lineOfClient.set(match.client.id, row.line)
    const namesakes = match === null ? unclear(row.client, byName.get(nameKey(row.client)) ?? []) : []
    const status = repeats !== null ? 'repeat' : match !== null ? 'match' : namesakes.length > 0 ? 'perhaps' : 'new'
    counts[status] += 1
    return {
      line: row.line,
      written: '',
      status,
      client: row.client,
      faults: [],
      warnings: row.warnings,
      match,
      repeats,
      namesakes,
    }
  })
  return { rows: preview, counts }
}

const NOTHING = { client: null, match: null, repeats: null, namesakes: [] } as const

// Two lines that differ from each other may still stand for one client who is here already.
function sameClient(match: ClientMatch<KnownClient> | null, lines: ReadonlyMap<string, number>): SameInFile | null {
  const line = match === null ? undefined : lines.get(match.client.id)
  return match === null || line === undefined ? null : { line, by: match.by }
}

const unclear = (row: RosterClient, sameName: readonly KnownClient[]) =>
  sameName.filter(client => row.bornOn === null || client.bornOn === null)

/** What may be done with a row, the usual thing first; a problem can only be left out. */
export function choicesFor(row: PreviewRow, intoGroup: boolean): readonly Choice[] {
  if (row.status === 'problem') return ['skip']
  const { match } = row
  const take: Choice[] = []
  if (match !== null) {
    if (intoGroup) take.push('enrol')
    if (match.changes.length > 0) take.push('update')
  } else {
    if (intoGroup && row.namesakes.length === 1) take.push('enrol')
    take.push('add')
  }
  return isTakenUnasked(row, intoGroup) ? [...take, 'skip'] : ['skip', ...take]
}

// Whatever needs a second look stays out until a person has looked.
function isTakenUnasked({ status, match }: PreviewRow, intoGroup: boolean): boolean {
  return status === 'new' || (status === 'match' && intoGroup && match?.caution === null)
}

/** Choices a person made, by line; rows without one take the first of `choicesFor`. */
export type Choices = ReadonlyMap<number, Choice>

/** What becomes of this row. */
export function choiceOf(row: PreviewRow, choices: Choices, intoGroup: boolean): Choice {
  const possible = choicesFor(row, intoGroup)
  const chosen = choices.get(row.line)
  return chosen !== undefined && possible.includes(chosen) ? chosen : (possible[0] ?? 'skip')
}

/** The choices with this one made. Of lines that stand for one client only one is taken: the others are left out. */
export function choose(preview: Preview, choices: Choices, line: number, choice: Choice): Choices {
  const next = new Map(choices).set(line, choice)
  if (choice === 'skip' || preview.counts.repeat === 0) return next
  const parents = new Map(preview.rows.flatMap(row => (row.repeats === null ? [] : [[row.line, row.repeats.line]])))
  const root = rootOf(line, parents)
  for (const other of preview.rows) {
    if (other.line !== line && rootOf(other.line, parents) === root) next.set(other.line, 'skip')
  }
  return next
}

// A line repeats an earlier one, so the chain ends.
function rootOf(line: number, parents: ReadonlyMap<number, number>): number {
  let root = line
  for (let up = parents.get(root); up !== undefined; up = parents.get(root)) root = up
  return root
}

type ImportRowInput = RawInput<'exchange.importRoster'>['rows'][number]

/** The chosen rows as `exchange.importRoster` takes them, in the order of the file. */
export function importRows(preview: Preview, choices: Choices, intoGroup: boolean): ImportRowInput[] {
  return preview.rows.flatMap((row): ImportRowInput[] => {
    const choice = choiceOf(row, choices, intoGroup)
    const existing = row.match?.client ?? row.namesakes[0]
    if (row.client === null || choice === 'skip') return []
    if (choice === 'add') return [{ does: 'add', client: newClientFrom(row.client) }]
    if (existing === undefined) return []
    if (choice === 'enrol') return [{ does: 'enrol', clientId: existing.id }]
    return [{ does: 'update', clientId: existing.id, change: changeFrom(row.match?.changes ?? []) }]
  })
}

export type RowFilter = 'all' | 'new' | 'match' | 'problem'

/** Whether a row is shown under a filter; what stands twice in the file or is perhaps here counts as a match. */
export function isShown({ status }: PreviewRow, filter: RowFilter): boolean {
  if (filter === 'all') return true
  return filter === 'match' ? status !== 'new' && status !== 'problem' : status === filter
}
