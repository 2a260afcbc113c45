import * as z from 'zod'
import { Instant, Line, Prose } from '#shared/ipc/text.ts'

export const PhraseId = z.uuid().brand('PhraseId')
export type PhraseId = z.infer<typeof PhraseId>

/** What stands behind a dot and a Tab: small letters, digits and hyphens. */
export const PhraseKey = z
  .string()
  .trim()
  .toLowerCase()
  .regex(/^[a-z0-9][a-z0-9-]{0,30}$/, 'fault.phraseKey')

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

export const PhraseBook = z.literal(['mine', 'clinic'])
export type PhraseBook = z.infer<typeof PhraseBook>

export const NewPhrase = z.strictObject({
  book: PhraseBook,
  key: PhraseKey,
  title: Line(80),
  text: Prose(2_000)
    .refine(text => text.trim() !== '', 'fault.empty')
    .refine(text => phraseFault(text) === null, 'fault.phraseText'),
})
export type NewPhrase = z.infer<typeof NewPhrase>

/** A phrase of the person's own book or the clinic's; what ships is no record. */
export const OwnPhrase = NewPhrase.extend({ phraseId: PhraseId, savedAt: Instant })
export type OwnPhrase = z.infer<typeof OwnPhrase>
