import type { ReadDb } from '#electron/db/database.ts'
import { clonePrint, type ClonePrint } from '#shared/notes/clone-print.ts'
import type { PastNote } from './past-notes.store.ts'

/** Prints of past notes, which change hardly ever: those of the one draft that is being written, and gone with the open vault. */
interface Kept {
  readonly about: string
  readonly names: ReadonlySet<number>
  readonly byNote: Map<string, { readonly savedAt: string; readonly print: ClonePrint }>
}
const keptOf = new WeakMap<ReadDb, Kept>()

const isSame = (one: ReadonlySet<number>, other: ReadonlySet<number>) =>
  one.size === other.size && [...one].every(name => other.has(name))

/** The print of a past note as the checks of this draft want it: kept while the same draft and the same people are meant. */
export function printOf(
  db: ReadDb,
  { noteId, savedAt, text }: PastNote,
  { names, about }: { readonly names: ReadonlySet<number>; readonly about: string },
): ClonePrint {
  let kept = keptOf.get(db)
  if (kept === undefined || kept.about !== about || (kept.names !== names && !isSame(kept.names, names))) {
    kept = { about, names, byNote: new Map() }
    keptOf.set(db, kept)
  }
  // Asked for again with the same names, the next comparison is of one object.
  const found = kept.byNote.get(noteId)
  if (found?.savedAt === savedAt) return found.print
  const print = clonePrint(text, names)
  kept.byNote.set(noteId, { savedAt, print })
  return print
}
