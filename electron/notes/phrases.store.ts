import { allRows, write, type ReadDb, type WriteDb } from '#electron/db/database.ts'
import { OwnPhrase, type NewPhrase } from '#shared/notes/phrase.ts'

/** One person's phrases and the clinic's, by key. */
export const listPhrases = (db: ReadDb, staffId: string): OwnPhrase[] =>
  allRows(
    db,
    OwnPhrase,
    `SELECT id AS phraseId, CASE WHEN staff_id IS NULL THEN 'clinic' ELSE 'mine' END AS book, key, title, text, saved_at AS savedAt
     FROM phrases WHERE withdrawn_at IS NULL AND (staff_id IS NULL OR staff_id = ?) ORDER BY key, book DESC`,
    [staffId],
  )

interface Saving {
  readonly id: string
  readonly staffId: string
  readonly at: string
}

const owner = ({ book }: Pick<NewPhrase, 'book'>, staffId: string) => (book === 'mine' ? staffId : null)

export function insertPhrase(db: WriteDb, { key, title, text, ...phrase }: NewPhrase, saving: Saving): void {
  write(db, 'INSERT INTO phrases (id, staff_id, key, title, text, saved_at) VALUES (?, ?, ?, ?, ?, ?)', [
    saving.id,
    owner(phrase, saving.staffId),
    key,
    title,
    text,
    saving.at,
  ])
}

/** Takes a phrase out of its book; gives how many there were of it. */
export const withdrawPhrase = (db: WriteDb, book: NewPhrase['book'], saving: Saving): number =>
  write(db, 'UPDATE phrases SET withdrawn_at = ? WHERE id = ? AND staff_id IS ? AND withdrawn_at IS NULL', [
    saving.at,
    saving.id,
    owner({ book }, saving.staffId),
  ])
