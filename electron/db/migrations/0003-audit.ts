export const audit = `
  -- One person's events of one kind in order of time: a filter by person, kind or time merges a few of these runs.
  CREATE INDEX audit_events_by_kind ON audit_events (kind, staff_id, at);

  -- The id of a sign-off and of an export is a digest of its row, and stands in its event: the trail's codes cover both.
  CREATE TABLE audit_sign_offs (
    id TEXT NOT NULL PRIMARY KEY, up_to INTEGER NOT NULL, code BLOB NOT NULL,
    staff_id TEXT NOT NULL, signed_at TEXT NOT NULL, remark TEXT
  ) STRICT, WITHOUT ROWID;
  CREATE TRIGGER audit_sign_offs_stay BEFORE DELETE ON audit_sign_offs BEGIN SELECT RAISE (ABORT, 'sign-offs stay'); END;
  CREATE TRIGGER audit_sign_offs_stand BEFORE UPDATE ON audit_sign_offs BEGIN SELECT RAISE (ABORT, 'sign-offs stand'); END;

  CREATE TABLE audit_exports (
    id TEXT NOT NULL PRIMARY KEY, filter TEXT NOT NULL, events INTEGER NOT NULL, up_to INTEGER NOT NULL,
    staff_id TEXT NOT NULL, exported_at TEXT NOT NULL
  ) STRICT, WITHOUT ROWID;
  CREATE TRIGGER audit_exports_stay BEFORE DELETE ON audit_exports BEGIN SELECT RAISE (ABORT, 'exports stay'); END;
  CREATE TRIGGER audit_exports_stand BEFORE UPDATE ON audit_exports BEGIN SELECT RAISE (ABORT, 'exports stand'); END;
`
