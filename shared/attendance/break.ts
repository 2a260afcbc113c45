import * as z from 'zod'
import { Instant } from '#shared/ipc/text.ts'

/** A pause of the whole session; `endedAt` null while it goes on. */
export const Break = z
  .strictObject({ breakId: z.uuid(), startedAt: Instant, endedAt: Instant.nullable() })
  .refine(pause => pause.endedAt === null || pause.endedAt >= pause.startedAt, {
    message: 'fault.leftBeforeCame',
    path: ['endedAt'],
  })
export type Break = z.infer<typeof Break>
