CREATE TABLE clinic (
    id INTEGER NOT NULL PRIMARY KEY CHECK (id = 1),
    name TEXT NOT NULL, address TEXT, phone TEXT, time_zone TEXT NOT NULL
  ) STRICT;
CREATE TABLE staff (
    id TEXT NOT NULL PRIMARY KEY, name TEXT NOT NULL, credentials TEXT, has_slot INTEGER NOT NULL DEFAULT 0,
    created_at TEXT NOT NULL
  , ended_at TEXT, unlocked_at TEXT, needs_cosignature INTEGER NOT NULL DEFAULT 0, keeps_counseling_notes INTEGER NOT NULL DEFAULT 0) STRICT, WITHOUT ROWID;
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
CREATE TABLE client_flags (
    id TEXT NOT NULL PRIMARY KEY, client_id TEXT NOT NULL REFERENCES clients,
    kind TEXT NOT NULL CHECK (kind IN ('interpreter', 'keep-apart', 'early-leave', 'risk', 'other')),
    detail TEXT NOT NULL, other_client_id TEXT REFERENCES clients, from_on TEXT NOT NULL, until_on TEXT
  ) STRICT, WITHOUT ROWID;
CREATE TABLE client_contacts (
    id TEXT NOT NULL PRIMARY KEY, client_id TEXT NOT NULL REFERENCES clients,
    name TEXT NOT NULL, relation TEXT NOT NULL, phone TEXT NOT NULL, from_on TEXT NOT NULL, until_on TEXT
  ) STRICT, WITHOUT ROWID;
CREATE TABLE groups (
    id TEXT NOT NULL PRIMARY KEY, name TEXT NOT NULL, kind TEXT NOT NULL, is_open INTEGER NOT NULL,
    capacity INTEGER NOT NULL CHECK (capacity > 0), place TEXT, starts_on TEXT NOT NULL, ends_on TEXT,
    time_zone TEXT NOT NULL, plan_mode TEXT NOT NULL CHECK (plan_mode IN ('ordered', 'free')),
    search_text TEXT NOT NULL, created_at TEXT NOT NULL, minimum INTEGER CHECK (minimum > 0), clients_per_staff INTEGER CHECK (clients_per_staff > 0), service_code TEXT, note_format TEXT CHECK (note_format IN ('dap', 'soap', 'birp', 'girp')),
    CHECK (ends_on IS NULL OR ends_on >= starts_on)
  ) STRICT, WITHOUT ROWID;
CREATE TABLE group_schedules (
    id TEXT NOT NULL PRIMARY KEY, group_id TEXT NOT NULL REFERENCES groups,
    weekday INTEGER NOT NULL CHECK (weekday BETWEEN 1 AND 7), starts_at TEXT NOT NULL,
    duration_minutes INTEGER NOT NULL CHECK (duration_minutes > 0), from_on TEXT NOT NULL, until_on TEXT
  ) STRICT, WITHOUT ROWID;
CREATE TABLE group_plan_topics (
    group_id TEXT NOT NULL REFERENCES groups, position INTEGER NOT NULL, topic_id TEXT NOT NULL,
    PRIMARY KEY (group_id, position)
  ) STRICT, WITHOUT ROWID;
CREATE TABLE group_staff (
    group_id TEXT NOT NULL REFERENCES groups, staff_id TEXT NOT NULL REFERENCES staff,
    role TEXT NOT NULL, from_on TEXT NOT NULL, until_on TEXT,
    PRIMARY KEY (group_id, staff_id, from_on)
  ) STRICT, WITHOUT ROWID;
CREATE TABLE closures (
    id TEXT NOT NULL PRIMARY KEY, group_id TEXT REFERENCES groups,
    from_on TEXT NOT NULL, until_on TEXT NOT NULL, reason TEXT NOT NULL, withdrawn_at TEXT,
    CHECK (until_on >= from_on)
  ) STRICT, WITHOUT ROWID;
CREATE TABLE substitutes (
    id TEXT NOT NULL PRIMARY KEY, group_id TEXT NOT NULL REFERENCES groups,
    on_date TEXT NOT NULL, staff_id TEXT NOT NULL REFERENCES staff, withdrawn_at TEXT
  , reason TEXT) STRICT, WITHOUT ROWID;
CREATE TABLE enrolments (
    id TEXT NOT NULL PRIMARY KEY, group_id TEXT NOT NULL REFERENCES groups,
    client_id TEXT NOT NULL REFERENCES clients, starts_on TEXT NOT NULL, ends_on TEXT, end_reason TEXT,
    CHECK (ends_on IS NULL OR ends_on >= starts_on)
  ) STRICT, WITHOUT ROWID;
CREATE TABLE waiting (
    id TEXT NOT NULL PRIMARY KEY, group_id TEXT NOT NULL REFERENCES groups,
    client_id TEXT NOT NULL REFERENCES clients, asked_on TEXT NOT NULL, ended_on TEXT
  ) STRICT, WITHOUT ROWID;
CREATE TABLE sessions (
    id TEXT NOT NULL PRIMARY KEY, group_id TEXT NOT NULL REFERENCES groups, schedule_id TEXT REFERENCES group_schedules,
    held_on TEXT NOT NULL, time_zone TEXT NOT NULL, planned_start TEXT, planned_minutes INTEGER NOT NULL,
    place TEXT, modality TEXT NOT NULL DEFAULT 'in-person' CHECK (modality IN ('in-person', 'video', 'mixed')),
    started_at TEXT NOT NULL, ended_at TEXT, finished_at TEXT, reopened_at TEXT, service_code TEXT, not_held_because TEXT, next_topic_id TEXT, notes_signed_at TEXT,
    CHECK (ended_at IS NULL OR ended_at >= started_at)
  ) STRICT, WITHOUT ROWID;
