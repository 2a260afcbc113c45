/** What the clinic lets its people do: one row, changed by an administrator. */
export const policies = `
  CREATE TABLE policies (
    id INTEGER PRIMARY KEY CHECK (id = 1),
    allows_session_pin INTEGER NOT NULL CHECK (allows_session_pin IN (0, 1))
  ) STRICT;
  INSERT INTO policies (id, allows_session_pin) VALUES (1, 1);
`
