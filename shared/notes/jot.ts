import * as z from 'zod'
import { ClientId } from '#shared/clients/client.ts'
import { Instant, Line } from '#shared/ipc/text.ts'

export const JotId = z.uuid().brand('JotId')
export type JotId = z.infer<typeof JotId>

export const JotText = Line(500)

/** A private line with its time, of one client or of nobody: for the notes to come, and gone when they are signed. */
export const Jot = z.strictObject({
  jotId: JotId,
  clientId: ClientId.nullable(),
  jottedAt: Instant,
  text: z.string(),
})
export type Jot = z.infer<typeof Jot>
