import type { UnitRule } from '#shared/hours/units.ts'
import { roomWords } from './room-attendance.words.ts'

/** A unit rule in one line of words. */
export function ruleWords(rule: UnitRule): string {
  const { unitMinutes, minimumMinutes, mostUnits } = rule
  return [
    unitMinutes === null ? roomWords('ruleWhole') : roomWords('ruleUnit', { minutes: unitMinutes }),
    minimumMinutes > 0 ? roomWords('ruleMinimum', { minutes: minimumMinutes }) : null,
    unitMinutes === null ? null : roomWords(rule.rounding === 'down' ? 'ruleDown' : 'ruleHalf'),
    mostUnits === null || unitMinutes === null ? null : roomWords('ruleMost', { units: mostUnits }),
  ]
    .filter(part => part !== null)
    .join(', ')
}
