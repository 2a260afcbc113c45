import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
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
