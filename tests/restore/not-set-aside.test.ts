import { cpSync, readdirSync, rmSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'
import { expect, test } from 'vitest'
import { findBackups } from '#electron/restore/find-backups.ts'
import { rehearse } from '#electron/restore/rehearse.ts'
import { openRestoreDesk } from '#electron/restore/restore-desk.ts'
import { aMountedDisk } from '#tests/support/mounted-disk.ts'
import { refusal } from '#tests/vault/vault-fixture.ts'
import { aClinic, filesOf, options, PASSPHRASE, whatStandsIn } from './restore-fixture.ts'

// A vault that the system does not let be renamed, really: it is a disk of its own (EBUSY), or lies on one that became read-only (EROFS).

const UNPLACED = 'vault.kept-2026-11-26T09-00-00-000Z-unplaced'
const CANNOT = 'No disk may be mounted here, so a refused renaming is tried by `npm run test:faults` alone.'
const own = (files: Record<string, string>) =>
  Object.fromEntries(Object.entries(files).filter(([name]) => !name.startsWith('backups')))

test('[RS16] A vault that cannot be set aside stays as it is and opens; the sentence says why, and the restored one is kept beside it under a name that says so', async ({
  skip,
}) => {
  const { folder, backup } = await aClinic()
  const elsewhere = `${folder}-elsewhere`
  cpSync(folder, elsewhere, { recursive: true })
  rmSync(folder, { recursive: true })
  if (aMountedDisk({ kib: 64 * 1024, at: folder }) === null) return skip(CANNOT)
  cpSync(elsewhere, folder, { recursive: true })
  rmSync(elsewhere, { recursive: true })
  const before = filesOf(folder)
  const desk = openRestoreDesk(options(folder))
  const asked = { say: 'rehearse', source: backup, slotId: null, secret: PASSPHRASE } as const
  expect(await desk.answer(asked)).toMatchObject({ say: 'rehearsed' })
  expect(await desk.answer({ say: 'place' })).toEqual({
    say: 'refused',
    code: 'not-placed',
    message:
      'The vault that is there now could not be set aside: something else uses it. It is as it was. Close other programs and try again.',
  })
  expect(filesOf(folder)).toEqual(before)
  expect(readdirSync(dirname(folder)).toSorted()).toEqual(['vault', UNPLACED, 'vault.restore-tries'])
  expect(await whatStandsIn(folder)).toMatchObject({ state: 'open', notice: null, names: ['Ana', 'Dee', 'Marcus'] })
  expect(await whatStandsIn(join(dirname(folder), UNPLACED))).toMatchObject({ state: 'open', names: ['Ana', 'Dee'] })
  // It is in the list of what can be restored, from where it is.
  const { found } = await findBackups(folder, [])
  expect(found.map(({ source }) => basename(source.path))).toContain(UNPLACED)
})

test('[RS14] A disk that becomes read-only in the very moment is said to be, nothing of either vault changes, and the next start finishes once it can be written', async ({
  skip,
}) => {
  const made = await aClinic()
  const disk = aMountedDisk({ kib: 64 * 1024 })
  if (disk === null) return skip(CANNOT)
  const folder = join(disk.folder, 'vault')
  cpSync(made.folder, folder, { recursive: true })
  const before = own(filesOf(folder))
  const onStep = (step: string) => {
    if (step === 'restore:marked-folder') disk.setReadOnly(true)
  }
  const rehearsed = await rehearse(made.backup, { slotId: null, secret: PASSPHRASE }, options(folder, { onStep }))
  expect(await refusal(rehearsed.place())).toBe('read-only')
  expect(own(filesOf(folder))).toEqual(before)
  disk.setReadOnly(false)
  expect(await whatStandsIn(folder)).toMatchObject({ state: 'open', notice: null, names: ['Ana', 'Dee'] })
  const [kept = ''] = readdirSync(disk.folder).filter(name => name.startsWith('vault.kept-'))
  expect(filesOf(join(disk.folder, kept))).toEqual(before)
})
