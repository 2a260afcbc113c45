import { loadedLater } from './loaded-later.tsx'

// The client's page takes from here what other features place on it.

/** In which week of a track a client is. */
export const { Later: ClientTrackWeek } = loadedLater(
  async () => (await import('#renderer/coverage/ClientTrackWeek.tsx')).ClientTrackWeek,
)

/** How a client attends, which topics they have had, and what is on offer to make up. */
export const { Later: ClientCoverage } = loadedLater(
  async () => (await import('#renderer/coverage/ClientCoverage.tsx')).ClientCoverage,
)

/** What a client works towards, and how it moves. */
export const { Later: GoalsOfClient } = loadedLater(
  async () => (await import('#renderer/goals/GoalsOfClient.tsx')).GoalsOfClient,
)

/** A person's own SUD counseling notes about a client, apart from the record. */
export const { Later: CounselingNotes } = loadedLater(
  async () => (await import('#renderer/counseling/CounselingNotes.tsx')).CounselingNotes,
)
