export const packs = `
  -- A clinic's own modules. A version is written once and never changed; its files are kept as they were imported.
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

  -- What the files were read into, in the library's order, so that an unlock reads no Markdown.
  CREATE TABLE pack_topics (
    module_id TEXT NOT NULL, version TEXT NOT NULL, position INTEGER NOT NULL,
    topic_id TEXT NOT NULL, summary TEXT NOT NULL, topic TEXT NOT NULL,
    PRIMARY KEY (module_id, version, topic_id),
    FOREIGN KEY (module_id, version) REFERENCES pack_versions
  ) STRICT;

  -- One row a module: the version that counts now, and since when it is out of use.
  CREATE TABLE packs (
    module_id TEXT NOT NULL PRIMARY KEY, version TEXT NOT NULL,
    retired_at TEXT, retired_by TEXT REFERENCES staff,
    FOREIGN KEY (module_id, version) REFERENCES pack_versions,
    CHECK ((retired_at IS NULL) = (retired_by IS NULL))
  ) STRICT, WITHOUT ROWID;

  -- The text of a topic as it was delivered, once for each text: an update of the app or a new version of a pack replaces the library's.
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
`
