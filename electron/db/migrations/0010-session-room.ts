export const sessionRoom = `
  -- How the clinic counts: its week, and the services it records with their rules, each from its day on.
  ALTER TABLE policies ADD COLUMN week_starts_on INTEGER NOT NULL DEFAULT 1 CHECK (week_starts_on BETWEEN 1 AND 7);
  CREATE TABLE services (
    code TEXT NOT NULL, from_on TEXT NOT NULL, title TEXT NOT NULL, rule TEXT NOT NULL,
    is_offered INTEGER NOT NULL DEFAULT 1, recorded_at TEXT NOT NULL,
    PRIMARY KEY (code, from_on)
  ) STRICT, WITHOUT ROWID;

  ALTER TABLE groups ADD COLUMN minimum INTEGER CHECK (minimum > 0);
  ALTER TABLE groups ADD COLUMN clients_per_staff INTEGER CHECK (clients_per_staff > 0);
  ALTER TABLE groups ADD COLUMN service_code TEXT;

  ALTER TABLE sessions ADD COLUMN service_code TEXT;
  ALTER TABLE sessions ADD COLUMN not_held_because TEXT;
  -- What was chosen at its close for the group's next session.
  ALTER TABLE sessions ADD COLUMN next_topic_id TEXT;

  CREATE TABLE session_breaks (
    id TEXT NOT NULL PRIMARY KEY, session_id TEXT NOT NULL REFERENCES sessions,
    started_at TEXT NOT NULL, ended_at TEXT, withdrawn_at TEXT,
    CHECK (ended_at IS NULL OR ended_at >= started_at)
  ) STRICT, WITHOUT ROWID;
  CREATE INDEX session_breaks_by_session ON session_breaks (session_id, started_at);

  -- A visitor: a name and a relation in this session's record, no chart.
  CREATE TABLE session_visitors (
    id TEXT NOT NULL PRIMARY KEY, session_id TEXT NOT NULL REFERENCES sessions,
    name TEXT NOT NULL, relation TEXT NOT NULL, came_at TEXT NOT NULL, withdrawn_at TEXT
  ) STRICT, WITHOUT ROWID;
  CREATE INDEX session_visitors_by_session ON session_visitors (session_id);

  -- The plan of a session's deliveries, segment by segment, in the order in which they are held.
  CREATE TABLE session_segments (
    session_id TEXT NOT NULL REFERENCES sessions, delivery_id TEXT NOT NULL REFERENCES deliveries,
    segment INTEGER NOT NULL, position INTEGER NOT NULL, name TEXT NOT NULL, kind TEXT NOT NULL,
    planned_minutes INTEGER NOT NULL, minutes INTEGER NOT NULL CHECK (minutes > 0), is_skipped INTEGER NOT NULL DEFAULT 0,
    PRIMARY KEY (session_id, delivery_id, segment)
  ) STRICT, WITHOUT ROWID;
  -- Which segment was begun when. One begun by mistake is withdrawn.
  CREATE TABLE segment_runs (
    session_id TEXT NOT NULL REFERENCES sessions, number INTEGER NOT NULL,
    delivery_id TEXT NOT NULL REFERENCES deliveries, segment INTEGER NOT NULL, started_at TEXT NOT NULL, withdrawn_at TEXT,
    PRIMARY KEY (session_id, number)
  ) STRICT, WITHOUT ROWID;
  ALTER TABLE deliveries ADD COLUMN started_at TEXT;
  ALTER TABLE deliveries ADD COLUMN ended_at TEXT;

  CREATE TABLE seats (
    session_id TEXT NOT NULL REFERENCES sessions, client_id TEXT NOT NULL REFERENCES clients, seat INTEGER NOT NULL,
    PRIMARY KEY (session_id, client_id)
  ) STRICT, WITHOUT ROWID;

  CREATE TABLE check_ins (
    session_id TEXT NOT NULL REFERENCES sessions, client_id TEXT NOT NULL REFERENCES clients,
    craving INTEGER CHECK (craving BETWEEN 0 AND 10), mood INTEGER CHECK (mood BETWEEN 0 AND 10),
    used TEXT CHECK (used IN ('no', 'yes')), homework TEXT CHECK (homework IN ('done', 'partly', 'not')),
    remark TEXT, passed TEXT NOT NULL DEFAULT '[]', saved_at TEXT NOT NULL, saved_by TEXT NOT NULL REFERENCES staff,
    PRIMARY KEY (session_id, client_id)
  ) STRICT, WITHOUT ROWID;
  CREATE INDEX check_ins_by_client ON check_ins (client_id);

  -- Private lines for the notes to come; destroyed when the last note of their session is signed.
  CREATE TABLE jots (
    id TEXT NOT NULL PRIMARY KEY, session_id TEXT NOT NULL REFERENCES sessions, client_id TEXT REFERENCES clients,
    staff_id TEXT NOT NULL REFERENCES staff, jotted_at TEXT NOT NULL, text TEXT NOT NULL
  ) STRICT, WITHOUT ROWID;
  CREATE INDEX jots_by_session ON jots (session_id, jotted_at);

  CREATE TABLE given_to_clients (
    delivery_id TEXT NOT NULL REFERENCES deliveries, client_id TEXT NOT NULL REFERENCES clients,
    what TEXT NOT NULL CHECK (what IN ('homework', 'handout')), given_at TEXT NOT NULL, withdrawn_at TEXT,
    PRIMARY KEY (delivery_id, client_id, what)
  ) STRICT, WITHOUT ROWID;
  CREATE INDEX given_to_client ON given_to_clients (client_id);

  -- A topic somebody missed and may make up: no attendance, no minutes.
  CREATE TABLE make_ups (
    id TEXT NOT NULL PRIMARY KEY, client_id TEXT NOT NULL REFERENCES clients, topic_id TEXT NOT NULL, title TEXT NOT NULL,
    missed_session_id TEXT REFERENCES sessions, offered_on TEXT NOT NULL, offered_by TEXT NOT NULL REFERENCES staff,
    made_up_on TEXT, recorded_by TEXT REFERENCES staff, withdrawn_at TEXT
  ) STRICT, WITHOUT ROWID;
  CREATE INDEX make_ups_by_client ON make_ups (client_id);

  -- Whether a client's signature stands on the sign-in sheet of the session.
  CREATE TABLE sign_ins (
    session_id TEXT NOT NULL REFERENCES sessions, client_id TEXT NOT NULL REFERENCES clients,
    signed INTEGER NOT NULL, read_at TEXT NOT NULL,
    PRIMARY KEY (session_id, client_id)
  ) STRICT, WITHOUT ROWID;
`
