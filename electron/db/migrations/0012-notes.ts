export const notes = `
  -- One neutral record in parts, shown in any format. What an individual note said until now was the response.
  ALTER TABLE notes ADD COLUMN intervention TEXT NOT NULL DEFAULT '';
  ALTER TABLE notes ADD COLUMN response TEXT NOT NULL DEFAULT '';
  ALTER TABLE notes ADD COLUMN progress TEXT NOT NULL DEFAULT '';
  ALTER TABLE notes ADD COLUMN risk TEXT NOT NULL DEFAULT '';
  ALTER TABLE notes ADD COLUMN plan TEXT NOT NULL DEFAULT '';
  -- The texts of the addenda, once more, for the search.
  ALTER TABLE notes ADD COLUMN addenda TEXT NOT NULL DEFAULT '';
  -- Of the topic's note phrases those that were done.
  ALTER TABLE notes ADD COLUMN interventions TEXT NOT NULL DEFAULT '[]';
  -- What was decided about each name that was found in the draft.
  ALTER TABLE notes ADD COLUMN resolutions TEXT NOT NULL DEFAULT '[]';
  ALTER TABLE notes ADD COLUMN signed_at TEXT;
  ALTER TABLE notes ADD COLUMN signed_by TEXT REFERENCES staff;
  ALTER TABLE notes ADD COLUMN needs_cosignature INTEGER NOT NULL DEFAULT 0;
  ALTER TABLE notes ADD COLUMN cosigned_at TEXT;
  -- Returned for change, and not answered yet.
  ALTER TABLE notes ADD COLUMN returned_at TEXT;
  ALTER TABLE notes ADD COLUMN voided_at TEXT;
  DROP INDEX notes_of_client;
  CREATE UNIQUE INDEX notes_of_client ON notes (session_id, client_id) WHERE client_id IS NOT NULL AND voided_at IS NULL;
  CREATE INDEX notes_to_cosign ON notes (signed_at) WHERE needs_cosignature = 1 AND cosigned_at IS NULL AND voided_at IS NULL;
  CREATE INDEX notes_voided ON notes (voided_at) WHERE voided_at IS NOT NULL;
  DROP TRIGGER notes_added;
  DROP TRIGGER notes_changed;
  DROP TABLE notes_search;
  UPDATE notes SET response = text, text = '' WHERE client_id IS NOT NULL;
  CREATE VIRTUAL TABLE notes_search USING fts5 (
    text, intervention, response, progress, risk, plan, addenda,
    content='notes', content_rowid='number', tokenize="unicode61 remove_diacritics 2", prefix='2 3'
  );
  INSERT INTO notes_search (notes_search) VALUES ('rebuild');
  CREATE TRIGGER notes_added AFTER INSERT ON notes BEGIN
    INSERT INTO notes_search (rowid, text, intervention, response, progress, risk, plan, addenda)
    VALUES (new.number, new.text, new.intervention, new.response, new.progress, new.risk, new.plan, new.addenda);
  END;
  CREATE TRIGGER notes_changed AFTER UPDATE OF text, intervention, response, progress, risk, plan, addenda ON notes BEGIN
    INSERT INTO notes_search (notes_search, rowid, text, intervention, response, progress, risk, plan, addenda)
    VALUES ('delete', old.number, old.text, old.intervention, old.response, old.progress, old.risk, old.plan, old.addenda);
    INSERT INTO notes_search (rowid, text, intervention, response, progress, risk, plan, addenda)
    VALUES (new.number, new.text, new.intervention, new.response, new.progress, new.risk, new.plan, new.addenda);
  END;
  CREATE TRIGGER signed_notes_stand
    BEFORE UPDATE OF session_id, client_id, text, intervention, response, progress, risk, plan, interventions, signed_at, signed_by ON notes
    WHEN old.signed_at IS NOT NULL BEGIN SELECT RAISE (ABORT, 'signed notes stand'); END;
  CREATE TRIGGER notes_stay BEFORE DELETE ON notes BEGIN SELECT RAISE (ABORT, 'notes stay'); END;

  -- Everything about a note that bears a signature: the note, its addenda, co-signatures, returns, a void. Append only.
  CREATE TABLE note_documents (
    note_id TEXT NOT NULL REFERENCES notes (id), number INTEGER NOT NULL,
    kind TEXT NOT NULL CHECK (kind IN ('note', 'addendum', 'co-signature', 'return', 'void')),
    content TEXT NOT NULL, staff_id TEXT NOT NULL REFERENCES staff, name TEXT NOT NULL, credentials TEXT,
    signed_at TEXT NOT NULL, previous TEXT NOT NULL, public_key TEXT NOT NULL, signature TEXT NOT NULL,
    PRIMARY KEY (note_id, number)
  ) STRICT, WITHOUT ROWID;
  CREATE TRIGGER note_documents_stand BEFORE UPDATE ON note_documents BEGIN SELECT RAISE (ABORT, 'signatures stand'); END;
  CREATE TRIGGER note_documents_stay BEFORE DELETE ON note_documents BEGIN SELECT RAISE (ABORT, 'signatures stay'); END;

  -- Earlier states of a draft, for undo and redo; gone when it is signed.
  CREATE TABLE note_steps (
    note_id TEXT NOT NULL REFERENCES notes (id), number INTEGER NOT NULL, written TEXT NOT NULL,
    made_at TEXT NOT NULL, is_undone INTEGER NOT NULL DEFAULT 0,
    PRIMARY KEY (note_id, number)
  ) STRICT, WITHOUT ROWID;

  -- When the last note that is owed of a session was signed; until then the session is on the list of what is due.
  ALTER TABLE sessions ADD COLUMN notes_signed_at TEXT;
  CREATE INDEX sessions_owing_notes ON sessions (held_on)
    WHERE notes_signed_at IS NULL AND finished_at IS NOT NULL AND not_held_because IS NULL;

  ALTER TABLE staff ADD COLUMN needs_cosignature INTEGER NOT NULL DEFAULT 0;
  ALTER TABLE staff ADD COLUMN keeps_counseling_notes INTEGER NOT NULL DEFAULT 0;
  ALTER TABLE groups ADD COLUMN note_format TEXT CHECK (note_format IN ('dap', 'soap', 'birp', 'girp'));

  -- The clinic's rules for notes, one row, as JSON of shared/notes/note-rules.ts; holidays are days on which nothing is due.
  CREATE TABLE note_rules (id INTEGER PRIMARY KEY CHECK (id = 1), rules TEXT NOT NULL) STRICT;
  CREATE TABLE holidays (on_date TEXT NOT NULL PRIMARY KEY, name TEXT NOT NULL) STRICT, WITHOUT ROWID;

  CREATE TABLE goals (
    id TEXT NOT NULL PRIMARY KEY, client_id TEXT NOT NULL REFERENCES clients,
    problem TEXT NOT NULL, goal TEXT NOT NULL, objective TEXT, target_on TEXT, readiness TEXT, status TEXT NOT NULL,
    set_at TEXT NOT NULL, set_by TEXT NOT NULL REFERENCES staff
  ) STRICT, WITHOUT ROWID;
  CREATE INDEX goals_by_client ON goals (client_id);
  CREATE TABLE goal_changes (
    id TEXT NOT NULL PRIMARY KEY, goal_id TEXT NOT NULL REFERENCES goals, before TEXT NOT NULL,
    changed_at TEXT NOT NULL, changed_by TEXT NOT NULL REFERENCES staff
  ) STRICT, WITHOUT ROWID;
  CREATE INDEX goal_changes_by_goal ON goal_changes (goal_id);
  CREATE TABLE note_goals (
    note_id TEXT NOT NULL REFERENCES notes (id), goal_id TEXT NOT NULL REFERENCES goals,
    progress TEXT CHECK (progress IN ('set-back', 'unchanged', 'some', 'much', 'met')),
    PRIMARY KEY (note_id, goal_id)
  ) STRICT, WITHOUT ROWID;
  CREATE INDEX note_goals_by_goal ON note_goals (goal_id);

  -- SUD counseling notes: their author's alone, apart from the record.
  CREATE TABLE counseling_notes (
    id TEXT NOT NULL PRIMARY KEY, client_id TEXT NOT NULL REFERENCES clients, session_id TEXT REFERENCES sessions,
    staff_id TEXT NOT NULL REFERENCES staff, text TEXT NOT NULL, written_on TEXT NOT NULL, saved_at TEXT NOT NULL
  ) STRICT, WITHOUT ROWID;
  CREATE INDEX counseling_notes_of_staff ON counseling_notes (staff_id, client_id);

  -- Own phrases for notes; of nobody: the clinic's book.
  CREATE TABLE phrases (
    id TEXT NOT NULL PRIMARY KEY, staff_id TEXT REFERENCES staff, key TEXT NOT NULL, title TEXT NOT NULL, text TEXT NOT NULL,
    saved_at TEXT NOT NULL, withdrawn_at TEXT
  ) STRICT, WITHOUT ROWID;
  CREATE UNIQUE INDEX phrases_of_staff ON phrases (staff_id, key) WHERE staff_id IS NOT NULL AND withdrawn_at IS NULL;
  CREATE UNIQUE INDEX phrases_of_clinic ON phrases (key) WHERE staff_id IS NULL AND withdrawn_at IS NULL;

  -- What was typed into the electronic health record, by hand, field by field.
  CREATE TABLE record_entries (
    id TEXT NOT NULL PRIMARY KEY, note_id TEXT NOT NULL REFERENCES notes (id),
    entered_at TEXT NOT NULL, entered_by TEXT NOT NULL REFERENCES staff, withdrawn_at TEXT
  ) STRICT, WITHOUT ROWID;
  CREATE UNIQUE INDEX record_entries_of_note ON record_entries (note_id) WHERE withdrawn_at IS NULL;

  -- What left the program: to whom, why, on what basis, and exactly what.
  CREATE TABLE disclosures (
    id TEXT NOT NULL PRIMARY KEY, client_id TEXT REFERENCES clients, group_id TEXT REFERENCES groups,
    made_at TEXT NOT NULL, made_by TEXT NOT NULL REFERENCES staff,
    recipient TEXT NOT NULL, purpose TEXT NOT NULL, basis TEXT NOT NULL, consent TEXT, form TEXT NOT NULL,
    included TEXT NOT NULL, has_notice INTEGER NOT NULL, content_hash TEXT NOT NULL, withdrawn_at TEXT, withdrawn_because TEXT
  ) STRICT, WITHOUT ROWID;
  CREATE INDEX disclosures_by_client ON disclosures (client_id, made_at);
`
