import type { ReadDb } from '#electron/db/database.ts'
import { Refusal } from '#electron/ipc/handlers.ts'
import type { NoteContent } from '#shared/notes/note-content.ts'
import type { NoteRow } from './notes.store.ts'

const isEmpty = (text: string) => text.trim() === ''

/** Refuses a draft that lacks what a note must hold [NT6]. */
export function refuseUnready(_db: ReadDb, _note: NoteRow, content: NoteContent): void {
  const lacks =
    content.kind === 'group'
      ? isEmpty(content.text)
      : [content.written.intervention, content.written.response, content.written.plan].some(isEmpty)
  if (lacks)
    throw new Refusal('conflict', 'A note lacks a part that it must hold. Look at what it still lacks, then sign.')
}
