import type { HandlersOf } from '#electron/ipc/handlers.ts'

export const damageHandlers: HandlersOf<'damage'> = {
  'damage.ways': ({ vault }) => vault.ways(),
  'damage.lookAgain': ({ vault }) => vault.lookAgain(),
  'damage.read': ({ vault, progress }, by) => vault.read(by, progress),
}
