import * as z from 'zod'
import { Line } from '#shared/ipc/text.ts'

/** A number to call that the clinic added: shown in the safety panel in every state. */
export const LocalNumber = z.strictObject({ label: Line(80), number: Line(40) })
export type LocalNumber = z.infer<typeof LocalNumber>
