/** The last try at a backup that failed, with the sentence that was said; gone once one succeeds. */
export const backupTrouble = `
  CREATE TABLE backup_trouble (
    only INTEGER NOT NULL PRIMARY KEY CHECK (only = 1),
    failed_at TEXT NOT NULL,
    cause TEXT NOT NULL CHECK (cause IN ('daily', 'manual', 'migration', 'import', 'rotation')),
    -- The code of the fault, and its sentence with the file's name: no path, no record.
    code TEXT NOT NULL, sentence TEXT NOT NULL
  ) STRICT;
`
