import type { CheckedNote } from '#shared/notes/check-note.ts'
import { NoteFindings, type CheckedPart, type Spot } from '#shared/notes/note-findings.ts'
import type { NotePart } from '#shared/notes/note.ts'
import type { Beside } from './check-draft.ts'
import type { NoteRow } from './notes.store.ts'

const AROUND = 40
const MOST_SHARED = 40

/** The checks' answer as the screen is told of it: each finding with its place and some words round it. */
export function toFindings(note: NoteRow, checked: CheckedNote, beside: Beside): NoteFindings {
  const partOf = (part: NotePart): CheckedPart =>
    note.clientId !== null ? part : part === 'response' ? 'text' : 'interventions'
  const textOf = (part: NotePart): string =>
    note.clientId !== null ? note.written[part] : part === 'response' ? note.text : note.interventions.join('\n')
  const spot = ({ part, start, end, text }: { part: NotePart; start: number; end: number; text: string }): Spot => ({
    part: partOf(part),
    start,
    end,
    text,
    before: textOf(part).slice(Math.max(0, start - AROUND), start),
    after: textOf(part).slice(end, end + AROUND),
  })
  const open = new Set(checked.openNames.map(({ key }) => key))
  const { clones } = checked
  return NoteFindings.parse({
    noteId: note.noteId,
    names: checked.names.map(hit => ({ ...spot(hit), key: hit.key, kind: hit.kind, isOpen: open.has(hit.key) })),
    missing: checked.missing.map(({ part, isRequired }) => ({
      part: part === 'goal' ? part : partOf(part),
      isRequired,
    })),
    places: checked.openPlaces.map(spot),
    words: checked.words.map(hit => ({ ...spot(hit), instead: hit.instead, isQuoted: hit.isQuoted })),
    times: checked.times.map(spot),
    clones:
      note.clientId === null
        ? null
        : {
            percent: Math.round(clones.share * 100),
            thresholdPercent: Math.round(clones.threshold * 100),
            isOver: clones.isOver,
            shared: clones.shared.slice(0, MOST_SHARED).map(({ text, there, noteKey, from }) => {
              const other = beside.others.find(({ key }) => key === noteKey)
              return {
                text,
                there: there.text,
                clientId: other?.clientId ?? null,
                heldOn: other?.heldOn ?? '',
                isPast: from === 'past',
              }
            }),
          },
    maySign: checked.maySign,
  })
}
