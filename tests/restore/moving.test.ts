import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { BACKUP_SUFFIX } from '#electron/vault/backup-file.ts'
import { catalogs } from '#renderer/app/words.ts'
import { words as backupWords } from '#renderer/backup/backup.words.ts'
import '#renderer/restore/erase.words.ts'
import '#renderer/restore/restore.words.ts'
import '#renderer/settings/settings.words.ts'
import '#renderer/vault/setup.words.ts'
import '#renderer/vault/vault.words.ts'
import { movingSteps, movingWords } from '#renderer/restore/moving.words.ts'

const DOCUMENT = join(import.meta.dirname, '../../docs/MOVING.md')

/** The page as it must stand: the app's own words, one list a part. */
function thePage(): string {
  const parts = movingSteps.map(([title, steps]) => {
    const lines = steps.map(
      (step, index) => `${index + 1}. ${movingWords[step]}  \n   _You see: ${movingWords[`${step}See`]}_`,
    )
    return `## ${movingWords[title]}\n\n${lines.join('\n')}\n`
  })
  return `# ${movingWords.title}\n\n${movingWords.why}\n\n${parts.join('\n')}`
}

test('docs/MOVING.md has the steps of the app’s own page, word for word', () => {
  expect(readFileSync(DOCUMENT, 'utf8')).toBe(thePage())
})

/** What each quotation of the page is in the app: the catalog and the word of the button, link or heading that it means. */
const QUOTED: Readonly<Record<string, readonly (readonly [catalog: string, word: string])[]>> = {
  'Back up now': [['backup', 'make']],
  'Try or restore a backup': [['settings', 'openRestore']],
  'This backup opens and is whole': [['restore', 'resultTitle']],
  'Welcome to Circlebook': [['vault-setup', 'clinicTitle']],
  'I have a backup': [['vault-setup', 'haveBackup']],
  'Choose a file…': [['restore', 'chooseFile']],
  'Open the backup': [['restore', 'whoTitle']],
  'Use the recovery code': [
    ['restore', 'useCode'],
    ['vault', 'useCode'],
  ],
  'Restore this backup…': [['restore', 'place']],
  'Put it in place': [['restore', 'placeNow']],
  'The backup is in place.': [['restore', 'placed']],
  'Erase this vault': [
    ['settings', 'openErase'],
    ['erase', 'title'],
  ],
}

test('What the steps of moving quote is what the screens of backups, restoring and first run say, letter for letter', () => {
  const quoted = Object.values(movingWords).flatMap(words => [...words.matchAll(/“([^”]+)”/g)].map(([, text]) => text))
  expect([...new Set(quoted)].toSorted()).toEqual(Object.keys(QUOTED).toSorted())
  const wrong = Object.entries(QUOTED).flatMap(([text, places]) =>
    places.filter(([catalog, word]) => catalogs.getResource('en', catalog, word) !== text),
  )
  expect(wrong).toEqual([])
  // Named without quotes: the screen of backups, and the ending of its files.
  expect(movingWords.old1).toContain(`open Settings, then ${backupWords('title')}.`)
  expect(movingWords.end2See).toContain(`in Settings, ${backupWords('title')}:`)
  expect(movingWords.new2).toContain(BACKUP_SUFFIX)
})
