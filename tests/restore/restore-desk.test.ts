import { copyFileSync, mkdirSync, readdirSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { expect, test } from 'vitest'
import { openRestoreDesk } from '#electron/restore/restore-desk.ts'
import { aClinic, emptyComputer, options, PASSPHRASE, restore } from './restore-fixture.ts'

const rehearse = (path: string, secret: string) =>
  ({ say: 'rehearse', source: { kind: 'container', path }, slotId: null, secret }) as const

test('[RS2] The process answers one message after another, keeps the copy after a wrong secret, and places what it opened', async () => {
  const { folder, backup } = await aClinic()
  const desk = openRestoreDesk(options(folder))
  const answers = await Promise.all([
    desk.answer({ say: 'place' }),
    desk.answer(rehearse(backup.path, 'wrong')),
    desk.answer(rehearse(backup.path, PASSPHRASE)),
  ])
  expect(answers).toMatchObject([
    { say: 'refused', code: 'gone' },
    { say: 'refused', code: 'wrong-passphrase' },
    { say: 'rehearsed', report: { openedBy: 'Jordan Reyes' } },
  ])
  expect(readdirSync(dirname(folder)).filter(name => name.includes('rehearsing'))).toHaveLength(1)
  expect(await desk.answer({ say: 'place' })).toMatchObject({ say: 'placed' })
  expect(await desk.answer({ say: 'place' })).toMatchObject({ say: 'refused', code: 'gone' })
})

test('[RS1] Dropping what was tried takes its folder away', async () => {
  const { folder, backup } = await aClinic()
  const desk = openRestoreDesk(options(folder))
  await desk.answer(rehearse(backup.path, PASSPHRASE))
  expect(await desk.answer({ say: 'drop' })).toEqual({ say: 'dropped' })
  expect(readdirSync(dirname(folder)).toSorted()).toEqual(['vault', 'vault.restore-tries'])
})

test('Every backup that can be found is listed newest first, with what it holds; what cannot be used says why', async () => {
  const { folder, backup } = await aClinic()
  await restore(folder, backup)
  const stick = emptyComputer('stick two')
  mkdirSync(stick)
  copyFileSync(backup.path, join(stick, 'a.circlebook-backup'))
  copyFileSync(join(folder, 'vault.db'), join(stick, 'b.circlebook-backup'))
  const desk = openRestoreDesk(options(folder))
  const answer = await desk.answer({ say: 'find', chosenFolders: [stick, join(stick, 'not there')] })
  if (answer.say !== 'found') throw new Error(answer.say)
  expect(
    answer.found.map(({ found: { place, cause, counts, people } }) => [place, cause, counts?.clients, people.length]),
  ).toEqual([
    // All three of one instant: those of the vault itself stand first.
    ['backups', 'rotation', 2, 1],
    ['chosen-folder', 'rotation', 2, 1],
    ['kept-aside', 'kept-aside', undefined, 1],
  ])
  expect(answer.unusable).toEqual([
    {
      name: 'b.circlebook-backup',
      folder: stick,
      message: 'b.circlebook-backup is not a backup of Circlebook. Nothing has been changed.',
    },
  ])
})
