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
