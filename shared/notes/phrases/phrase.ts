import * as z from 'zod'
import { Line, Prose } from '#shared/ipc/text.ts'
import { PhraseKey } from '#shared/notes/phrase.ts'

/** What a phrase is about; the order is that of the list on screen. */
export const PhraseGroup = z.literal([
  'interventions',
  'group-process',
  'observations',
  'risk',
  'plan',
  'logistics',
  'arrivals',
  'telehealth',
  'co-occurring',
  'medication',
])
export type PhraseGroup = z.infer<typeof PhraseGroup>

const PLACE = /\{([^{}]*)\}/gu
const KNOWN_PLACES = new Set(['client', 'topic', 'minutes', 'goal'])

/** Why the text of a phrase is refused; null when it may stand: nobody is quoted, and every place is one that can be filled. */
export function phraseFault(text: string): string | null {
  if (/["“”„«»]|(?:^|\s)['‘]/u.test(text)) return 'A phrase quotes nobody: leave the quotation marks out.'
  if (text.replace(PLACE, '').match(/[{}]/u)) return 'A brace stands alone: write {|} for a place to fill in.'
  const unknown = [...text.matchAll(PLACE)]
    .map(found => found[1] ?? '')
    .find(name => !KNOWN_PLACES.has(name) && !name.startsWith('|'))
  return unknown === undefined
    ? null
    : `{${unknown}} is not known: use {client}, {topic}, {minutes}, {goal}, {|} or {|hint}.`
}

/** What a phrase needs to be expanded, whatever book it stands in. */
export interface PhraseText {
  readonly key: string
  readonly text: string
}

/** A phrase that comes with the app: its key is typed after a period, `.key`, and Tab puts its text there. */
export const ShippedPhrase = z.strictObject({
  key: PhraseKey,
  group: PhraseGroup,
  title: Line(80),
  text: Prose(2_000)
    .min(1)
    .refine(text => phraseFault(text) === null, 'fault.phraseText'),
})
export type ShippedPhrase = z.infer<typeof ShippedPhrase>

/** All the phrases that come with the app; a key stands there once [NT33]. */
export const ShippedPhrases = z
  .array(ShippedPhrase)
  .refine(phrases => new Set(phrases.map(({ key }) => key)).size === phrases.length, 'fault.phraseTwice')

/** Reads a table of phrases, a line each: key | title | text. */
export const phrasesFrom = (group: PhraseGroup, table: string): ShippedPhrase[] =>
  table
    .trim()
    .split('\n')
    .map(line => {
      const [key = '', title = '', ...text] = line.split('|').map(part => part.trim())
      return { key, group, title, text: text.join('|').replace(/\{ ?\| ?/gu, '{|') }
    })
