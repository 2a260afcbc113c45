import { lazy, Suspense } from 'react'

// Lazy: the day is there before what is said of backups.
const Line = lazy(async () => ({ default: (await import('#renderer/backup/LastBackupLine.tsx')).LastBackupLine }))
const Card = lazy(async () => ({ default: (await import('#renderer/backup/BackupsCard.tsx')).BackupsCard }))

/** When the last backup was made, as the day says it. */
export const LastBackupLine = () => (
  <Suspense fallback={null}>
    <Line />
  </Suspense>
)

/** The way to the backups, as the settings have it. */
export const BackupsCard = () => (
  <Suspense fallback={null}>
    <Card />
  </Suspense>
)
