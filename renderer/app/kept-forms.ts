import * as z from 'zod'
import { MAX_DRAFT_LENGTH, type FormKey } from '#shared/drafts/drafts.ts'
import { Draft, keepInStep } from './autosave.ts'
import { call } from './call.ts'

/** The changed fields of a form by name, as they are kept. */
export type Fields = Readonly<Record<string, unknown>>

const Content = z.object({ basis: z.string(), fields: z.record(z.string(), z.unknown()) })
const NOTHING = ''

/** Every form on screen, or just left, whose draft may still be on its way to the vault. */
const open = new Map<string, KeptForm>()

/** What was found of a form, and when it was typed. */
export interface Found {
  readonly fields: Fields
  readonly savedAt: string
}

/** One form being filled in: keeps the fields that were changed, and forgets them when there is nothing to keep. */
export class KeptForm {
  readonly #key: FormKey
  readonly #basis: string
  readonly #draft: Draft
  #last = NOTHING
  #isEnded = false
  /** Whether something was typed, or brought back, since the form opened. */
  isTouched = false
  /** The same form as it stood on screen before, perhaps still saving. */
  #before: KeptForm | undefined
  constructor(key: FormKey, basis: string) {
    this.#key = key
    this.#basis = basis
    // Dropping goes the way of keeping, so that the two cannot overtake each other.
    const save = (content: string) =>
      content === NOTHING ? call('drafts.drop', { form: key }) : call('drafts.keep', { form: key, content })
    this.#draft = new Draft(save, { isQuiet: true })
  }

  /** Begins to keep; gives the way to stop, which saves what is waiting. */
  start(): () => void {
    this.#before = open.get(this.#key)
    open.set(this.#key, this)
    const leave = keepInStep(this.#draft)
    return () => {
      leave()
      void this.flush().then(() => {
        if (open.get(this.#key) === this) open.delete(this.#key)
      })
    }
  }

  /** What was typed into this form before, or null. A draft made on another basis is not offered. */
  async find(): Promise<Found | null> {
    await this.#before?.flush()
    const draft = await call('drafts.find', { form: this.#key }).catch(() => null)
    if (draft === null) return null
    if (this.#last === NOTHING) this.#last = draft.content
    const content = Content.safeParse(JSON.parse(draft.content))
    if (!content.success || content.data.basis !== this.#basis) return null
    return { fields: content.data.fields, savedAt: draft.savedAt }
  }

  /** Keeps these changed fields; none at all drops the draft. */
  keep(fields: Fields): void {
    if (this.#isEnded) return
    const isEmpty = Object.keys(fields).length === 0
    if (!isEmpty) this.isTouched = true
    const content = isEmpty ? NOTHING : JSON.stringify({ basis: this.#basis, fields } satisfies Content)
    if (content === this.#last || content.length > MAX_DRAFT_LENGTH) return
    this.#last = content
    this.#draft.typed(content)
  }

  /** The draft goes at once. */
  drop(): void {
    this.keep({})
    void this.flush()
  }

  /** The form was saved or given up: drops the draft, and keeps nothing from here on. */
  end(): void {
    this.drop()
    this.#isEnded = true
  }

  flush(): Promise<void> {
    return this.#draft.flush()
  }
}
type Content = z.infer<typeof Content>

/** Drops what is kept of a form from outside of it: a dialog that was saved and is about to close. */
export const dropKeptForm = (key: FormKey): void => open.get(key)?.end()

/** The fields that differ from the first ones. A number that is none cannot be kept and counts as unchanged. */
export function changedFields(first: Fields, now: Fields): Fields {
  const isChanged = (name: string) =>
    JSON.stringify(now[name]) !== JSON.stringify(first[name]) && !Number.isNaN(now[name])
  return Object.fromEntries(
    Object.keys(now)
      .filter(isChanged)
      .map(name => [name, now[name]]),
  )
}

/** The found fields that this form still has, each of the kind it has now: another version of the app may have kept them. */
export function fittingFields(first: Fields, found: Fields): Fields {
  const kind = (value: unknown) => (Array.isArray(value) ? 'array' : typeof value)
  const fits = (name: string) =>
    Object.hasOwn(first, name) &&
    (first[name] === null || found[name] === null || kind(first[name]) === kind(found[name]))
  return Object.fromEntries(Object.entries(found).filter(([name]) => fits(name)))
}
