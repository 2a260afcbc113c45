import type { NoteFindings } from '#shared/notes/note-findings.ts'
import { words } from './signing.words.ts'

/** What stands in the way of signing a note, a sentence each: what it lacks, names and places that stand open [NT6, NT22, NT29]. */
export function inTheWay({ missing, names, places }: NoteFindings): string[] {
  const lacks = missing.filter(({ isRequired }) => isRequired).map(({ part }) => words(`lack.${part}`))
  const open = [...new Set(names.filter(({ isOpen }) => isOpen).map(({ text }) => text))]
  return [
    ...(lacks.length > 0 ? [words('lacks', { list: lacks.join(', ') })] : []),
    ...(open.length > 0 ? [words('openNames', { count: open.length, list: open.join(', ') })] : []),
    ...(places.length > 0
      ? [words('openPlaces', { count: places.length, list: places.map(({ text }) => text).join(', ') })]
      : []),
  ]
}