CREATE TABLE session_staff (
    session_id TEXT NOT NULL REFERENCES sessions, position INTEGER NOT NULL,
    staff_id TEXT REFERENCES staff, name TEXT NOT NULL, role TEXT NOT NULL,
    PRIMARY KEY (session_id, position)
  ) STRICT, WITHOUT ROWID;
CREATE TABLE deliveries (
    id TEXT NOT NULL PRIMARY KEY, session_id TEXT NOT NULL REFERENCES sessions, position INTEGER NOT NULL,
    topic_id TEXT NOT NULL, topic_version TEXT NOT NULL, title TEXT NOT NULL, minutes INTEGER NOT NULL,
    withdrawn_at TEXT
  , started_at TEXT, ended_at TEXT) STRICT, WITHOUT ROWID;
CREATE TABLE attendance (
    session_id TEXT NOT NULL REFERENCES sessions, client_id TEXT NOT NULL REFERENCES clients,
    enrolment_id TEXT REFERENCES enrolments, modality TEXT NOT NULL DEFAULT 'in-person',
    absence TEXT CHECK (absence IN ('excused', 'absent')), remark TEXT, withdrawn_at TEXT, updated_at TEXT NOT NULL,
    PRIMARY KEY (session_id, client_id)
  ) STRICT, WITHOUT ROWID;
CREATE TABLE presence_intervals (
    session_id TEXT NOT NULL, client_id TEXT NOT NULL, position INTEGER NOT NULL,
    came_at TEXT NOT NULL, left_at TEXT CHECK (left_at IS NULL OR left_at >= came_at),
    PRIMARY KEY (session_id, client_id, position),
    FOREIGN KEY (session_id, client_id) REFERENCES attendance
  ) STRICT, WITHOUT ROWID;
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
CREATE TABLE notes (
    number INTEGER NOT NULL PRIMARY KEY,
    id TEXT NOT NULL UNIQUE, session_id TEXT NOT NULL REFERENCES sessions, client_id TEXT REFERENCES clients,
    text TEXT NOT NULL, created_at TEXT NOT NULL, saved_at TEXT NOT NULL, saved_by TEXT NOT NULL REFERENCES staff
  , intervention TEXT NOT NULL DEFAULT '', response TEXT NOT NULL DEFAULT '', progress TEXT NOT NULL DEFAULT '', risk TEXT NOT NULL DEFAULT '', plan TEXT NOT NULL DEFAULT '', addenda TEXT NOT NULL DEFAULT '', interventions TEXT NOT NULL DEFAULT '[]', resolutions TEXT NOT NULL DEFAULT '[]', signed_at TEXT, signed_by TEXT REFERENCES staff, needs_cosignature INTEGER NOT NULL DEFAULT 0, cosigned_at TEXT, returned_at TEXT, voided_at TEXT, entered_at TEXT) STRICT;
CREATE TABLE audit_events (
    number INTEGER NOT NULL PRIMARY KEY, at TEXT NOT NULL, staff_id TEXT, kind TEXT NOT NULL,
    client_id TEXT, group_id TEXT, session_id TEXT, record_id TEXT, code BLOB NOT NULL
  ) STRICT;
CREATE TABLE form_drafts (
    staff_id TEXT NOT NULL REFERENCES staff, form TEXT NOT NULL,
    content TEXT NOT NULL CHECK (length(content) <= 65536), saved_at TEXT NOT NULL,
    PRIMARY KEY (staff_id, form)
  ) STRICT, WITHOUT ROWID;
CREATE TABLE audit_sign_offs (
    id TEXT NOT NULL PRIMARY KEY, up_to INTEGER NOT NULL, code BLOB NOT NULL,
    staff_id TEXT NOT NULL, signed_at TEXT NOT NULL, remark TEXT
  ) STRICT, WITHOUT ROWID;
CREATE TABLE audit_exports (
    id TEXT NOT NULL PRIMARY KEY, filter TEXT NOT NULL, events INTEGER NOT NULL, up_to INTEGER NOT NULL,
    staff_id TEXT NOT NULL, exported_at TEXT NOT NULL
  ) STRICT, WITHOUT ROWID;
CREATE TABLE staff_groups (
    staff_id TEXT NOT NULL REFERENCES staff, group_id TEXT NOT NULL REFERENCES groups,
    from_at TEXT NOT NULL, until_at TEXT,
    PRIMARY KEY (staff_id, group_id, from_at)
  ) STRICT, WITHOUT ROWID;
CREATE TABLE emergency_accesses (
    id TEXT NOT NULL PRIMARY KEY, kind TEXT NOT NULL CHECK (kind IN ('emergency', 'lost-passphrase')),
    staff_id TEXT NOT NULL REFERENCES staff, reason TEXT NOT NULL,
    began_at TEXT NOT NULL, until_at TEXT, ended_at TEXT,
    reviewed_at TEXT, reviewed_by TEXT REFERENCES staff, remark TEXT,
    CHECK ((kind = 'emergency') = (until_at IS NOT NULL)),
    CHECK ((reviewed_at IS NULL) = (reviewed_by IS NULL))
  ) STRICT, WITHOUT ROWID;
CREATE TABLE policies (
    id INTEGER PRIMARY KEY CHECK (id = 1),
    allows_session_pin INTEGER NOT NULL CHECK (allows_session_pin IN (0, 1))
  , week_starts_on INTEGER NOT NULL DEFAULT 1 CHECK (week_starts_on BETWEEN 1 AND 7)) STRICT;
CREATE TABLE pack_versions (
    module_id TEXT NOT NULL, version TEXT NOT NULL, content_hash TEXT NOT NULL,
    module TEXT NOT NULL, imported_at TEXT NOT NULL, imported_by TEXT NOT NULL REFERENCES staff,
    PRIMARY KEY (module_id, version)
  ) STRICT, WITHOUT ROWID;
CREATE TABLE pack_files (
    module_id TEXT NOT NULL, version TEXT NOT NULL, file TEXT NOT NULL, text TEXT NOT NULL,
    PRIMARY KEY (module_id, version, file),
    FOREIGN KEY (module_id, version) REFERENCES pack_versions
  ) STRICT;
