import * as z from 'zod'
import { Instant } from '#shared/ipc/text.ts'

/** The most characters a kept form may hold: several times what the longest form can. */
export const MAX_DRAFT_LENGTH = 65_536

/** A kept form is forgotten after so many days. */
export const DRAFT_DAYS = 30

/** Which form: `clients.new`, or `clients.edit:<id>` where it is about a record. */
export const FormKey = z
  .string()
  .max(160)
  .regex(/^[a-z]+\.[a-z-]+(:[A-Za-z0-9-]+)*$/, 'fault.form')
export type FormKey = z.infer<typeof FormKey>

/** What was typed: a JSON object as text. */
export const DraftContent = z.string().max(MAX_DRAFT_LENGTH).refine(isJsonObject, 'fault.form')

function isJsonObject(text: string): boolean {
  try {
    const value: unknown = JSON.parse(text)
    return typeof value === 'object' && value !== null && !Array.isArray(value)
  } catch {
    return false
  }
}

export const FormDraft = z.strictObject({ content: z.string(), savedAt: Instant })
export type FormDraft = z.infer<typeof FormDraft>

/** The form key under which the screen somebody was last on is kept. */
export const PLACE_KEY = 'app.place'

const Place = z.strictObject({
  path: z
    .string()
    .max(300)
    .regex(/^\/[\w\-/?=&.%]*$/),
})
const PLACE_HOURS = 12

/** The address to go back to, or null when there is none, it is older than 12 hours, or the clock was set back. */
export function placeToReturnTo(draft: FormDraft | null, now: string): string | null {
  if (draft === null) return null
  const ageMs = Date.parse(now) - Date.parse(draft.savedAt)
  if (!(ageMs >= 0 && ageMs < PLACE_HOURS * 3_600_000)) return null
  const place = Place.safeParse(JSON.parse(draft.content))
  return place.success ? place.data.path : null
}
