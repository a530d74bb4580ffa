import type { Migration } from '../migrate'

/**
 * What happens in the agency and what is written of it: sources, triggers, profiles, records, the
 * outbox of effects with its attempts, suggestions, history and settings. Names, texts and values
 * are sealed; e-mails, phones and names are found by keyed hashes. `notification` is rebuilt so
 * that one can be `handled`.
 */
export const recordedOnce: Migration = {
  id: 3,
  name: '0003-recorded-once',
  up: (db) =>
    db.exec(`
      CREATE TABLE setting (
        name       TEXT    PRIMARY KEY,
        value      TEXT    NOT NULL CHECK (json_valid(value)),
        updated_at INTEGER NOT NULL
      ) STRICT, WITHOUT ROWID;

      CREATE TABLE source (
        id           INTEGER PRIMARY KEY,
        kind         TEXT    NOT NULL CHECK (kind IN ('api', 'inbox', 'app')),
        name         TEXT    NOT NULL,
        token_hash   BLOB    UNIQUE,
        token_tail   TEXT    NOT NULL DEFAULT '',
        signing      TEXT,
        created_at   INTEGER NOT NULL,
        last_used_at INTEGER,
        revoked_at   INTEGER
      ) STRICT;

      CREATE TABLE profile (
        id          INTEGER PRIMARY KEY,
        uid         TEXT    NOT NULL UNIQUE,
        is_firm     INTEGER NOT NULL CHECK (is_firm IN (0, 1)),
        sealed      BLOB    NOT NULL,
        customer_id TEXT    UNIQUE,
        read_at     INTEGER,
        created_at  INTEGER NOT NULL,
        updated_at  INTEGER NOT NULL
      ) STRICT;
      CREATE INDEX profile_by_update ON profile (updated_at, id);

      CREATE TABLE profile_key (
        hash       BLOB    NOT NULL,
        profile_id INTEGER NOT NULL REFERENCES profile (id) ON DELETE CASCADE,
        PRIMARY KEY (hash, profile_id)
      ) STRICT, WITHOUT ROWID;
      CREATE INDEX profile_key_of ON profile_key (profile_id);

      CREATE TABLE profile_change (
        id         INTEGER PRIMARY KEY,
        profile_id INTEGER NOT NULL REFERENCES profile (id) ON DELETE CASCADE,
        at         INTEGER NOT NULL,
        origin     TEXT    NOT NULL CHECK (origin IN ('ams360', 'event', 'person')),
        sealed     BLOB    NOT NULL
      ) STRICT;
      CREATE INDEX profile_change_of ON profile_change (profile_id, id);

      CREATE TABLE trigger_event (
        id              INTEGER PRIMARY KEY,
        source_id       INTEGER NOT NULL REFERENCES source (id),
        event_key       BLOB    NOT NULL UNIQUE,
        content_hash    BLOB    NOT NULL,
        kind            TEXT    NOT NULL,
        occurred_at     INTEGER NOT NULL,
        received_at     INTEGER NOT NULL,
        state           TEXT    NOT NULL
          CHECK (state IN ('new', 'planned', 'decision', 'failed', 'skipped')),
        profile_id      INTEGER REFERENCES profile (id),
        record_id       INTEGER REFERENCES record (id),
        party_key       BLOB,
        attempts        INTEGER NOT NULL DEFAULT 0,
        next_attempt_at INTEGER,
        failure         TEXT    CHECK (failure IS NULL OR json_valid(failure)),
        candidates      BLOB,
        sealed          BLOB    NOT NULL
      ) STRICT;
      CREATE INDEX trigger_event_open ON trigger_event (state, id)
        WHERE state IN ('new', 'decision', 'failed');
      CREATE INDEX trigger_event_party ON trigger_event (party_key, id)
        WHERE state IN ('new', 'decision');
      CREATE INDEX trigger_event_by_time ON trigger_event (received_at);

      CREATE TABLE record (
        id         INTEGER PRIMARY KEY,
        kind       TEXT    NOT NULL CHECK (kind IN ('conversation', 'ticket', 'deal', 'contact')),
        type       TEXT    NOT NULL,
        record_key BLOB    NOT NULL UNIQUE,
        source_id  INTEGER NOT NULL REFERENCES source (id),
        profile_id INTEGER REFERENCES profile (id),
        state      TEXT    NOT NULL CHECK (state IN ('open', 'completed', 'won')),
        at         INTEGER NOT NULL,
        due_at     INTEGER,
        sealed     BLOB    NOT NULL,
        created_at INTEGER NOT NULL,
        updated_at INTEGER NOT NULL
      ) STRICT;
      CREATE INDEX record_by_kind ON record (kind, id);
      CREATE INDEX record_of ON record (profile_id, id);

      CREATE TABLE attachment (
        id         INTEGER PRIMARY KEY,
        trigger_id INTEGER NOT NULL REFERENCES trigger_event (id) ON DELETE CASCADE,
        size       INTEGER NOT NULL,
        head       BLOB    NOT NULL,
        body       BLOB,
        state      TEXT    NOT NULL CHECK (state IN ('waiting', 'attached', 'refused'))
      ) STRICT;
      CREATE INDEX attachment_of ON attachment (trigger_id);

      CREATE TABLE effect (
        id              INTEGER PRIMARY KEY,
        trigger_id      INTEGER REFERENCES trigger_event (id),
        profile_id      INTEGER NOT NULL REFERENCES profile (id),
        record_id       INTEGER REFERENCES record (id),
        kind            TEXT    NOT NULL,
        dedupe          BLOB    NOT NULL UNIQUE,
        state           TEXT    NOT NULL CHECK (state IN ('waiting', 'in-flight', 'decision',
          'mapping', 'failed', 'dry-run', 'skipped', 'done')),
        verification    TEXT    NOT NULL CHECK (verification IN ('none', 'answered', 'read-back',
          'notified', 'differs', 'unchanged')),
        attempts        INTEGER NOT NULL DEFAULT 0,
        next_attempt_at INTEGER,
        created_at      INTEGER NOT NULL,
        started_at      INTEGER,
        ended_at        INTEGER,
        remote_id       TEXT,
        failure         TEXT    CHECK (failure IS NULL OR json_valid(failure)),
        missing         TEXT    NOT NULL DEFAULT '[]' CHECK (json_valid(missing)),
        differing       TEXT    NOT NULL DEFAULT '[]' CHECK (json_valid(differing)),
        sealed          BLOB    NOT NULL
      ) STRICT;
      CREATE INDEX effect_due ON effect (next_attempt_at, id) WHERE state = 'waiting';
      CREATE INDEX effect_open ON effect (profile_id, id)
        WHERE state IN ('waiting', 'in-flight', 'decision', 'mapping');
      CREATE INDEX effect_failed_of ON effect (profile_id) WHERE state = 'failed';
      CREATE INDEX effect_by_state ON effect (state, id)
        WHERE state IN ('waiting', 'in-flight', 'decision', 'mapping', 'failed', 'dry-run');
      CREATE INDEX effect_of_record ON effect (record_id);
      CREATE INDEX effect_of_trigger ON effect (trigger_id);
      CREATE INDEX effect_by_end ON effect (ended_at) WHERE state = 'done';
      CREATE INDEX effect_by_remote ON effect (remote_id) WHERE remote_id IS NOT NULL;

      CREATE TABLE attempt (
        id        INTEGER PRIMARY KEY,
        effect_id INTEGER NOT NULL REFERENCES effect (id) ON DELETE CASCADE,
        at        INTEGER NOT NULL,
        ms        INTEGER,
        failure   TEXT    CHECK (failure IS NULL OR json_valid(failure))
      ) STRICT;
      CREATE INDEX attempt_of ON attempt (effect_id, id);

      CREATE TABLE suggestion (
        id         INTEGER PRIMARY KEY,
        profile_id INTEGER NOT NULL REFERENCES profile (id) ON DELETE CASCADE,
        trigger_id INTEGER REFERENCES trigger_event (id),
        property   TEXT    NOT NULL,
        state      TEXT    NOT NULL CHECK (state IN ('open', 'accepted', 'rejected')),
        at         INTEGER NOT NULL,
        sealed     BLOB    NOT NULL
      ) STRICT;
      CREATE INDEX suggestion_open ON suggestion (id) WHERE state = 'open';
      CREATE INDEX suggestion_of ON suggestion (profile_id, id);

      CREATE TABLE history (
        id         INTEGER PRIMARY KEY,
        at         INTEGER NOT NULL,
        what       TEXT    NOT NULL,
        trigger_id INTEGER REFERENCES trigger_event (id),
        profile_id INTEGER REFERENCES profile (id),
        effect_id  INTEGER REFERENCES effect (id),
        verified   INTEGER NOT NULL CHECK (verified IN (0, 1)),
        facts      TEXT    NOT NULL DEFAULT '{}' CHECK (json_valid(facts)),
        failure    TEXT    CHECK (failure IS NULL OR json_valid(failure))
      ) STRICT;
      CREATE INDEX history_of ON history (profile_id, id);
      CREATE INDEX history_of_trigger ON history (trigger_id, id);

      CREATE TABLE notification_next (
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
        state       TEXT    NOT NULL CHECK (state IN ('new', 'handled', 'captured', 'discarded')),
        sealed      BLOB
      ) STRICT;
      INSERT INTO notification_next
        (id, dedupe, received_at, format, version, entity, change, keys, shape, state, sealed)
        SELECT id, dedupe, received_at, format, version, entity, change, keys, shape, state, sealed
        FROM notification;
      DROP TABLE notification;
      ALTER TABLE notification_next RENAME TO notification;
      CREATE INDEX notification_by_time ON notification (received_at);
      CREATE INDEX notification_captured ON notification (id) WHERE state = 'captured';
      CREATE INDEX notification_new ON notification (id) WHERE state = 'new';
    `),
}