CREATE TABLE pack_topics (
    module_id TEXT NOT NULL, version TEXT NOT NULL, position INTEGER NOT NULL,
    topic_id TEXT NOT NULL, summary TEXT NOT NULL, topic TEXT NOT NULL,
    PRIMARY KEY (module_id, version, topic_id),
    FOREIGN KEY (module_id, version) REFERENCES pack_versions
  ) STRICT;
CREATE TABLE packs (
    module_id TEXT NOT NULL PRIMARY KEY, version TEXT NOT NULL,
    retired_at TEXT, retired_by TEXT REFERENCES staff,
    FOREIGN KEY (module_id, version) REFERENCES pack_versions,
    CHECK ((retired_at IS NULL) = (retired_by IS NULL))
  ) STRICT, WITHOUT ROWID;
CREATE TABLE topic_versions (
    topic_id TEXT NOT NULL, version TEXT NOT NULL, content_hash TEXT NOT NULL,
    topic TEXT NOT NULL, kept_at TEXT NOT NULL,
    PRIMARY KEY (topic_id, version, content_hash)
  ) STRICT;
CREATE TABLE delivered_topics (
    delivery_id TEXT NOT NULL PRIMARY KEY REFERENCES deliveries,
    topic_id TEXT NOT NULL, version TEXT NOT NULL, content_hash TEXT NOT NULL,
    FOREIGN KEY (topic_id, version, content_hash) REFERENCES topic_versions
  ) STRICT, WITHOUT ROWID;
CREATE TABLE favourite_topics (
    staff_id TEXT NOT NULL REFERENCES staff, topic_id TEXT NOT NULL, marked_at TEXT NOT NULL,
    PRIMARY KEY (staff_id, topic_id)
  ) STRICT, WITHOUT ROWID;
CREATE TABLE topic_notes (
    topic_id TEXT NOT NULL PRIMARY KEY, text TEXT NOT NULL CHECK (length(text) <= 4000),
    saved_at TEXT NOT NULL, saved_by TEXT NOT NULL REFERENCES staff
  ) STRICT, WITHOUT ROWID;
CREATE TABLE services (
    code TEXT NOT NULL, from_on TEXT NOT NULL, title TEXT NOT NULL, rule TEXT NOT NULL,
    is_offered INTEGER NOT NULL DEFAULT 1, recorded_at TEXT NOT NULL,
    PRIMARY KEY (code, from_on)
  ) STRICT, WITHOUT ROWID;
CREATE TABLE session_breaks (
    id TEXT NOT NULL PRIMARY KEY, session_id TEXT NOT NULL REFERENCES sessions,
    started_at TEXT NOT NULL, ended_at TEXT, withdrawn_at TEXT,
    CHECK (ended_at IS NULL OR ended_at >= started_at)
  ) STRICT, WITHOUT ROWID;
CREATE TABLE session_visitors (
    id TEXT NOT NULL PRIMARY KEY, session_id TEXT NOT NULL REFERENCES sessions,
    name TEXT NOT NULL, relation TEXT NOT NULL, came_at TEXT NOT NULL, withdrawn_at TEXT
  ) STRICT, WITHOUT ROWID;
CREATE TABLE session_segments (
    session_id TEXT NOT NULL REFERENCES sessions, delivery_id TEXT NOT NULL REFERENCES deliveries,
    segment INTEGER NOT NULL, position INTEGER NOT NULL, name TEXT NOT NULL, kind TEXT NOT NULL,
    planned_minutes INTEGER NOT NULL, minutes INTEGER NOT NULL CHECK (minutes > 0), is_skipped INTEGER NOT NULL DEFAULT 0,
    PRIMARY KEY (session_id, delivery_id, segment)
  ) STRICT, WITHOUT ROWID;
CREATE TABLE segment_runs (
    session_id TEXT NOT NULL REFERENCES sessions, number INTEGER NOT NULL,
    delivery_id TEXT NOT NULL REFERENCES deliveries, segment INTEGER NOT NULL, started_at TEXT NOT NULL, withdrawn_at TEXT,
    PRIMARY KEY (session_id, number)
  ) STRICT, WITHOUT ROWID;
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
CREATE TABLE jots (
    id TEXT NOT NULL PRIMARY KEY, session_id TEXT NOT NULL REFERENCES sessions, client_id TEXT REFERENCES clients,
    staff_id TEXT NOT NULL REFERENCES staff, jotted_at TEXT NOT NULL, text TEXT NOT NULL
  ) STRICT, WITHOUT ROWID;
CREATE TABLE given_to_clients (
    delivery_id TEXT NOT NULL REFERENCES deliveries, client_id TEXT NOT NULL REFERENCES clients,
    what TEXT NOT NULL CHECK (what IN ('homework', 'handout')), given_at TEXT NOT NULL, withdrawn_at TEXT,
    PRIMARY KEY (delivery_id, client_id, what)
  ) STRICT, WITHOUT ROWID;
CREATE TABLE make_ups (
    id TEXT NOT NULL PRIMARY KEY, client_id TEXT NOT NULL REFERENCES clients, topic_id TEXT NOT NULL, title TEXT NOT NULL,
    missed_session_id TEXT REFERENCES sessions, offered_on TEXT NOT NULL, offered_by TEXT NOT NULL REFERENCES staff,
    made_up_on TEXT, recorded_by TEXT REFERENCES staff, withdrawn_at TEXT
  ) STRICT, WITHOUT ROWID;
CREATE TABLE sign_ins (
    session_id TEXT NOT NULL REFERENCES sessions, client_id TEXT NOT NULL REFERENCES clients,
    signed INTEGER NOT NULL, read_at TEXT NOT NULL,
    PRIMARY KEY (session_id, client_id)
  ) STRICT, WITHOUT ROWID;
