/** Kinds of records, as a person is told which of them cannot be read; the order of the list is the order on the screen. */
export const RECORD_KINDS = [
  'clients',
  'client-details',
  'groups',
  'sessions',
  'attendance',
  'notes',
  'check-ins',
  'goals',
  'counseling-notes',
  'staff',
  'curriculum',
  'disclosures',
  'settings',
  'audit',
  'other',
] as const
export type RecordKind = (typeof RECORD_KINDS)[number]

/** What the rows of each table are to a person. */
const kinds: Readonly<Record<string, RecordKind>> = {
  clients: 'clients',
  client_facts: 'client-details',
  admissions: 'client-details',
  client_flags: 'client-details',
  client_contacts: 'client-details',
  enrolments: 'client-details',
  waiting: 'client-details',
  groups: 'groups',
  group_schedules: 'groups',
  group_plan_topics: 'groups',
  group_staff: 'groups',
  closures: 'groups',
  substitutes: 'groups',
  holidays: 'groups',
  sessions: 'sessions',
  session_staff: 'sessions',
  session_breaks: 'sessions',
  session_visitors: 'sessions',
  session_segments: 'sessions',
  segment_runs: 'sessions',
  seats: 'sessions',
  deliveries: 'sessions',
  delivered_topics: 'sessions',
  attendance: 'attendance',
  presence_intervals: 'attendance',
  attendance_as_recorded: 'attendance',
  attendance_corrections: 'attendance',
  sign_ins: 'attendance',
  make_ups: 'attendance',
  check_ins: 'check-ins',
  given_to_clients: 'check-ins',
  jots: 'notes',
  notes: 'notes',
  note_documents: 'notes',
  note_steps: 'notes',
  note_goals: 'notes',
  record_entries: 'notes',
  goals: 'goals',
  goal_changes: 'goals',
  counseling_notes: 'counseling-notes',
  staff: 'staff',
  staff_roles: 'staff',
  staff_groups: 'staff',
  emergency_accesses: 'staff',
  disclosures: 'disclosures',
  audit_events: 'audit',
  audit_sign_offs: 'audit',
  audit_exports: 'audit',
  audit_by_kind: 'audit',
  audit_by_client: 'audit',
  audit_filed: 'audit',
  clinic: 'settings',
  policies: 'settings',
  note_rules: 'settings',
  services: 'settings',
  phrases: 'settings',
  favourite_topics: 'curriculum',
  topic_notes: 'curriculum',
  topic_versions: 'curriculum',
  packs: 'curriculum',
  pack_versions: 'curriculum',
  pack_files: 'curriculum',
  pack_topics: 'curriculum',
}

/** What a table's rows are to a person; tables that a later version brings are 'other' until they are named here. */
export const recordKindOf = (table: string): RecordKind =>
  Object.hasOwn(kinds, table) ? (kinds[table] ?? 'other') : 'other'

/** The kinds that lack rows, with their tables' counts together; unknown when one of them is. */
export function missingOf(
  tables: readonly { readonly table: string; readonly read: number; readonly lost: number | null }[],
): { kind: RecordKind; read: number; lost: number | null }[] {
  return RECORD_KINDS.flatMap(kind => {
    const own = tables.filter(({ table }) => recordKindOf(table) === kind)
    if (own.length === 0) return []
    const read = own.reduce((sum, one) => sum + one.read, 0)
    const lost = own.reduce<number | null>((sum, one) => (sum === null || one.lost === null ? null : sum + one.lost), 0)
    return [{ kind, read, lost }]
  })
}
