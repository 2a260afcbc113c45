import * as z from 'zod'
import { Line, OptionalLine } from '#shared/ipc/text.ts'
import { LocalNumber } from '#shared/safety/safety.ts'
import { PaperChoice } from '#shared/sheets/paper.ts'

/** What is printed and shown of the clinic; a record, so it lives in the vault. */
export const Clinic = z.strictObject({
  name: Line(120),
  address: OptionalLine(300),
  phone: OptionalLine(40),
  timeZone: z.string().min(1).max(60),
})
export type Clinic = z.infer<typeof Clinic>

/** What the clinic lets its people do; a record, changed by an administrator. */
export const Policies = z.strictObject({
  /** Whether a session PIN may lift the veil. */
  allowsSessionPin: z.boolean(),
  /** The first weekday of the clinic's week, 1 Monday to 7 Sunday [HR4]. */
  weekStartsOn: z.int().min(1).max(7),
})
export type Policies = z.infer<typeof Policies>

/** Preferences of this computer: no records, readable without a key, disposable. Idle time is 1 to 15 minutes, never off. */
export const Preferences = z.strictObject({
  theme: z.literal(['system', 'light', 'dark']),
  textSize: z.literal(['small', 'normal', 'large', 'largest']),
  idleMinutes: z.int().min(1).max(15),
  localNumbers: z.array(LocalNumber).max(12),
  /** Off: other software gets no picture of the window, where the system can keep it from them (macOS, Windows). */
  allowsScreenCapture: z.boolean(),
  /** What sheets are printed on. */
  paper: PaperChoice,
})
export type Preferences = z.infer<typeof Preferences>
