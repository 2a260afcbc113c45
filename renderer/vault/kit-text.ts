import { recoveryCodeGroups } from '#shared/vault/recovery-code.ts'
import type { Say } from './vault.words.ts'

/** The recovery kit as plain text for another drive: the same words and the same three lines of groups as on paper. */
export function kitText(code: string, madeOn: string, say: Say): string {
  const groups = recoveryCodeGroups(code)
  const lines = [0, 3, 6].map(start => `    ${groups.slice(start, start + 3).join('   ')}`)
  const how = [say('kitHow1'), say('kitHow2'), say('kitHow3')].map((sentence, index) => `${index + 1}. ${sentence}`)
  const blocks = [
    [say('kitTitle'), say('kitMade', { date: madeOn })],
    [say('kitFor')],
    lines,
    [say('kitLetters')],
    [say('kitApart')],
    [say('kitHowTitle'), ...how],
  ]
  // Notepad shows these line ends, and so does everything else.
  return `${blocks.map(block => block.join('\r\n')).join('\r\n\r\n')}\r\n`
}
