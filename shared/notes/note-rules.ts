import * as z from 'zod'
import { CalendarDate, Line } from '#shared/ipc/text.ts'
import { NoteFormat } from './note-format.ts'

/** By when a note is signed: the day of the session, or so many days after it [NT5]. */
export const DueRule = z.strictObject({
  kind: z.literal(['same-day', 'calendar-days', 'business-days']),
  /** 0 for the same day. */
  days: z.int().min(0).max(30),
})
export type DueRule = z.infer<typeof DueRule>

/** Fields of the electronic health record that notes are copied into, in its order. */
export const RECORD_ITEMS = [
  'session',
  'topics',
  'attendance',
  'check-in',
  'goals',
  'intervention',
  'response',
  'progress',
  'risk',
  'plan',
  'homework',
  'signature',
] as const
export const RecordField = z.strictObject({ label: Line(80), items: z.array(z.literal(RECORD_ITEMS)).min(1).max(12) })
export type RecordField = z.infer<typeof RecordField>

/** How a clinic wants its notes; a record, changed by an administrator. */
export const NoteRules = z.strictObject({
  format: NoteFormat,
  due: DueRule,
  /** From this share of sentences in common on, 0 to 100 percent, a note is shown to be like another [NT24]. */
  clonePercent: z.int().min(10).max(100),
  recordFields: z.array(RecordField).max(20),
})
export type NoteRules = z.infer<typeof NoteRules>

export const Holiday = z.strictObject({ onDate: CalendarDate, name: Line(80) })
export type Holiday = z.infer<typeof Holiday>

/** What holds until a clinic says otherwise. */
export const FIRST_NOTE_RULES: NoteRules = {
  format: 'dap',
  due: { kind: 'business-days', days: 3 },
  clonePercent: 40,
  recordFields: [
    { label: 'Session', items: ['session', 'topics'] },
    { label: 'Attendance', items: ['attendance', 'check-in'] },
    { label: 'Goals', items: ['goals'] },
    { label: 'Intervention', items: ['intervention'] },
    { label: 'Response', items: ['response'] },
    { label: 'Progress', items: ['progress', 'risk'] },
    { label: 'Plan', items: ['plan', 'homework'] },
  ],
}
