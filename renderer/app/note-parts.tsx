import { lazy, Suspense } from 'react'

// Lazy: the day is there before what is due of notes.
const Due = lazy(async () => ({ default: (await import('#renderer/signing/NotesDue.tsx')).NotesDue }))
const Check = lazy(async () => ({ default: (await import('#renderer/signing/SignaturesCheck.tsx')).SignaturesCheck }))

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