CREATE TABLE audit_by_kind (
    kind TEXT NOT NULL, staff_id TEXT NOT NULL, at TEXT NOT NULL, number INTEGER NOT NULL,
    PRIMARY KEY (kind, staff_id, at, number)
  ) STRICT, WITHOUT ROWID;
CREATE TABLE audit_by_client (
    client_id TEXT NOT NULL, at TEXT NOT NULL, number INTEGER NOT NULL,
    PRIMARY KEY (client_id, at, number)
  ) STRICT, WITHOUT ROWID;
CREATE TABLE audit_filed (only INTEGER NOT NULL PRIMARY KEY CHECK (only = 1), up_to INTEGER NOT NULL) STRICT;
CREATE TABLE note_documents (
    note_id TEXT NOT NULL REFERENCES notes (id), number INTEGER NOT NULL,
    kind TEXT NOT NULL CHECK (kind IN ('note', 'addendum', 'co-signature', 'return', 'void')),
    content TEXT NOT NULL, staff_id TEXT NOT NULL REFERENCES staff, name TEXT NOT NULL, credentials TEXT,
    signed_at TEXT NOT NULL, previous TEXT NOT NULL, public_key TEXT NOT NULL, signature TEXT NOT NULL,
    PRIMARY KEY (note_id, number)
  ) STRICT, WITHOUT ROWID;
CREATE TABLE note_steps (
    note_id TEXT NOT NULL REFERENCES notes (id), number INTEGER NOT NULL, written TEXT NOT NULL,
    made_at TEXT NOT NULL, is_undone INTEGER NOT NULL DEFAULT 0,
    PRIMARY KEY (note_id, number)
  ) STRICT, WITHOUT ROWID;
CREATE TABLE note_rules (id INTEGER PRIMARY KEY CHECK (id = 1), rules TEXT NOT NULL) STRICT;
CREATE TABLE holidays (on_date TEXT NOT NULL PRIMARY KEY, name TEXT NOT NULL) STRICT, WITHOUT ROWID;
CREATE TABLE goals (
    id TEXT NOT NULL PRIMARY KEY, client_id TEXT NOT NULL REFERENCES clients,
    problem TEXT NOT NULL, goal TEXT NOT NULL, objective TEXT, target_on TEXT, readiness TEXT, status TEXT NOT NULL,
    set_at TEXT NOT NULL, set_by TEXT NOT NULL REFERENCES staff
  ) STRICT, WITHOUT ROWID;
CREATE TABLE goal_changes (
    id TEXT NOT NULL PRIMARY KEY, goal_id TEXT NOT NULL REFERENCES goals, before TEXT NOT NULL,
    changed_at TEXT NOT NULL, changed_by TEXT NOT NULL REFERENCES staff
  ) STRICT, WITHOUT ROWID;
CREATE TABLE note_goals (
    note_id TEXT NOT NULL REFERENCES notes (id), goal_id TEXT NOT NULL REFERENCES goals,
    progress TEXT CHECK (progress IN ('set-back', 'unchanged', 'some', 'much', 'met')),
    PRIMARY KEY (note_id, goal_id)
  ) STRICT, WITHOUT ROWID;
CREATE TABLE counseling_notes (
    id TEXT NOT NULL PRIMARY KEY, client_id TEXT NOT NULL REFERENCES clients, session_id TEXT REFERENCES sessions,
    staff_id TEXT NOT NULL REFERENCES staff, text TEXT NOT NULL, written_on TEXT NOT NULL, saved_at TEXT NOT NULL
  ) STRICT, WITHOUT ROWID;
CREATE TABLE phrases (
    id TEXT NOT NULL PRIMARY KEY, staff_id TEXT REFERENCES staff, key TEXT NOT NULL, title TEXT NOT NULL, text TEXT NOT NULL,
    saved_at TEXT NOT NULL, withdrawn_at TEXT
  ) STRICT, WITHOUT ROWID;
CREATE TABLE record_entries (
    id TEXT NOT NULL PRIMARY KEY, note_id TEXT NOT NULL REFERENCES notes (id),
    entered_at TEXT NOT NULL, entered_by TEXT NOT NULL REFERENCES staff, withdrawn_at TEXT
  ) STRICT, WITHOUT ROWID;
CREATE TABLE disclosures (
    id TEXT NOT NULL PRIMARY KEY, client_id TEXT REFERENCES clients, group_id TEXT REFERENCES groups,
    made_at TEXT NOT NULL, made_by TEXT NOT NULL REFERENCES staff,
    recipient TEXT NOT NULL, purpose TEXT NOT NULL, basis TEXT NOT NULL, consent TEXT, form TEXT NOT NULL,
    included TEXT NOT NULL, has_notice INTEGER NOT NULL, content_hash TEXT NOT NULL, withdrawn_at TEXT, withdrawn_because TEXT
  ) STRICT, WITHOUT ROWID;
