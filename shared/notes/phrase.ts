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

export const PhraseBook = z.literal(['mine', 'clinic'])
export type PhraseBook = z.infer<typeof PhraseBook>

export const NewPhrase = z.strictObject({
  book: PhraseBook,
  key: PhraseKey,
  title: Line(80),
  text: Prose(2_000).refine(text => text.trim() !== '', 'fault.empty'),
})
export type NewPhrase = z.infer<typeof NewPhrase>

/** A phrase of the person's own book or the clinic's; what ships is no record. */
export const OwnPhrase = NewPhrase.extend({ phraseId: PhraseId, savedAt: Instant })
export type OwnPhrase = z.infer<typeof OwnPhrase>
