import type { Stage } from '#shared/clients/client.ts'

const WORDS: Readonly<Record<Stage, string>> = {
  'treatment-engagement': 'treatment engagement|engagement|te|1|i|one|1st|first|stage 1 treatment engagement',
  'early-recovery': 'early recovery|early|er|2|ii|two|2nd|second',
  maintenance: 'maintenance|maint|3|iii|three|3rd|third',
  'community-support': 'community support|community|support|aftercare|continuing care|cs|4|iv|four|4th|fourth',
}

const STAGES: ReadonlyMap<string, Stage> = new Map(
  Object.entries(WORDS).flatMap(([stage, words]) =>
    // Object.entries widens the keys of the literal above to string.
    words.split('|').map(word => [word, stage as Stage] as const),
  ),
)

/** One of the four program stages, by its name, a usual synonym, or its number with or without "stage" or "phase"; null for anything else ([EX20]). */
export function readStage(text: string): Stage | null {
  if (text.length > 60) return null
  const words = text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
  const bare = words.replace(/^(the )?(program |treatment )?(stage|phase|level) /u, '').replace(/ (stage|phase)$/u, '')
  // "Stage 2: Early recovery" says the same thing twice; both have to agree.
  const [number = '', ...name] = bare.split(' ')
  const twice = name.length > 0 && /^([1-4]|i{1,3}|iv)$/u.test(number) ? STAGES.get(name.join(' ')) : undefined
  if (twice !== undefined) return twice === STAGES.get(number) ? twice : null
  return STAGES.get(words) ?? STAGES.get(bare) ?? null
}
