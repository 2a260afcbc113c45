import { firstRow, write, type ReadDb, type WriteDb } from '#electron/db/database.ts'
import { TopicNote } from '#shared/curriculum/topic-note.ts'

/** The clinic's note on a topic, or null when nobody has written one. */
export const findTopicNote = (db: ReadDb, topicId: string): TopicNote | null =>
  firstRow(
    db,
    TopicNote,
    `SELECT n.text, n.saved_at AS savedAt, s.name AS savedBy FROM topic_notes n JOIN staff s ON s.id = n.saved_by
     WHERE n.topic_id = ?`,
    [topicId],
  )

interface NoteToSave {
  readonly topicId: string
  readonly text: string
  readonly at: string
  readonly staffId: string
}

/** Writes the clinic's note on a topic, a first time or again. */
export function saveTopicNote(db: WriteDb, note: NoteToSave): void {
  write(
    db,
    `INSERT INTO topic_notes (topic_id, text, saved_at, saved_by) VALUES (@topicId, @text, @at, @staffId)
     ON CONFLICT (topic_id) DO UPDATE SET text = @text, saved_at = @at, saved_by = @staffId`,
    { ...note },
  )
}
