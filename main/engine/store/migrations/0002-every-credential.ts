import type { Migration } from '../migrate'

/**
 * All kinds of connections, pausing and extra check times, the technical contact, the mail outbox
 * and AMS360's notifications. `connection` is rebuilt: SQLite cannot widen a CHECK. Checks are also
 * found in the order in which they were made, which no change of the clock can turn round.
 */
export const everyCredential: Migration = {
  id: 2,
  name: '0002-every-credential',
  up: (db) =>
    db.exec(`
      CREATE TABLE connection_next (
        id            INTEGER PRIMARY KEY,
        name          TEXT    NOT NULL UNIQUE,
        kind          TEXT    NOT NULL CHECK (kind IN ('ams360-wsapi', 'ams360-ems', 'ams360-ons',
          'ams360-odata', 'connectwise', 'ams-plus', 'smtp')),
        settings      TEXT    NOT NULL CHECK (json_valid(settings)),
        reported      BLOB,
        created_at    INTEGER NOT NULL,
        updated_at    INTEGER NOT NULL,
        next_check_at INTEGER,
        paused_at     INTEGER,
        extra_times   TEXT    NOT NULL DEFAULT '[]' CHECK (json_valid(extra_times))
      ) STRICT;
      INSERT INTO connection_next
        (id, name, kind, settings, reported, created_at, updated_at, next_check_at)
        SELECT id, name, kind, settings, reported, created_at, updated_at, next_check_at
        FROM connection;
      DROP TABLE connection;
      ALTER TABLE connection_next RENAME TO connection;

      CREATE INDEX health_check_by_arrival ON health_check (connection_id);
      ALTER TABLE alarm ADD COLUMN ended_at INTEGER;

      CREATE TABLE contact (
        id         INTEGER PRIMARY KEY CHECK (id = 1),
        sealed     BLOB    NOT NULL,
        nightly    INTEGER NOT NULL CHECK (nightly IN (0, 1)),
        failures   INTEGER NOT NULL CHECK (failures IN (0, 1)),
        updated_at INTEGER NOT NULL
      ) STRICT;

      CREATE TABLE mail (
        id              INTEGER PRIMARY KEY,
        dedupe          TEXT    NOT NULL UNIQUE,
        kind            TEXT    NOT NULL CHECK (kind IN ('failure', 'recovery', 'nightly', 'test')),
        connection_name TEXT,
        sealed          BLOB    NOT NULL,
        state           TEXT    NOT NULL CHECK (state IN ('waiting', 'sending', 'sent', 'failed')),
        attempts        INTEGER NOT NULL DEFAULT 0,
        next_attempt_at INTEGER,
        created_at      INTEGER NOT NULL,
        ended_at        INTEGER,
        failure         TEXT    CHECK (failure IS NULL OR json_valid(failure))
      ) STRICT;
      CREATE INDEX mail_due ON mail (next_attempt_at) WHERE state = 'waiting';

      CREATE TABLE notification (
        id          INTEGER PRIMARY KEY,
        dedupe      BLOB    NOT NULL UNIQUE,
        received_at INTEGER NOT NULL,
        format      TEXT    NOT NULL CHECK (format IN ('soap', 'xml', 'json', 'unreadable')),
        version     TEXT    NOT NULL,
        entity      TEXT    NOT NULL,
        change      TEXT    NOT NULL
          CHECK (change IN ('inserted', 'updated', 'deleted', 'unknown')),
        keys        TEXT    NOT NULL CHECK (json_valid(keys)),
        shape       TEXT    NOT NULL,
        state       TEXT    NOT NULL CHECK (state IN ('new', 'captured', 'discarded')),
        sealed      BLOB
      ) STRICT;
      CREATE INDEX notification_by_time ON notification (received_at);
      CREATE INDEX notification_captured ON notification (id) WHERE state = 'captured';

      CREATE TABLE ons_rule (
        shape      TEXT    PRIMARY KEY,
        entity     TEXT    NOT NULL,
        path       TEXT    NOT NULL,
        created_at INTEGER NOT NULL
      ) STRICT, WITHOUT ROWID;

      CREATE TABLE ons_refusal (
        hour  INTEGER PRIMARY KEY,
        count INTEGER NOT NULL
      ) STRICT;
    `),
}
