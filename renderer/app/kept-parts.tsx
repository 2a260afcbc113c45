import { lazy, Suspense } from 'react'

// Lazy: most clinics never restored anything.
const Sets = lazy(async () => ({ default: (await import('#renderer/restore/KeptSets.tsx')).KeptSets }))

/** The records that restores set aside, as the backups have them. */
export const KeptSets = () => (
  <Suspense fallback={null}>
    <Sets />
  </Suspense>
)
