import * as z from 'zod'
import { ClientId } from '#shared/clients/client.ts'
import { CalendarDate, WallTime } from '#shared/ipc/text.ts'

const Meeting = z.strictObject({
  groupName: z.string(),
  onDate: CalendarDate,
  startsAt: WallTime,
  minutes: z.int(),
  /** It runs now, with them in the room or not yet recorded: `minutes` is what is left of it. */
  isOn: z.boolean(),
})

/** How one client's week stands, and which meetings can still reach the target [HR5, HR6, HR7]. */
export const ClientWeek = z.strictObject({
  clientId: ClientId,
  name: z.string(),
  hadMinutes: z.int(),
  targetMinutes: z.int(),
  missingMinutes: z.int(),
  reach: z.literal(['reached', 'within-reach', 'out-of-reach']),
  /** Every meeting of the week that can still be come to. */
  toCome: z.array(Meeting),
  needed: z.array(Meeting),
})
export type ClientWeek = z.infer<typeof ClientWeek>
