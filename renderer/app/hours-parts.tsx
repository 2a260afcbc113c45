import { lazy, Suspense } from 'react'
import type { ClientId } from '#shared/clients/client.ts'
import { Skeleton } from '#renderer/ui/Skeleton.tsx'

// Lazy: a client's facts are there before the weeks are.
const OfClient = lazy(async () => ({ default: (await import('#renderer/hours/HoursOfClient.tsx')).HoursOfClient }))

/** The last weeks of a client, as the client's page has them. */
export const HoursOfClient = (props: { readonly clientId: ClientId }) => (
  <Suspense fallback={<Skeleton lines={4} />}>
    <OfClient {...props} />
  </Suspense>
)
