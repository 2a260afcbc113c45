import { useEffect, useRef, useState, useSyncExternalStore } from 'react'
import { on, call, CallError } from './call.ts'

/** Quiet for this long after a keystroke, then save; and never further behind than MAX_BEHIND_MS. */
const QUIET_MS = 750
const MAX_BEHIND_MS = 2_000
/** Time left for the write itself. */
const WRITING_MS = 250
const RETRY_MS = 3_000

export type SavedState = { readonly kind: 'saved' | 'saving' } | { readonly kind: 'failed'; readonly message: string }

type Save = (text: string) => Promise<unknown>

/** One text being written: holds what was typed until the vault has it and has shown it back. */
export class Draft {
  #shown: string | null = null
  #pending: string | null = null
  #firstPendingAt = 0
  #timer: ReturnType<typeof setTimeout> | undefined
  #running: Promise<void> | null = null
  #failure: string | null = null
  readonly #save: Save
  /** Kept beside the work: told of in the bar only when it cannot be kept. "All saved" is said of records. */
  readonly isQuiet: boolean
  constructor(save: Save, { isQuiet = false } = {}) {
    this.#save = save
    this.isQuiet = isQuiet
  }

  get state(): SavedState {
    if (this.#failure !== null) return { kind: 'failed', message: this.#failure }
    return { kind: this.#pending === null && this.#running === null ? 'saved' : 'saving' }
  }

  /** What was typed here, or null where the stored text is all there is. */
  readonly shown = (): string | null => this.#shown

  readonly typed = (text: string): void => {
    const now = performance.now()
    if (this.#pending === null) this.#firstPendingAt = now
    this.#pending = text
    this.#shown = text
    const behind = now - this.#firstPendingAt
    this.#schedule(Math.max(0, Math.min(QUIET_MS, MAX_BEHIND_MS - WRITING_MS - behind)))
    drafts.changed()
  }

  /** The vault's answer holds what was typed: from here on its text is shown. An older answer changes nothing. */
  settle(stored: string): void {
    if (this.state.kind === 'saved' && this.#shown === stored) this.#shown = null
  }

  /** Resolves when everything typed so far is in the vault, or has failed to get there. */
  readonly flush = async (): Promise<void> => {
    clearTimeout(this.#timer)
    if (this.#running !== null) await this.#running
    if (this.#pending === null) return
    this.#running = this.#write(this.#pending)
    await this.#running
    if (this.#pending !== null && this.#failure === null) await this.flush()
  }

  async #write(text: string): Promise<void> {
    this.#pending = null
    try {
      await this.#save(text)
      this.#failure = null
    } catch (error) {
      // A damaged vault that is only read keeps nothing beside the work: trying again would not help.
      if (this.isQuiet && error instanceof CallError && error.code === 'read-only') return
      // What was typed stays here and is tried again: an answer of no loses nothing.
      this.#pending ??= text
      this.#failure = error instanceof Error ? error.message : String(error)
      this.#schedule(RETRY_MS)
    } finally {
      this.#running = null
      drafts.changed()
    }
  }

  #schedule(ms: number): void {
    clearTimeout(this.#timer)
    this.#timer = setTimeout(() => void this.flush(), ms)
  }
}

/** Every draft on screen, so that lock, veil, hide and quit can save them all first. */
class Drafts {
  readonly #all = new Set<Draft>()
  readonly #listeners = new Set<() => void>()
  #state: SavedState = { kind: 'saved' }
  add(draft: Draft): void {
    this.#all.add(draft)
  }
  async remove(draft: Draft): Promise<void> {
    await draft.flush()
    if (draft.state.kind === 'saved') this.#all.delete(draft)
    this.changed()
  }
  async flush(): Promise<void> {
    await Promise.all([...this.#all].map(draft => draft.flush()))
  }
  readonly changed = (): void => {
    const states = [...this.#all].filter(draft => !draft.isQuiet || draft.state.kind === 'failed').map(one => one.state)
    const next = states.find(state => state.kind === 'failed') ??
      states.find(state => state.kind === 'saving') ?? { kind: 'saved' }
    if (next.kind === this.#state.kind && next.kind !== 'failed') return
    this.#state = next
    for (const listener of this.#listeners) listener()
  }
  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener)
    return () => void this.#listeners.delete(listener)
  }
  readonly state = (): SavedState => this.#state
}
const drafts = new Drafts()

/** Takes a draft into what veil, lock and quit save first; gives the way to take it out, once it is saved. */
export function keepInStep(draft: Draft): () => void {
  drafts.add(draft)
  return () => void drafts.remove(draft)
}

/** Saves everything typed, now. */
export const flushDrafts = (): Promise<void> => drafts.flush()

/** The state of all drafts together, for the bar. */
export const useSavedState = (): SavedState => useSyncExternalStore(drafts.subscribe, drafts.state)

on('vault.closing', () => void flushDrafts().finally(() => void call('vault.drafted')))
window.addEventListener('pagehide', () => void flushDrafts())

/**
 * A field that saves itself and holds its own text, so that a key renders nothing. `stored` is what the vault holds; it
 * is shown while nothing typed here waits. For another record the component is mounted anew, by its `key`.
 */
export function useDraftField(stored: string, save: Save) {
  const [draft] = useState(() => new Draft(save))
  const [firstValue] = useState(stored)
  const inputRef = useRef<HTMLTextAreaElement>(null)
  useEffect(() => keepInStep(draft), [draft])
  useEffect(() => {
    draft.settle(stored)
    const field = inputRef.current
    if (field !== null && draft.shown() === null && field.value !== stored) field.value = stored
  }, [draft, stored])
  return { inputRef, firstValue, onChange: draft.typed, onBlur: () => void draft.flush() }
}
