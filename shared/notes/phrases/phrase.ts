import * as z from 'zod'
import { Line, Prose } from '#shared/ipc/text.ts'
import { PhraseKey, phraseFault } from '#shared/notes/phrase.ts'

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
