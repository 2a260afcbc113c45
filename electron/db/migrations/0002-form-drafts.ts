export const formDrafts = `
  -- What somebody typed into a form and has not saved yet; no record, and dropped when the form is saved or left.
  CREATE TABLE form_drafts (
    staff_id TEXT NOT NULL REFERENCES staff, form TEXT NOT NULL,
    content TEXT NOT NULL CHECK (length(content) <= 65536), saved_at TEXT NOT NULL,
    PRIMARY KEY (staff_id, form)
  ) STRICT, WITHOUT ROWID;
`
