import { lazy, Suspense, type ReactNode } from 'react'
import type { Output } from '#shared/ipc/types.ts'

// Lazy: the day is there before what is due of notes.
const Due = lazy(async () => ({ default: (await import('#renderer/signing/NotesDue.tsx')).NotesDue }))
const Check = lazy(async () => ({ default: (await import('#renderer/signing/SignaturesCheck.tsx')).SignaturesCheck }))

const Acts = lazy(async () => ({ default: (await import('#renderer/signing/NoteActions.tsx')).NoteActions }))

/** What can be done about a signed note, where it stands among the drafts. */
export const signedActs = (note: Output<'notes.read'>, onDone: (sentence: string) => void): ReactNode => (
  <Suspense fallback={null}>
    <Acts note={note} onDone={onDone} />
  </Suspense>
)

/** What is due of notes, as the day has it. */
export const NotesDue = () => (
  <Suspense fallback={null}>
    <Due />
  </Suspense>
)

/** The check of every note's signatures, as the settings have it. */
export const SignaturesCheck = () => (
  <Suspense fallback={null}>
    <Check />
  </Suspense>
)
