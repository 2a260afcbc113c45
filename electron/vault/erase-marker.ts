import { lstat } from 'node:fs/promises'

/** Says beside the vault's folder that an erase was begun: until it is gone, nothing there is opened or taken for damaged. */
export const eraseMarker = (folder: string): string => `${folder}.erasing`

/** Whether an erase of this folder was begun and not finished. */
export const isEraseBegun = (folder: string): Promise<boolean> =>
  lstat(eraseMarker(folder)).then(
    () => true,
    () => false,
  )
