/** When a note was typed into the electronic health record: what is left to enter is found without reading what was entered. */
export const handOver = `
  ALTER TABLE notes ADD COLUMN entered_at TEXT;
  CREATE INDEX notes_to_enter ON notes (number) WHERE signed_at IS NOT NULL AND voided_at IS NULL AND entered_at IS NULL;
  CREATE INDEX record_entries_by_time ON record_entries (entered_at) WHERE withdrawn_at IS NULL;
  CREATE INDEX notes_by_session ON notes (session_id);
  CREATE INDEX notes_by_signer ON notes (signed_by) WHERE signed_by IS NOT NULL;
  CREATE INDEX notes_unsigned ON notes (number) WHERE signed_at IS NULL;
  CREATE INDEX disclosures_by_group ON disclosures (group_id, made_at);
`
