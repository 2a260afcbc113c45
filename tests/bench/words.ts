/** Numbers from 0 to below 1, the same for the same seed (mulberry32). */
export type Random = () => number

export function seeded(seed: number): Random {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }
}

const EVERYDAY = `the client to and a of group in for on with was at about reported session his her their plan this discussed
  week craving work named one said use by after home recovery when will skill facilitator trigger sponsor meeting family sleep
  stress relapse support practice days shared goal from evening two coping urge time before friend asked sober phone anger
  agreed next day mother wrote card role job walk exercise morning court brother list early warning sign thought breathing
  feeling lonely tired hungry sister weekend paycheck boundary honest partner child pass refuse alcohol drink scale ruler
  change reason confidence importance cost benefit schedule calendar appointment physician medication peer feedback
  participated attentive quiet engaged presented mood congruent denied ideation intent concern progress homework completed
  reviewed identified described acknowledged expressed practiced committed struggled slept headache memory irritability
  concentration anxiety program housing probation transportation childcare volunteer gratitude hobby music cooking fishing`

const SYLLABLES =
  'ba be bi bo ca ce co cra da de di dro en er fa fi ga gre ha ho in ja ka la le li lo ma mi mo na ne no or pa pe po pre ra re ri ro sa se si sta ta te ti tra un va ve vi wa we wi'.split(
    ' ',
  )

/** How many different words the notes are made of: with names, places and slips of the pen, a clinic's notes hold about as many. */
const WORDS = 20_000

/** All words, the most frequent first: the word of rank r is drawn about 1/r as often as the first, as in any language (Zipf). */
export const vocabulary: readonly string[] = makeVocabulary()

function makeVocabulary(): string[] {
  const random = seeded(7)
  const words = new Set(EVERYDAY.split(/\s+/).filter(Boolean))
  while (words.size < WORDS) {
    const length = 2 + Math.floor(random() * 3)
    words.add(Array.from({ length }, () => SYLLABLES[Math.floor(random() * SYLLABLES.length)]).join(''))
  }
  return [...words]
}

/** A note of 25 to 65 words in sentences, about 280 characters. */
export function noteText(random: Random): string {
  const count = 25 + Math.floor(random() * 41)
  let text = ''
  for (let at = 0; at < count; at += 1) {
    const word = vocabulary[Math.floor(Math.exp(random() * Math.log(WORDS)))] ?? ''
    const begins = at % 11 === 0
    text += begins ? (at === 0 ? capital(word) : `. ${capital(word)}`) : ` ${word}`
  }
  return `${text}.`
}

const capital = (word: string) => word.charAt(0).toUpperCase() + word.slice(1)
