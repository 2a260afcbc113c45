import { useEffect, useEffectEvent, useState } from 'react'
import type { FieldValues, UseFormReturn } from 'react-hook-form'
import type { FormKey } from '#shared/drafts/drafts.ts'
import { changedFields, fittingFields, KeptForm, type Fields } from './kept-forms.ts'

/** What a form shows and calls of its draft. */
export interface Kept {
  /** False until it is known whether something was typed before. */
  readonly isReady: boolean
  /** The instant of what was brought back; null when nothing was, or no longer. */
  readonly broughtBackAt: string | null
  /** Counts up when the fields are put back: the `key` of inputs that hold text of their own. */
  readonly round: number
  /** Puts the form's first values back and forgets the draft. */
  readonly discard: () => void
  /** Saved, or given up: forgets the draft, and keeps nothing that is typed from here on. */
  readonly done: () => void
}

interface Ends {
  /** Shows what was kept. Not called when something was typed meanwhile. */
  bringBack(fields: Fields): void
  putBack(): void
}

// Keeps, finds and forgets; what a field is, its two users know.
function useKept(key: FormKey, basis: string, ends: Ends) {
  const [form] = useState(() => new KeptForm(key, basis))
  const [state, setState] = useState<{ isReady: boolean; at: string | null; round: number }>({
    isReady: false,
    at: null,
    round: 0,
  })
  useEffect(() => form.start(), [form])
  const bringBack = useEffectEvent(ends.bringBack)
  useEffect(() => {
    let isGone = false
    void form.find().then(found => {
      if (isGone) return
      const isShown = found !== null && !form.isTouched
      if (isShown) bringBack(found.fields)
      setState(old => ({ ...old, isReady: true, at: isShown ? found.savedAt : null }))
    })
    return () => {
      isGone = true
    }
  }, [form])
  const keep = (fields: Fields) => {
    if (Object.keys(fields).length === 0 && state.at !== null) setState(old => ({ ...old, at: null }))
    form.keep(fields)
  }
  const kept: Kept = {
    isReady: state.isReady,
    broughtBackAt: state.at,
    round: state.round,
    discard: () => {
      ends.putBack()
      form.drop()
      setState(old => ({ ...old, at: null, round: old.round + 1 }))
    },
    done: () => form.end(),
  }
  return { keep, kept }
}

type Form<T extends FieldValues> = Pick<UseFormReturn<T>, 'subscribe' | 'reset' | 'getValues'>

/**
 * Keeps the changed fields of a form in the vault while they are typed, and brings them back when the form opens again.
 * `basis` says what the form was opened on; a draft made on another basis is not brought back. Call `done` on saving.
 * For another key the component is mounted anew.
 */
export function useKeptForm<T extends FieldValues>(key: FormKey, form: Form<T>, basis = ''): Kept {
  const { subscribe, reset, getValues } = form
  const { keep, kept } = useKept(key, basis, {
    bringBack: fields => {
      // Nothing was typed yet, so what stands in the form are its first values.
      const first = getValues()
      reset({ ...first, ...fittingFields(first, fields) }, { keepDefaultValues: true })
    },
    putBack: () => reset(),
  })
  const changed = useEffectEvent((first: Fields, values: Fields) => keep(changedFields(first, values)))
  useEffect(
    () =>
      subscribe({
        formState: { values: true },
        callback: ({ values, defaultValues }) => changed(defaultValues ?? {}, values),
      }),
    [subscribe],
  )
  return kept
}

/** The same for a dialog that holds its fields in one object: the fields, the way to change some, and what is kept. */
export function useKeptFields<T extends Fields>(key: FormKey, initial: T, basis = '') {
  const [first] = useState(initial)
  const [fields, setFields] = useState(first)
  const { keep, kept } = useKept(key, basis, {
    bringBack: found => setFields({ ...first, ...fittingFields(first, found) }),
    putBack: () => setFields(first),
  })
  const change = (part: Partial<T>) => {
    const next = { ...fields, ...part }
    setFields(next)
    keep(changedFields(first, next))
  }
  return { fields, change, kept }
}