INSERT INTO "clinic" ("id", "name", "address", "phone", "time_zone") VALUES (1, 'Riverside Recovery Clinic', NULL, NULL, 'UTC');
INSERT INTO "staff" ("id", "name", "credentials", "has_slot", "created_at", "ended_at", "unlocked_at", "needs_cosignature", "keeps_counseling_notes") VALUES ('01a20490-0795-7793-8cdb-7e7d54b434c4', 'Jordan Reyes', 'LCSW', 1, '2026-11-22T18:41:20.321Z', NULL, NULL, 0, 0);
INSERT INTO "staff_roles" ("staff_id", "role", "from_at", "until_at") VALUES ('01a20490-0795-7793-8cdb-7e7d54b434c4', 'administrator', '2026-11-22T18:41:20.321Z', NULL);
INSERT INTO "staff_roles" ("staff_id", "role", "from_at", "until_at") VALUES ('01a20490-0795-7793-8cdb-7e7d54b434c4', 'facilitator', '2026-11-22T18:41:20.321Z', NULL);
INSERT INTO "clients" ("id", "legal_first_name", "legal_last_name", "preferred_name", "pronouns", "record_number", "born_on", "notes_for_staff", "sort_name", "search_text", "created_at", "updated_at") VALUES ('01a20490-1487-77f1-b34d-ad81c0f449a2', 'Ana', 'Brooks', NULL, NULL, NULL, '1990-04-12', '', 'brooks ana', ' ana brooks', '2026-11-22T18:41:21.031Z', '2026-11-22T18:41:21.031Z');
INSERT INTO "clients" ("id", "legal_first_name", "legal_last_name", "preferred_name", "pronouns", "record_number", "born_on", "notes_for_staff", "sort_name", "search_text", "created_at", "updated_at") VALUES ('01a20490-14ab-76eb-ab67-9a0225e35aca', 'Dee', 'Carver', NULL, NULL, NULL, '1990-04-12', '', 'carver dee', ' dee carver', '2026-11-22T18:41:21.066Z', '2026-11-22T18:41:21.066Z');
INSERT INTO "clients" ("id", "legal_first_name", "legal_last_name", "preferred_name", "pronouns", "record_number", "born_on", "notes_for_staff", "sort_name", "search_text", "created_at", "updated_at") VALUES ('01a20490-14be-7272-81bd-4061869abc9d', 'Marcus', 'Ellison', NULL, NULL, NULL, '1990-04-12', '', 'ellison marcus', ' marcus ellison', '2026-11-22T18:41:21.086Z', '2026-11-22T18:41:21.086Z');
INSERT INTO "client_facts" ("client_id", "fact", "from_on", "value", "recorded_at") VALUES ('01a20490-1487-77f1-b34d-ad81c0f449a2', 'level-of-care', '2026-11-22', 'Level 2.1', '2026-11-22T18:41:21.031Z');
INSERT INTO "client_facts" ("client_id", "fact", "from_on", "value", "recorded_at") VALUES ('01a20490-1487-77f1-b34d-ad81c0f449a2', 'stage', '2026-11-22', 'early-recovery', '2026-11-22T18:41:21.031Z');
INSERT INTO "client_facts" ("client_id", "fact", "from_on", "value", "recorded_at") VALUES ('01a20490-1487-77f1-b34d-ad81c0f449a2', 'weekly-target-minutes', '2026-11-22', '540', '2026-11-22T18:41:21.031Z');
INSERT INTO "client_facts" ("client_id", "fact", "from_on", "value", "recorded_at") VALUES ('01a20490-14ab-76eb-ab67-9a0225e35aca', 'level-of-care', '2026-11-22', 'Level 2.1', '2026-11-22T18:41:21.066Z');
INSERT INTO "client_facts" ("client_id", "fact", "from_on", "value", "recorded_at") VALUES ('01a20490-14ab-76eb-ab67-9a0225e35aca', 'stage', '2026-11-22', 'early-recovery', '2026-11-22T18:41:21.066Z');
INSERT INTO "client_facts" ("client_id", "fact", "from_on", "value", "recorded_at") VALUES ('01a20490-14ab-76eb-ab67-9a0225e35aca', 'weekly-target-minutes', '2026-11-22', '540', '2026-11-22T18:41:21.066Z');
INSERT INTO "client_facts" ("client_id", "fact", "from_on", "value", "recorded_at") VALUES ('01a20490-14be-7272-81bd-4061869abc9d', 'level-of-care', '2026-11-22', 'Level 2.1', '2026-11-22T18:41:21.086Z');
INSERT INTO "client_facts" ("client_id", "fact", "from_on", "value", "recorded_at") VALUES ('01a20490-14be-7272-81bd-4061869abc9d', 'stage', '2026-11-22', 'early-recovery', '2026-11-22T18:41:21.086Z');
INSERT INTO "client_facts" ("client_id", "fact", "from_on", "value", "recorded_at") VALUES ('01a20490-14be-7272-81bd-4061869abc9d', 'weekly-target-minutes', '2026-11-22', '540', '2026-11-22T18:41:21.086Z');
INSERT INTO "groups" ("id", "name", "kind", "is_open", "capacity", "place", "starts_on", "ends_on", "time_zone", "plan_mode", "search_text", "created_at", "minimum", "clients_per_staff", "service_code", "note_format") VALUES ('01a20490-1472-778c-a266-21526303056e', 'Evening Early Recovery', 'early-recovery-skills', 1, 12, 'Room 2', '2026-11-22', NULL, 'UTC', 'free', ' evening early recovery', '2026-11-22T18:41:21.006Z', NULL, NULL, NULL, NULL);
INSERT INTO "group_schedules" ("id", "group_id", "weekday", "starts_at", "duration_minutes", "from_on", "until_on") VALUES ('01a20490-1473-7796-a41d-41c0118d74df', '01a20490-1472-778c-a266-21526303056e', 7, '17:30', 90, '2026-11-22', NULL);
INSERT INTO "group_plan_topics" ("group_id", "position", "topic_id") VALUES ('01a20490-1472-778c-a266-21526303056e', 0, 'paws/what-it-is');
INSERT INTO "group_plan_topics" ("group_id", "position", "topic_id") VALUES ('01a20490-1472-778c-a266-21526303056e', 1, 'stages-of-change/overview-and-rulers');
INSERT INTO "enrolments" ("id", "group_id", "client_id", "starts_on", "ends_on", "end_reason") VALUES ('01a20490-149f-702b-88d0-d9a90abb66b6', '01a20490-1472-778c-a266-21526303056e', '01a20490-1487-77f1-b34d-ad81c0f449a2', '2026-11-22', NULL, NULL);
INSERT INTO "enrolments" ("id", "group_id", "client_id", "starts_on", "ends_on", "end_reason") VALUES ('01a20490-14b2-710b-af33-12498a0af2d1', '01a20490-1472-778c-a266-21526303056e', '01a20490-14ab-76eb-ab67-9a0225e35aca', '2026-11-22', NULL, NULL);
INSERT INTO "enrolments" ("id", "group_id", "client_id", "starts_on", "ends_on", "end_reason") VALUES ('01a20490-14c3-75bf-a484-070abca8b5d0', '01a20490-1472-778c-a266-21526303056e', '01a20490-14be-7272-81bd-4061869abc9d', '2026-11-22', NULL, NULL);
INSERT INTO "sessions" ("id", "group_id", "schedule_id", "held_on", "time_zone", "planned_start", "planned_minutes", "place", "modality", "started_at", "ended_at", "finished_at", "reopened_at", "service_code", "not_held_because", "next_topic_id", "notes_signed_at") VALUES ('01a20490-14d6-77c6-8b37-f3076c34d5aa', '01a20490-1472-778c-a266-21526303056e', NULL, '2026-11-22', 'UTC', NULL, 90, 'Room 2', 'in-person', '2026-11-22T18:41:21.103Z', NULL, NULL, NULL, NULL, NULL, NULL, NULL);
INSERT INTO "session_staff" ("session_id", "position", "staff_id", "name", "role") VALUES ('01a20490-14d6-77c6-8b37-f3076c34d5aa', 0, '01a20490-0795-7793-8cdb-7e7d54b434c4', 'Jordan Reyes', 'facilitator');
INSERT INTO "attendance" ("session_id", "client_id", "enrolment_id", "modality", "absence", "remark", "withdrawn_at", "updated_at") VALUES ('01a20490-14d6-77c6-8b37-f3076c34d5aa', '01a20490-1487-77f1-b34d-ad81c0f449a2', '01a20490-149f-702b-88d0-d9a90abb66b6', 'in-person', NULL, NULL, NULL, '2026-11-22T18:41:21.138Z');
INSERT INTO "attendance" ("session_id", "client_id", "enrolment_id", "modality", "absence", "remark", "withdrawn_at", "updated_at") VALUES ('01a20490-14d6-77c6-8b37-f3076c34d5aa', '01a20490-14ab-76eb-ab67-9a0225e35aca', '01a20490-14b2-710b-af33-12498a0af2d1', 'in-person', NULL, NULL, NULL, '2026-11-22T18:41:21.156Z');
INSERT INTO "presence_intervals" ("session_id", "client_id", "position", "came_at", "left_at") VALUES ('01a20490-14d6-77c6-8b37-f3076c34d5aa', '01a20490-1487-77f1-b34d-ad81c0f449a2', 0, '2026-11-22T18:41:21.103Z', NULL);
INSERT INTO "presence_intervals" ("session_id", "client_id", "position", "came_at", "left_at") VALUES ('01a20490-14d6-77c6-8b37-f3076c34d5aa', '01a20490-14ab-76eb-ab67-9a0225e35aca', 0, '2026-11-22T18:41:21.103Z', NULL);
INSERT INTO "notes" ("number", "id", "session_id", "client_id", "text", "created_at", "saved_at", "saved_by", "intervention", "response", "progress", "risk", "plan", "addenda", "interventions", "resolutions", "signed_at", "signed_by", "needs_cosignature", "cosigned_at", "returned_at", "voided_at", "entered_at") VALUES (1, '01a20490-1529-74dd-9d21-d769f9f3fec2', '01a20490-14d6-77c6-8b37-f3076c34d5aa', NULL, 'Post-acute withdrawal; two of three came.', '2026-11-22T18:41:21.192Z', '2026-11-22T18:41:21.192Z', '01a20490-0795-7793-8cdb-7e7d54b434c4', '', '', '', '', '', '', '[]', '[]', NULL, NULL, 0, NULL, NULL, NULL, NULL);
INSERT INTO "audit_events" ("number", "at", "staff_id", "kind", "client_id", "group_id", "session_id", "record_id", "code") VALUES (1, '2026-11-22T18:41:20.323Z', '01a20490-0795-7793-8cdb-7e7d54b434c4', 'vault.created', NULL, NULL, NULL, NULL, X'11006CF37AC320314CBFA0DA3897528B9439243F367DC11FC069D8A116A72588');
INSERT INTO "audit_events" ("number", "at", "staff_id", "kind", "client_id", "group_id", "session_id", "record_id", "code") VALUES (2, '2026-11-22T18:41:20.981Z', '01a20490-0795-7793-8cdb-7e7d54b434c4', 'vault.recoveryCodeConfirmed', NULL, NULL, NULL, NULL, X'1BF4AA953E2C66EAAE7591AA84942D0729D35D2D17D1F55C5BA6C4B36A080956');
INSERT INTO "audit_events" ("number", "at", "staff_id", "kind", "client_id", "group_id", "session_id", "record_id", "code") VALUES (3, '2026-11-22T18:41:21.013Z', '01a20490-0795-7793-8cdb-7e7d54b434c4', 'groups.add', NULL, '01a20490-1472-778c-a266-21526303056e', NULL, NULL, X'201228033759C298B6ECFB7D5ECD5828FDE9348ED0893C8C78D0D20C9AEAEAE0');
INSERT INTO "audit_events" ("number", "at", "staff_id", "kind", "client_id", "group_id", "session_id", "record_id", "code") VALUES (4, '2026-11-22T18:41:21.035Z', '01a20490-0795-7793-8cdb-7e7d54b434c4', 'clients.add', '01a20490-1487-77f1-b34d-ad81c0f449a2', NULL, NULL, NULL, X'A1E05C8F41695BF31BA74D630CB43139D3DC60DE755FDC64E9F52EABF44A7307');
INSERT INTO "audit_events" ("number", "at", "staff_id", "kind", "client_id", "group_id", "session_id", "record_id", "code") VALUES (5, '2026-11-22T18:41:21.056Z', '01a20490-0795-7793-8cdb-7e7d54b434c4', 'groups.enrol', '01a20490-1487-77f1-b34d-ad81c0f449a2', '01a20490-1472-778c-a266-21526303056e', NULL, '01a20490-149f-702b-88d0-d9a90abb66b6', X'3F0FDEEB62F83D2518008548A5EE4E9F99EB6444EC57F5DB21ECCA81FFDB660F');
INSERT INTO "audit_events" ("number", "at", "staff_id", "kind", "client_id", "group_id", "session_id", "record_id", "code") VALUES (6, '2026-11-22T18:41:21.067Z', '01a20490-0795-7793-8cdb-7e7d54b434c4', 'clients.add', '01a20490-14ab-76eb-ab67-9a0225e35aca', NULL, NULL, NULL, X'B43C5D3CCBF58B5FFF0E86B3F7BD1670F08EBFAEB5C5FDBE11554B40E1CC2D56');
INSERT INTO "audit_events" ("number", "at", "staff_id", "kind", "client_id", "group_id", "session_id", "record_id", "code") VALUES (7, '2026-11-22T18:41:21.075Z', '01a20490-0795-7793-8cdb-7e7d54b434c4', 'groups.enrol', '01a20490-14ab-76eb-ab67-9a0225e35aca', '01a20490-1472-778c-a266-21526303056e', NULL, '01a20490-14b2-710b-af33-12498a0af2d1', X'C0EB5F569337F2778E1140960A5788EDDDD6F9D46EFB7E4AF96C8B8BD52E4A70');
INSERT INTO "audit_events" ("number", "at", "staff_id", "kind", "client_id", "group_id", "session_id", "record_id", "code") VALUES (8, '2026-11-22T18:41:21.087Z', '01a20490-0795-7793-8cdb-7e7d54b434c4', 'clients.add', '01a20490-14be-7272-81bd-4061869abc9d', NULL, NULL, NULL, X'6094D3EB3551E3AA5B803A9620B8151F5C9EA52570D04E3600A19BE3EA885965');
INSERT INTO "audit_events" ("number", "at", "staff_id", "kind", "client_id", "group_id", "session_id", "record_id", "code") VALUES (9, '2026-11-22T18:41:21.092Z', '01a20490-0795-7793-8cdb-7e7d54b434c4', 'groups.enrol', '01a20490-14be-7272-81bd-4061869abc9d', '01a20490-1472-778c-a266-21526303056e', NULL, '01a20490-14c3-75bf-a484-070abca8b5d0', X'36E96A4B9A72AE2A758D6EB1802A3C61751C47FA94BC43836EBD3012E269B1BD');
INSERT INTO "audit_events" ("number", "at", "staff_id", "kind", "client_id", "group_id", "session_id", "record_id", "code") VALUES (10, '2026-11-22T18:41:21.112Z', '01a20490-0795-7793-8cdb-7e7d54b434c4', 'sessions.start', NULL, '01a20490-1472-778c-a266-21526303056e', '01a20490-14d6-77c6-8b37-f3076c34d5aa', NULL, X'5AC8C3E901A521CCBA969987BE913329D0D2B9DC707CF579A033E0F3FD56EE46');
INSERT INTO "audit_events" ("number", "at", "staff_id", "kind", "client_id", "group_id", "session_id", "record_id", "code") VALUES (11, '2026-11-22T18:41:21.123Z', '01a20490-0795-7793-8cdb-7e7d54b434c4', 'clients.list', NULL, NULL, NULL, NULL, X'B533596EA491577711526203D556F06DAD421839446BAA5729BC3DB73392B243');
INSERT INTO "audit_events" ("number", "at", "staff_id", "kind", "client_id", "group_id", "session_id", "record_id", "code") VALUES (12, '2026-11-22T18:41:21.146Z', '01a20490-0795-7793-8cdb-7e7d54b434c4', 'attendance.record', '01a20490-1487-77f1-b34d-ad81c0f449a2', NULL, '01a20490-14d6-77c6-8b37-f3076c34d5aa', NULL, X'5B18A713BE35472127DECA984A8E823DC454B3AEA742F639B49B19B481A10134');
INSERT INTO "audit_events" ("number", "at", "staff_id", "kind", "client_id", "group_id", "session_id", "record_id", "code") VALUES (13, '2026-11-22T18:41:21.158Z', '01a20490-0795-7793-8cdb-7e7d54b434c4', 'attendance.record', '01a20490-14ab-76eb-ab67-9a0225e35aca', NULL, '01a20490-14d6-77c6-8b37-f3076c34d5aa', NULL, X'26BD02DC87464F4D209E284C853DEA8D967265724610B960FD7B5E0C345D95FE');
INSERT INTO "audit_events" ("number", "at", "staff_id", "kind", "client_id", "group_id", "session_id", "record_id", "code") VALUES (14, '2026-11-22T18:41:21.218Z', '01a20490-0795-7793-8cdb-7e7d54b434c4', 'notes.saveGroupNote', NULL, NULL, '01a20490-14d6-77c6-8b37-f3076c34d5aa', NULL, X'5F8D2905A9EC50B4CE4AEA361E970167FC23875A03CA695FDAC0ABF8DC31F45B');
INSERT INTO "policies" ("id", "allows_session_pin", "week_starts_on") VALUES (1, 1, 1);
INSERT INTO "audit_filed" ("only", "up_to") VALUES (1, 0);
INSERT INTO "note_steps" ("note_id", "number", "written", "made_at", "is_undone") VALUES ('01a20490-1529-74dd-9d21-d769f9f3fec2', 1, '{"text":"","interventions":[]}', '2026-11-22T18:41:21.192Z', 0);
CREATE UNIQUE INDEX clients_by_record_number ON clients (record_number) WHERE record_number IS NOT NULL;
CREATE INDEX admissions_by_client ON admissions (client_id, admitted_on);
CREATE INDEX client_flags_by_client ON client_flags (client_id);
CREATE INDEX client_contacts_by_client ON client_contacts (client_id);
CREATE INDEX group_schedules_by_group ON group_schedules (group_id);
CREATE INDEX group_schedules_by_weekday ON group_schedules (weekday);
CREATE INDEX closures_by_day ON closures (until_on);
CREATE INDEX substitutes_by_day ON substitutes (group_id, on_date);
CREATE INDEX enrolments_by_group ON enrolments (group_id, starts_on);
CREATE INDEX enrolments_by_client ON enrolments (client_id, starts_on);
CREATE INDEX waiting_by_group ON waiting (group_id) WHERE ended_on IS NULL;
CREATE INDEX sessions_by_group ON sessions (group_id, held_on);
CREATE INDEX sessions_by_day ON sessions (held_on);
CREATE UNIQUE INDEX sessions_once_a_meeting ON sessions (schedule_id, held_on) WHERE schedule_id IS NOT NULL;
CREATE INDEX sessions_unfinished ON sessions (held_on) WHERE finished_at IS NULL OR reopened_at IS NOT NULL;
CREATE INDEX deliveries_by_session ON deliveries (session_id, position);
CREATE INDEX deliveries_by_topic ON deliveries (topic_id);
CREATE INDEX attendance_by_client ON attendance (client_id);
CREATE INDEX attendance_corrections_by_row ON attendance_corrections (session_id, client_id);
CREATE UNIQUE INDEX notes_of_group ON notes (session_id) WHERE client_id IS NULL;
CREATE INDEX notes_by_client ON notes (client_id) WHERE client_id IS NOT NULL;
CREATE TRIGGER audit_events_stay BEFORE DELETE ON audit_events BEGIN SELECT RAISE (ABORT, 'audit events stay'); END;
CREATE TRIGGER audit_events_stand BEFORE UPDATE ON audit_events BEGIN SELECT RAISE (ABORT, 'audit events stand'); END;
CREATE TRIGGER audit_sign_offs_stay BEFORE DELETE ON audit_sign_offs BEGIN SELECT RAISE (ABORT, 'sign-offs stay'); END;
CREATE TRIGGER audit_sign_offs_stand BEFORE UPDATE ON audit_sign_offs BEGIN SELECT RAISE (ABORT, 'sign-offs stand'); END;
CREATE TRIGGER audit_exports_stay BEFORE DELETE ON audit_exports BEGIN SELECT RAISE (ABORT, 'exports stay'); END;
CREATE TRIGGER audit_exports_stand BEFORE UPDATE ON audit_exports BEGIN SELECT RAISE (ABORT, 'exports stand'); END;
CREATE INDEX staff_groups_now ON staff_groups (staff_id) WHERE until_at IS NULL;
CREATE INDEX emergency_accesses_of_staff ON emergency_accesses (staff_id);
CREATE INDEX clients_by_name ON clients (sort_name, id, search_text);
CREATE INDEX session_breaks_by_session ON session_breaks (session_id, started_at);
CREATE INDEX session_visitors_by_session ON session_visitors (session_id);
CREATE INDEX check_ins_by_client ON check_ins (client_id);
CREATE INDEX jots_by_session ON jots (session_id, jotted_at);
CREATE INDEX given_to_client ON given_to_clients (client_id);
CREATE INDEX make_ups_by_client ON make_ups (client_id);
CREATE UNIQUE INDEX notes_of_client ON notes (session_id, client_id) WHERE client_id IS NOT NULL AND voided_at IS NULL;
CREATE INDEX notes_to_cosign ON notes (signed_at) WHERE needs_cosignature = 1 AND cosigned_at IS NULL AND voided_at IS NULL;
CREATE INDEX notes_voided ON notes (voided_at) WHERE voided_at IS NOT NULL;
CREATE VIRTUAL TABLE notes_search USING fts5 (
    text, intervention, response, progress, risk, plan, addenda,
    content='notes', content_rowid='number', tokenize="unicode61 remove_diacritics 2", prefix='2 3'
  );
