import { loadedLater } from './loaded-later.tsx'

/** The packet to make a missed topic up with, for screens of other features. */
export const { Later: PrintPacketButton } = loadedLater(
  async () => (await import('#renderer/sheets/PrintPacketButton.tsx')).PrintPacketButton,
)
