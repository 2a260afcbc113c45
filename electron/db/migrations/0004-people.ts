export const people = `
  -- Ended: left the program. The name stays on everything it stands on; no slot, no roles, not offered for new sessions.
  ALTER TABLE staff ADD COLUMN ended_at TEXT;
  ALTER TABLE staff ADD COLUMN unlocked_at TEXT;

  -- Groups an administrator assigned to a staff member for seeing; a facilitator's own come from group_staff.
  CREATE TABLE staff_groups (
    staff_id TEXT NOT NULL REFERENCES staff, group_id TEXT NOT NULL REFERENCES groups,
    from_at TEXT NOT NULL, until_at TEXT,
    PRIMARY KEY (staff_id, group_id, from_at)
  ) STRICT, WITHOUT ROWID;
  CREATE INDEX staff_groups_now ON staff_groups (staff_id) WHERE until_at IS NULL;

  -- One row for each use of the recovery code, with the reason given, until an administrator or auditor reviewed it.
  -- An emergency has a staff row of its own, under the name its person gave; a lost passphrase is its administrator's.
  CREATE TABLE emergency_accesses (
    id TEXT NOT NULL PRIMARY KEY, kind TEXT NOT NULL CHECK (kind IN ('emergency', 'lost-passphrase')),
    staff_id TEXT NOT NULL REFERENCES staff, reason TEXT NOT NULL,
    began_at TEXT NOT NULL, until_at TEXT, ended_at TEXT,
    reviewed_at TEXT, reviewed_by TEXT REFERENCES staff, remark TEXT,
    CHECK ((kind = 'emergency') = (until_at IS NOT NULL)),
    CHECK ((reviewed_at IS NULL) = (reviewed_by IS NULL))
  ) STRICT, WITHOUT ROWID;
  CREATE INDEX emergency_accesses_of_staff ON emergency_accesses (staff_id);
`
