/**
 * Every command wrote its event into two indexes of the log, each on a page of its own. What filters look up stands in
 * tables now that are filled in batches: events up to `audit_filed.up_to` are in them, later ones are read as they stand.
 */
export const auditFiling = `
  DROP INDEX audit_events_by_client;
  DROP INDEX audit_events_by_kind;

  -- One person's events of one kind in order of time; '' stands for nobody.
  CREATE TABLE audit_by_kind (
    kind TEXT NOT NULL, staff_id TEXT NOT NULL, at TEXT NOT NULL, number INTEGER NOT NULL,
    PRIMARY KEY (kind, staff_id, at, number)
  ) STRICT, WITHOUT ROWID;
  -- The events about one client; one that added a client names them as its record.
  CREATE TABLE audit_by_client (
    client_id TEXT NOT NULL, at TEXT NOT NULL, number INTEGER NOT NULL,
    PRIMARY KEY (client_id, at, number)
  ) STRICT, WITHOUT ROWID;
  CREATE TABLE audit_filed (only INTEGER NOT NULL PRIMARY KEY CHECK (only = 1), up_to INTEGER NOT NULL) STRICT;

  INSERT INTO audit_by_kind SELECT kind, coalesce(staff_id, ''), at, number FROM audit_events ORDER BY 1, 2, 3, 4;
  INSERT INTO audit_by_client SELECT client, at, number FROM (
    SELECT CASE WHEN client_id IS NOT NULL THEN client_id
      WHEN kind IN ('clients.add', 'attendance.addNewClient') THEN record_id END AS client, at, number FROM audit_events
  ) WHERE client IS NOT NULL ORDER BY 1, 2, 3;
  INSERT INTO audit_filed SELECT 1, coalesce(max(number), 0) FROM audit_events;
`
