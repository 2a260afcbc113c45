import * as z from 'zod'
import { Line } from '#shared/ipc/text.ts'

/** What the facilitator decided about a name that the check found, by the key that the check gave it [NT22]. */
export const NameResolution = z.strictObject({
  key: z.string().min(1).max(200),
  decision: z.literal(['keep', 'not-a-name']),
  /** Asked for a name that is kept. */
  reason: Line(300).nullable(),
})
export type NameResolution = z.infer<typeof NameResolution>