INSERT INTO "notes_search" ("notes_search") VALUES ('rebuild');
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
CREATE TRIGGER note_documents_stand BEFORE UPDATE ON note_documents BEGIN SELECT RAISE (ABORT, 'signatures stand'); END;
CREATE TRIGGER note_documents_stay BEFORE DELETE ON note_documents BEGIN SELECT RAISE (ABORT, 'signatures stay'); END;
CREATE INDEX sessions_owing_notes ON sessions (held_on)
    WHERE notes_signed_at IS NULL AND finished_at IS NOT NULL AND not_held_because IS NULL;
CREATE INDEX goals_by_client ON goals (client_id);
CREATE INDEX goal_changes_by_goal ON goal_changes (goal_id);
CREATE INDEX note_goals_by_goal ON note_goals (goal_id);
CREATE INDEX counseling_notes_of_staff ON counseling_notes (staff_id, client_id);
CREATE UNIQUE INDEX phrases_of_staff ON phrases (staff_id, key) WHERE staff_id IS NOT NULL AND withdrawn_at IS NULL;
CREATE UNIQUE INDEX phrases_of_clinic ON phrases (key) WHERE staff_id IS NULL AND withdrawn_at IS NULL;
CREATE UNIQUE INDEX record_entries_of_note ON record_entries (note_id) WHERE withdrawn_at IS NULL;
CREATE INDEX disclosures_by_client ON disclosures (client_id, made_at);
CREATE INDEX notes_to_enter ON notes (number) WHERE signed_at IS NOT NULL AND voided_at IS NULL AND entered_at IS NULL;
CREATE INDEX record_entries_by_time ON record_entries (entered_at) WHERE withdrawn_at IS NULL;
CREATE INDEX notes_by_session ON notes (session_id);
CREATE INDEX notes_by_signer ON notes (signed_by) WHERE signed_by IS NOT NULL;
CREATE INDEX notes_unsigned ON notes (number) WHERE signed_at IS NULL;
CREATE INDEX disclosures_by_group ON disclosures (group_id, made_at);
PRAGMA user_version = 13;
