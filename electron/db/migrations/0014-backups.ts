/** The backups that were made: what each holds, in numbers, where it was put, and whose passphrase of that day opens it. */
export const backups = `
  CREATE TABLE backups (
    -- The order in which they were made, whatever the clock said.
    number INTEGER NOT NULL PRIMARY KEY,
    id TEXT NOT NULL UNIQUE, name TEXT NOT NULL, made_at TEXT NOT NULL, made_on TEXT NOT NULL,
    cause TEXT NOT NULL CHECK (cause IN ('daily', 'manual', 'migration', 'import', 'rotation')),
    epoch_id TEXT NOT NULL, schema INTEGER NOT NULL, bytes INTEGER NOT NULL, sha256 TEXT NOT NULL,
    clients INTEGER NOT NULL, sessions INTEGER NOT NULL, notes INTEGER NOT NULL, last_session_on TEXT,
    -- How it went with the chosen folder; null when there was none.
    chosen TEXT CHECK (chosen IN ('put', 'same-drive', 'missing', 'full', 'read-only', 'failed'))
  ) STRICT;
  CREATE UNIQUE INDEX backups_by_content ON backups (sha256, made_at);

  CREATE TABLE backup_places (
    backup_id TEXT NOT NULL REFERENCES backups (id), folder TEXT NOT NULL, is_chosen INTEGER NOT NULL,
    verified_at TEXT NOT NULL, gone_at TEXT, removed_at TEXT,
    PRIMARY KEY (backup_id, folder)
  ) STRICT, WITHOUT ROWID;
  CREATE INDEX backup_places_there ON backup_places (folder) WHERE gone_at IS NULL AND removed_at IS NULL;

  -- No staff member: the recovery code of that day.
  CREATE TABLE backup_openers (
    backup_id TEXT NOT NULL REFERENCES backups (id), slot_id TEXT NOT NULL, staff_id TEXT,
    PRIMARY KEY (backup_id, slot_id)
  ) STRICT, WITHOUT ROWID;
`
