import { firstRow, write, type ReadDb, type WriteDb } from '#electron/db/database.ts'
import { FormDraft } from '#shared/drafts/drafts.ts'

/** One person's draft of a form, or null. */
export const findDraft = (db: ReadDb, staffId: string, form: string): FormDraft | null =>
  firstRow(db, FormDraft, 'SELECT content, saved_at AS savedAt FROM form_drafts WHERE staff_id = ? AND form = ?', [
    staffId,
    form,
  ])

export interface DraftToSave {
  readonly staffId: string
  readonly form: string
  readonly content: string
  readonly at: string
}

/** Writes one person's draft of a form, in place of an earlier one. */
export function saveDraft(db: WriteDb, draft: DraftToSave): void {
  write(
    db,
    `INSERT INTO form_drafts (staff_id, form, content, saved_at) VALUES (@staffId, @form, @content, @at)
     ON CONFLICT (staff_id, form) DO UPDATE SET content = excluded.content, saved_at = excluded.saved_at`,
    { ...draft },
  )
}

/** Removes one person's draft of a form; nothing happens when there is none. */
export function deleteDraft(db: WriteDb, staffId: string, form: string): void {
  write(db, 'DELETE FROM form_drafts WHERE staff_id = ? AND form = ?', [staffId, form])
}

/** Removes one person's drafts that were last typed into before this date. */
export function deleteDraftsBefore(db: WriteDb, staffId: string, date: string): void {
  write(db, 'DELETE FROM form_drafts WHERE staff_id = ? AND saved_at < ?', [staffId, date])
}

/** Removes everybody's draft of a form that has had its day. */
export const deleteFormOfEverybody = (db: WriteDb, form: string): number =>
  write(db, 'DELETE FROM form_drafts WHERE form = ?', [form])
