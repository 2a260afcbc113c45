import type { CheckedPart, NoteFindings, Spot } from '#shared/notes/note-findings.ts'
import type { NoteId } from '#shared/notes/note.ts'
import { flushDrafts } from '#renderer/app/autosave.ts'
import { call } from '#renderer/app/call.ts'
import { writeInto } from './phrase-typing.ts'

/** The field of a part of the note that stands open. */
const fieldOf = (part: CheckedPart): HTMLTextAreaElement | null =>
  document.querySelector<HTMLTextAreaElement>(`[data-note] [data-part="${part}"] textarea`)

/** Shows a finding where it stands: the words are marked, and the focus is on them. */
export function showSpot({ part, start, end }: Spot): void {
  const field = fieldOf(part)
  field?.focus()
  field?.setSelectionRange(start, end)
}

/** Writes other words where a finding stands, as it stands now: what was typed since the check is saved and checked once more first. Gives whether it was still there. */
export async function replaceFinding(
  noteId: NoteId,
  find: (findings: NoteFindings) => Spot | undefined,
  words: (spot: Spot) => string,
): Promise<boolean> {
  await flushDrafts()
  const spot = find(await call('notes.check', { noteId }))
  const field = spot === undefined ? null : fieldOf(spot.part)
  if (spot === undefined || field === null || field.value.slice(spot.start, spot.end) !== spot.text) return false
  writeInto(field, spot.start, spot.end, words(spot))
  await flushDrafts()
  return true
}
