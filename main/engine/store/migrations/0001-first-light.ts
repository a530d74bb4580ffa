import type { Migration } from '../migrate'

/**
 * Times are milliseconds since 1970. `sealed` columns are AES-256-GCM under the data key
 * (`store/sealer.ts`); `secret.sealed` is ciphertext that only the shell's vault can open.
 */
export const firstLight: Migration = {
  id: 1,
  name: '0001-first-light',
  up: (db) =>
    db.exec(`
      CREATE TABLE data_key (
        id         INTEGER PRIMARY KEY,
        wrapped    TEXT    NOT NULL,
        created_at INTEGER NOT NULL
      ) STRICT;

      CREATE TABLE connection (
        id            INTEGER PRIMARY KEY,
        name          TEXT    NOT NULL UNIQUE,
        kind          TEXT    NOT NULL CHECK (kind IN ('ams360-wsapi')),
        settings      TEXT    NOT NULL CHECK (json_valid(settings)),
        reported      BLOB,
        created_at    INTEGER NOT NULL,
        updated_at    INTEGER NOT NULL,
        next_check_at INTEGER
      ) STRICT;

      CREATE TABLE secret (
        connection_id INTEGER NOT NULL REFERENCES connection (id) ON DELETE CASCADE,
        name          TEXT    NOT NULL,
        sealed        TEXT    NOT NULL,
        PRIMARY KEY (connection_id, name)
      ) STRICT, WITHOUT ROWID;

      CREATE TABLE health_check (
        id            INTEGER PRIMARY KEY,
        connection_id INTEGER NOT NULL REFERENCES connection (id) ON DELETE CASCADE,
        started_at    INTEGER NOT NULL,
        ms            INTEGER,
        trigger       TEXT    NOT NULL CHECK (trigger IN ('scheduled', 'manual', 'start', 'save')),
        outcome       TEXT    NOT NULL
          CHECK (outcome IN ('running', 'passed', 'failed', 'offline', 'interrupted')),
        verified      TEXT,
        steps         TEXT    NOT NULL DEFAULT '[]' CHECK (json_valid(steps)),
        failure       TEXT    CHECK (failure IS NULL OR json_valid(failure))
      ) STRICT;
      CREATE INDEX health_check_by_connection ON health_check (connection_id, started_at);
      CREATE UNIQUE INDEX health_check_one_running
        ON health_check (connection_id) WHERE outcome = 'running';

      CREATE TABLE alarm (
        connection_id INTEGER PRIMARY KEY REFERENCES connection (id) ON DELETE CASCADE,
        since         INTEGER NOT NULL,
        told_at       INTEGER NOT NULL
      ) STRICT;

      CREATE TABLE recent_lookup (
        uuid   TEXT    PRIMARY KEY,
        sealed BLOB    NOT NULL,
        at     INTEGER NOT NULL
      ) STRICT, WITHOUT ROWID;
    `),
}
