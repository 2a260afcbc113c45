import { useWords } from './curriculum.words.ts'

const named = [
  'adults',
  'adolescents',
  'alcohol',
  'opioids',
  'cannabis',
  'stimulants',
  'benzodiazepines',
  'mixed-substances',
  'co-occurring',
  'secular',
  'twelve-step',
  'mandated',
  'family',
  'women',
  'men',
] as const
type Named = (typeof named)[number]
const isNamed = (slug: string): slug is Named => (named as readonly string[]).includes(slug) // to ask whether it is one

/** Names a population in words; one that a clinic's own module brought along shows as it is written there. */
export function usePopulationName(): (slug: string) => string {
  const t = useWords()
  return slug => (isNamed(slug) ? t(`population.${slug}`) : slug.replaceAll('-', ' '))
}
