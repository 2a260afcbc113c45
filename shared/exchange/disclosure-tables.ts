import { BYTE_ORDER_MARK, csvLine } from '#shared/audit/csv.ts'
import { QUESTIONS } from '#shared/checkins/checkin.ts'
import { NOTE_PARTS } from '#shared/notes/note.ts'
import type { SignedNote } from '#shared/notes/signed-note.ts'
import type { DisclosureContent } from './disclosure.ts'

type Cell = string | number | null
interface TableFile {
  readonly name: string
  readonly rows: readonly (readonly Cell[])[]
}

const isVoid = ({ further }: SignedNote) => further.some(({ kind }) => kind === 'void')

const NOTE_HEADING = [
  'Note',
  'Kind',
  'Standing',
  'Date',
  'Group',
  'Start (UTC)',
  'End (UTC)',
  'Time zone',
  'Session minutes',
  'Place',
  'Service code',
  'Topics',
  'Staff',
  'Client minutes',
  'Units',
  'Goals',
  'Intervention',
  'Response',
  'Progress',
  'Risk',
  'Plan',
  'Account of the group',
  'Late entry',
  'Signed by',
  'Credentials',
  'Signed at (UTC)',
] as const

function noteRow(note: SignedNote): Cell[] {
  const { content, author } = note
  const { session } = content
  const own = content.kind === 'individual' ? content : null
  return [
    note.noteId,
    content.kind,
    isVoid(note) ? 'VOID' : 'signed',
    session.heldOn,
    session.groupName,
    session.startedAt,
    session.endedAt,
    session.timeZone,
    session.minutes,
    session.place,
    session.service?.code ?? null,
    session.deliveries.map(({ title }) => title).join('; '),
    session.staff.map(({ name, credentials }) => [name, credentials].filter(Boolean).join(', ')).join('; '),
    own?.client.minutes ?? null,
    own?.client.units ?? null,
    own?.goals.map(({ goal, progress }) => [goal, progress].filter(Boolean).join(': ')).join('; ') ?? null,
    ...NOTE_PARTS.map(part => (content.kind === 'individual' ? content.written[part] : null)),
    content.kind === 'group' ? [...content.interventions, content.text].join('\n') : null,
    content.due.isLate ? 'yes' : 'no',
    author.name,
    author.credentials,
    author.signedAt,
  ]
}

type Part<Name extends keyof DisclosureContent> = NonNullable<DisclosureContent[Name]>
type Rows = readonly (readonly Cell[])[]

const attendanceRows = ({ lines, attended, minutes }: Part<'attendance'>): Rows => [
  ['Date', 'Status', 'Minutes'],
  ...lines.map(line => [line.heldOn, line.status, line.minutes]),
  ['Total', `${attended} attended`, minutes],
]

const sessionRows = (sessions: Part<'sessions'>): Rows => [
  ['Date', 'Start (UTC)', 'End (UTC)', 'Time zone', 'Topics', 'Clients present', 'Visitors'],
  ...sessions.map(({ heldOn, startedAt, endedAt, timeZone, topics, present, visitors }) => [
    heldOn,
    startedAt,
    endedAt,
    timeZone,
    topics.join('; '),
    present,
    visitors,
  ]),
]

const signatureRows = (notes: Part<'notes'>): Rows => [
  ['Note', 'Number', 'What', 'Name', 'Credentials', 'Signed at (UTC)', 'Text'],
  ...notes.flatMap(({ noteId, author, further }) => [
    [noteId, author.number, 'note', author.name, author.credentials, author.signedAt, null],
    ...further.map(one => [noteId, one.number, one.kind, one.name, one.credentials, one.signedAt, one.text]),
  ]),
]

const checkInRows = (checkIns: Part<'checkIns'>): Rows => [
  ['Date', 'Craving 0-10', 'Mood 0-10', 'Use since last time', 'Homework', 'Remark', 'Passed on'],
  ...checkIns.map(({ heldOn, checkIn }) => [
    heldOn,
    ...QUESTIONS.map(question => checkIn[question]),
    checkIn.remark,
    checkIn.passed.join('; '),
  ]),
]

const goalRows = (goals: Part<'goals'>): Rows => [
  ['Problem', 'Goal', 'Objective', 'Target date', 'Status', 'Progress'],
  ...goals.map(({ problem, goal, objective, targetOn, status, steps }) => [
    problem,
    goal,
    objective,
    targetOn,
    status,
    steps.map(({ heldOn, progress }) => `${heldOn} ${progress ?? 'no word'}`).join('; '),
  ]),
]

function tablesOf({ attendance, sessions, notes, checkIns, goals }: DisclosureContent): TableFile[] {
  const tables: (TableFile | null)[] = [
    attendance && { name: 'attendance.csv', rows: attendanceRows(attendance) },
    sessions && { name: 'sessions.csv', rows: sessionRows(sessions) },
    notes && { name: 'notes.csv', rows: [NOTE_HEADING, ...notes.map(noteRow)] },
    notes && { name: 'signatures.csv', rows: signatureRows(notes) },
    checkIns && { name: 'check-ins.csv', rows: checkInRows(checkIns) },
    goals && { name: 'goals.csv', rows: goalRows(goals) },
  ]
  return tables.filter(table => table !== null)
}

/** What was ticked as tables, one CSV file (RFC 4180) each; no cell begins with what a spreadsheet would run [EX77]. */
export const disclosureTables = (content: DisclosureContent): { name: string; text: string }[] =>
  tablesOf(content).map(({ name, rows }) => ({ name, text: `${BYTE_ORDER_MARK}${rows.map(csvLine).join('')}` }))
