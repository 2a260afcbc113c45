import type { Report } from './fault.ts'
import { type Block, type Inline, plainInline } from './text-node.ts'
import { type PlanSegment, SegmentKind } from './topic.ts'

const REQUIRED: readonly SegmentKind[] = ['open', 'welcome', 'check-in', 'close']
const CORE: readonly SegmentKind[] = ['teach', 'activity', 'discussion']
const WELCOME_MINUTES = 3

/** Reads the plan's table: a segment a row, its minutes for each of `lengths`; the columns add up to their length. */
export function parsePlan(
  blocks: readonly Block[],
  lengths: readonly number[],
  at: number,
  report: Report,
): PlanSegment[] {
  const [table, ...others] = blocks
  if (table?.type !== 'table' || others.length > 0) {
    report(
      table ?? at,
      '"Plan" holds one table and nothing else: a row of headings, a row of dashes (| --- | --- |), then a row for each segment.',
    )
    return []
  }
  const header = table.header.map(plainInline)
  const wanted = ['Segment', 'Kind', ...lengths.map(String)]
  if (header.join('|') !== wanted.join('|')) {
    report(
      table,
      `The plan's first row must read "| ${wanted.join(' | ')} |", its columns being the lengths of the front matter.`,
    )
    return []
  }
  const segments = table.rows.flatMap(row => parseRow(row, lengths, report) ?? [])
  reportDoubles(segments, table, report)
  if (segments.length === table.rows.length) for (const length of lengths) checkLength(segments, length, table, report)
  return segments
}

function parseRow(row: readonly Inline[][], lengths: readonly number[], report: Report): PlanSegment | null {
  const [name = '', kindText = '', ...cells] = row.map(plainInline)
  const kind = SegmentKind.safeParse(kindText)
  if (name === '') report(row, 'A row of the plan has no segment name.')
  if (!kind.success) report(row, `"${kindText}" is not a kind of segment: use ${SegmentKind.options.join(', ')}.`)
  const whole = cells.length === lengths.length && cells.every(cell => /^\d{1,3}$/.test(cell))
  if (!whole) report(row, `The segment "${name}" needs whole minutes in each of its ${lengths.length} columns.`)
  if (name === '' || !kind.success || !whole) return null
  if (kind.data === 'welcome' && cells.some(cell => Number(cell) !== WELCOME_MINUTES))
    report(row, `The newcomer welcome takes ${WELCOME_MINUTES} minutes in every length.`)
  return {
    name,
    kind: kind.data,
    minutes: Object.fromEntries(lengths.map((length, at) => [length, Number(cells[at])])),
  }
}

function reportDoubles(segments: readonly PlanSegment[], table: Block, report: Report) {
  const names = segments.map(segment => segment.name)
  for (const name of new Set(names.filter((name, at) => names.indexOf(name) !== at)))
    report(table, `Two segments of the plan are called "${name}".`)
}

function checkLength(segments: readonly PlanSegment[], length: number, table: Block, report: Report) {
  const held = segments.filter(segment => (segment.minutes[length] ?? 0) > 0)
  const sum = held.reduce((minutes, segment) => minutes + (segment.minutes[length] ?? 0), 0)
  if (sum !== length) report(table, `The column of ${length} minutes adds up to ${sum}.`)
  const has = (kind: SegmentKind) => held.some(segment => segment.kind === kind)
  for (const kind of REQUIRED.filter(kind => !has(kind)))
    report(table, `The plan of ${length} minutes has no segment of the kind "${kind}".`)
  if (!CORE.some(has)) report(table, `The plan of ${length} minutes has no segment of the kind ${CORE.join(', ')}.`)
}
