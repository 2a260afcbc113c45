export const topicNotes = `
  -- What somebody wants to find again: their own, and nobody else's business.
  CREATE TABLE favourite_topics (
    staff_id TEXT NOT NULL REFERENCES staff, topic_id TEXT NOT NULL, marked_at TEXT NOT NULL,
    PRIMARY KEY (staff_id, topic_id)
  ) STRICT, WITHOUT ROWID;

  -- The clinic's own remark on a topic, apart from its text: it stays when the topic gets a new version.
  CREATE TABLE topic_notes (
    topic_id TEXT NOT NULL PRIMARY KEY, text TEXT NOT NULL CHECK (length(text) <= 4000),
    saved_at TEXT NOT NULL, saved_by TEXT NOT NULL REFERENCES staff
  ) STRICT, WITHOUT ROWID;
`
