import * as z from 'zod'

// Apart from the session itself, which holds shapes of features that name sessions too.

export const SessionId = z.uuid().brand('SessionId')
export type SessionId = z.infer<typeof SessionId>
export const DeliveryId = z.uuid().brand('DeliveryId')
export type DeliveryId = z.infer<typeof DeliveryId>
