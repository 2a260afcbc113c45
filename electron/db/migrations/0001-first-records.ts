export const firstRecords = `
  CREATE TABLE clinic (
    id INTEGER NOT NULL PRIMARY KEY CHECK (id = 1),
    name TEXT NOT NULL, address TEXT, phone TEXT, time_zone TEXT NOT NULL
  ) STRICT;

  CREATE TABLE staff (
    id TEXT NOT NULL PRIMARY KEY, name TEXT NOT NULL, credentials TEXT, has_slot INTEGER NOT NULL DEFAULT 0,
    created_at TEXT NOT NULL
  ) STRICT, WITHOUT ROWID;
  CREATE TABLE staff_roles (
    staff_id TEXT NOT NULL REFERENCES staff, role TEXT NOT NULL, from_at TEXT NOT NULL, until_at TEXT,
    PRIMARY KEY (staff_id, role, from_at)
  ) STRICT, WITHOUT ROWID;

  CREATE TABLE clients (
    id TEXT NOT NULL PRIMARY KEY,
    legal_first_name TEXT NOT NULL, legal_last_name TEXT NOT NULL, preferred_name TEXT, pronouns TEXT,
    record_number TEXT, born_on TEXT, notes_for_staff TEXT NOT NULL DEFAULT '',
    sort_name TEXT NOT NULL, search_text TEXT NOT NULL,
    created_at TEXT NOT NULL, updated_at TEXT NOT NULL
  ) STRICT, WITHOUT ROWID;
  CREATE UNIQUE INDEX clients_by_record_number ON clients (record_number) WHERE record_number IS NOT NULL;
  CREATE INDEX clients_by_name ON clients (sort_name, id);

  -- Level of care, stage and weekly target change over a treatment: each value counts from its day on.
  CREATE TABLE client_facts (
    client_id TEXT NOT NULL REFERENCES clients,
    fact TEXT NOT NULL CHECK (fact IN ('level-of-care', 'stage', 'weekly-target-minutes')),
    from_on TEXT NOT NULL, value TEXT, recorded_at TEXT NOT NULL,
    PRIMARY KEY (client_id, fact, from_on)
  ) STRICT, WITHOUT ROWID;

  CREATE TABLE admissions (
    id TEXT NOT NULL PRIMARY KEY, client_id TEXT NOT NULL REFERENCES clients,
    admitted_on TEXT NOT NULL, discharged_on TEXT, discharge_reason TEXT
  ) STRICT, WITHOUT ROWID;
  CREATE INDEX admissions_by_client ON admissions (client_id, admitted_on);

  CREATE TABLE client_flags (
    id TEXT NOT NULL PRIMARY KEY, client_id TEXT NOT NULL REFERENCES clients,
    kind TEXT NOT NULL CHECK (kind IN ('interpreter', 'keep-apart', 'early-leave', 'risk', 'other')),
    detail TEXT NOT NULL, other_client_id TEXT REFERENCES clients, from_on TEXT NOT NULL, until_on TEXT
  ) STRICT, WITHOUT ROWID;
  CREATE INDEX client_flags_by_client ON client_flags (client_id);

  CREATE TABLE client_contacts (
    id TEXT NOT NULL PRIMARY KEY, client_id TEXT NOT NULL REFERENCES clients,
    name TEXT NOT NULL, relation TEXT NOT NULL, phone TEXT NOT NULL, from_on TEXT NOT NULL, until_on TEXT
  ) STRICT, WITHOUT ROWID;
  CREATE INDEX client_contacts_by_client ON client_contacts (client_id);

  CREATE TABLE groups (
    id TEXT NOT NULL PRIMARY KEY, name TEXT NOT NULL, kind TEXT NOT NULL, is_open INTEGER NOT NULL,
    capacity INTEGER NOT NULL CHECK (capacity > 0), place TEXT, starts_on TEXT NOT NULL, ends_on TEXT,
    time_zone TEXT NOT NULL, plan_mode TEXT NOT NULL CHECK (plan_mode IN ('ordered', 'free')),
    search_text TEXT NOT NULL, created_at TEXT NOT NULL,
    CHECK (ends_on IS NULL OR ends_on >= starts_on)
  ) STRICT, WITHOUT ROWID;

  CREATE TABLE group_schedules (
    id TEXT NOT NULL PRIMARY KEY, group_id TEXT NOT NULL REFERENCES groups,
    weekday INTEGER NOT NULL CHECK (weekday BETWEEN 1 AND 7), starts_at TEXT NOT NULL,
    duration_minutes INTEGER NOT NULL CHECK (duration_minutes > 0), from_on TEXT NOT NULL, until_on TEXT
  ) STRICT, WITHOUT ROWID;
  CREATE INDEX group_schedules_by_group ON group_schedules (group_id);
  CREATE INDEX group_schedules_by_weekday ON group_schedules (weekday);

  CREATE TABLE group_plan_topics (
    group_id TEXT NOT NULL REFERENCES groups, position INTEGER NOT NULL, topic_id TEXT NOT NULL,
    PRIMARY KEY (group_id, position)
  ) STRICT, WITHOUT ROWID;

  CREATE TABLE group_staff (
    group_id TEXT NOT NULL REFERENCES groups, staff_id TEXT NOT NULL REFERENCES staff,
    role TEXT NOT NULL, from_on TEXT NOT NULL, until_on TEXT,
    PRIMARY KEY (group_id, staff_id, from_on)
  ) STRICT, WITHOUT ROWID;

  -- No group: the clinic is closed.
  CREATE TABLE closures (
    id TEXT NOT NULL PRIMARY KEY, group_id TEXT REFERENCES groups,
    from_on TEXT NOT NULL, until_on TEXT NOT NULL, reason TEXT NOT NULL, withdrawn_at TEXT,
    CHECK (until_on >= from_on)
  ) STRICT, WITHOUT ROWID;
  CREATE INDEX closures_by_day ON closures (until_on);

  CREATE TABLE substitutes (
    id TEXT NOT NULL PRIMARY KEY, group_id TEXT NOT NULL REFERENCES groups,
    on_date TEXT NOT NULL, staff_id TEXT NOT NULL REFERENCES staff, withdrawn_at TEXT
  ) STRICT, WITHOUT ROWID;
  CREATE INDEX substitutes_by_day ON substitutes (group_id, on_date);

  CREATE TABLE enrolments (
    id TEXT NOT NULL PRIMARY KEY, group_id TEXT NOT NULL REFERENCES groups,
    client_id TEXT NOT NULL REFERENCES clients, starts_on TEXT NOT NULL, ends_on TEXT, end_reason TEXT,
    CHECK (ends_on IS NULL OR ends_on >= starts_on)
  ) STRICT, WITHOUT ROWID;
  CREATE INDEX enrolments_by_group ON enrolments (group_id, starts_on);
  CREATE INDEX enrolments_by_client ON enrolments (client_id, starts_on);

  CREATE TABLE waiting (
    id TEXT NOT NULL PRIMARY KEY, group_id TEXT NOT NULL REFERENCES groups,
    client_id TEXT NOT NULL REFERENCES clients, asked_on TEXT NOT NULL, ended_on TEXT
  ) STRICT, WITHOUT ROWID;
  CREATE INDEX waiting_by_group ON waiting (group_id) WHERE ended_on IS NULL;

  CREATE TABLE sessions (
    id TEXT NOT NULL PRIMARY KEY, group_id TEXT NOT NULL REFERENCES groups, schedule_id TEXT REFERENCES group_schedules,
    held_on TEXT NOT NULL, time_zone TEXT NOT NULL, planned_start TEXT, planned_minutes INTEGER NOT NULL,
    place TEXT, modality TEXT NOT NULL DEFAULT 'in-person' CHECK (modality IN ('in-person', 'video', 'mixed')),
    started_at TEXT NOT NULL, ended_at TEXT, finished_at TEXT, reopened_at TEXT,
    CHECK (ended_at IS NULL OR ended_at >= started_at)
  ) STRICT, WITHOUT ROWID;
  CREATE INDEX sessions_by_group ON sessions (group_id, held_on);
  CREATE INDEX sessions_by_day ON sessions (held_on);
  CREATE UNIQUE INDEX sessions_once_a_meeting ON sessions (schedule_id, held_on) WHERE schedule_id IS NOT NULL;
  CREATE INDEX sessions_unfinished ON sessions (held_on) WHERE finished_at IS NULL OR reopened_at IS NOT NULL;

  CREATE TABLE session_staff (
    session_id TEXT NOT NULL REFERENCES sessions, position INTEGER NOT NULL,
    staff_id TEXT REFERENCES staff, name TEXT NOT NULL, role TEXT NOT NULL,
    PRIMARY KEY (session_id, position)
  ) STRICT, WITHOUT ROWID;

  CREATE TABLE deliveries (
    id TEXT NOT NULL PRIMARY KEY, session_id TEXT NOT NULL REFERENCES sessions, position INTEGER NOT NULL,
    topic_id TEXT NOT NULL, topic_version TEXT NOT NULL, title TEXT NOT NULL, minutes INTEGER NOT NULL,
    withdrawn_at TEXT
  ) STRICT, WITHOUT ROWID;
  CREATE INDEX deliveries_by_session ON deliveries (session_id, position);
  CREATE INDEX deliveries_by_topic ON deliveries (topic_id);

  -- One row for each client who belongs to a session: expected ones once something is recorded, guests from the start.
  CREATE TABLE attendance (
    session_id TEXT NOT NULL REFERENCES sessions, client_id TEXT NOT NULL REFERENCES clients,
    enrolment_id TEXT REFERENCES enrolments, modality TEXT NOT NULL DEFAULT 'in-person',
    absence TEXT CHECK (absence IN ('excused', 'absent')), remark TEXT, withdrawn_at TEXT, updated_at TEXT NOT NULL,
    PRIMARY KEY (session_id, client_id)
  ) STRICT, WITHOUT ROWID;
  CREATE INDEX attendance_by_client ON attendance (client_id);

  CREATE TABLE presence_intervals (
    session_id TEXT NOT NULL, client_id TEXT NOT NULL, position INTEGER NOT NULL,
    came_at TEXT NOT NULL, left_at TEXT CHECK (left_at IS NULL OR left_at >= came_at),
    PRIMARY KEY (session_id, client_id, position),
    FOREIGN KEY (session_id, client_id) REFERENCES attendance
  ) STRICT, WITHOUT ROWID;

  -- What stood when the session was first finished; never changed after.
  CREATE TABLE attendance_as_recorded (
    session_id TEXT NOT NULL, client_id TEXT NOT NULL, presence TEXT NOT NULL, frozen_at TEXT NOT NULL,
    PRIMARY KEY (session_id, client_id),
    FOREIGN KEY (session_id, client_id) REFERENCES attendance
  ) STRICT, WITHOUT ROWID;
  CREATE TABLE attendance_corrections (
    id TEXT NOT NULL PRIMARY KEY, session_id TEXT NOT NULL, client_id TEXT NOT NULL,
    before TEXT NOT NULL, after TEXT NOT NULL, reason TEXT NOT NULL,
    corrected_at TEXT NOT NULL, corrected_by TEXT NOT NULL REFERENCES staff,
    FOREIGN KEY (session_id, client_id) REFERENCES attendance
  ) STRICT, WITHOUT ROWID;
  CREATE INDEX attendance_corrections_by_row ON attendance_corrections (session_id, client_id);

  -- Notes are numbered in the order they were begun, so that a full-text search can walk them newest first.
  CREATE TABLE notes (
    number INTEGER NOT NULL PRIMARY KEY,
    id TEXT NOT NULL UNIQUE, session_id TEXT NOT NULL REFERENCES sessions, client_id TEXT REFERENCES clients,
    text TEXT NOT NULL, created_at TEXT NOT NULL, saved_at TEXT NOT NULL, saved_by TEXT NOT NULL REFERENCES staff
  ) STRICT;
  CREATE UNIQUE INDEX notes_of_client ON notes (session_id, client_id) WHERE client_id IS NOT NULL;
  CREATE UNIQUE INDEX notes_of_group ON notes (session_id) WHERE client_id IS NULL;
  CREATE INDEX notes_by_client ON notes (client_id) WHERE client_id IS NOT NULL;
  CREATE VIRTUAL TABLE notes_search USING fts5 (
    text, content='notes', content_rowid='number', tokenize="unicode61 remove_diacritics 2", prefix='2 3'
  );
  CREATE TRIGGER notes_added AFTER INSERT ON notes BEGIN
    INSERT INTO notes_search (rowid, text) VALUES (new.number, new.text);
  END;
  CREATE TRIGGER notes_changed AFTER UPDATE OF text ON notes BEGIN
    INSERT INTO notes_search (notes_search, rowid, text) VALUES ('delete', old.number, old.text);
    INSERT INTO notes_search (rowid, text) VALUES (new.number, new.text);
  END;

  -- Append only: each event's code covers the one before it, with a key that never touches the disk.
  CREATE TABLE audit_events (
    number INTEGER NOT NULL PRIMARY KEY, at TEXT NOT NULL, staff_id TEXT, kind TEXT NOT NULL,
    client_id TEXT, group_id TEXT, session_id TEXT, record_id TEXT, code BLOB NOT NULL
  ) STRICT;
  CREATE INDEX audit_events_by_client ON audit_events (client_id, number) WHERE client_id IS NOT NULL;
  CREATE TRIGGER audit_events_stay BEFORE DELETE ON audit_events BEGIN SELECT RAISE (ABORT, 'audit events stay'); END;
  CREATE TRIGGER audit_events_stand BEFORE UPDATE ON audit_events BEGIN SELECT RAISE (ABORT, 'audit events stand'); END;
`
