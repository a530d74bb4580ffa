const columns = `id, trigger_id, profile_id, record_id, kind, dedupe, state, verification, attempts,
  next_attempt_at, created_at, started_at, ended_at, remote_id, failure, missing, differing, sealed`
const open = `('waiting', 'in-flight', 'decision', 'mapping')`
/**
 * What the partial index `effect_by_state` holds, word for word: SQLite takes such an index only for
 * a query that says its condition too.
 */
const listed = `state IN ('waiting', 'in-flight', 'decision', 'mapping', 'failed', 'dry-run')`

const holdable = `state = 'waiting' AND ${listed} AND kind <> 'customer.read'
  AND (failure IS NULL OR failure ->> '$.code' <> 'outcome-unknown')`

/** The statements of the outbox. */
export const effectSql = {
  insert: `INSERT INTO effect (trigger_id, profile_id, record_id, kind, dedupe, state, verification,
      next_attempt_at, created_at, ended_at, missing, sealed)
    VALUES (@triggerId, @profileId, @recordId, @kind, @dedupe, @state, 'none', @dueAt, @now,
      @endedAt, @missing, @sealed)
    ON CONFLICT (dedupe) DO NOTHING`,
  hasOpen: `SELECT 1 FROM effect WHERE profile_id = ? AND state IN ${open} LIMIT 1`,
  byId: `SELECT ${columns} FROM effect WHERE id = ?`,
  byDedupe: `SELECT ${columns} FROM effect WHERE dedupe = ?`,
  due: `SELECT id, profile_id AS profileId FROM effect WHERE state = 'waiting' AND next_attempt_at <= ?
    ORDER BY next_attempt_at, id LIMIT ?`,
  nextDue: `SELECT min(next_attempt_at) FROM effect WHERE state = 'waiting'`,
  start: `UPDATE effect SET state = 'in-flight', attempts = attempts + 1, started_at = ?,
      next_attempt_at = NULL WHERE id = ?`,
  change: `UPDATE effect SET state = @state, verification = coalesce(@verification, verification),
      next_attempt_at = @nextAttemptAt, ended_at = @endedAt,
      remote_id = coalesce(@remoteId, remote_id), failure = @failure,
      differing = coalesce(@differing, differing), missing = coalesce(@missing, missing),
      sealed = coalesce(@sealed, sealed), attempts = coalesce(@attempts, attempts)
    WHERE id = @id`,
  verify: 'UPDATE effect SET verification = ? WHERE id = ?',
  attempt: 'INSERT INTO attempt (effect_id, at, ms, failure) VALUES (?, ?, ?, ?)',
  attempts: 'SELECT at, ms, failure FROM attempt WHERE effect_id = ? ORDER BY id',
  ready: `UPDATE effect SET next_attempt_at = @now
    WHERE id = (SELECT id FROM effect WHERE profile_id = @profileId AND state IN ${open}
      ORDER BY id LIMIT 1) AND state = 'waiting' AND next_attempt_at IS NULL`,
  inFlight: `SELECT ${columns} FROM effect WHERE state = 'in-flight' AND ${listed} ORDER BY id`,
  missing: `SELECT missing FROM effect WHERE state = 'mapping' AND ${listed}`,
  list: `SELECT ${columns} FROM effect WHERE state = ? AND ${listed} AND id > ? ORDER BY id LIMIT ?`,
  counts: `SELECT state, count(*) AS n FROM effect WHERE ${listed} GROUP BY state`,
  today: `SELECT count(*) AS recorded,
      coalesce(sum(verification IN ('read-back', 'notified', 'unchanged')), 0) AS verified
    FROM effect WHERE state = 'done' AND ended_at >= ? AND kind <> 'customer.read'`,
  ofRecord: `SELECT ${columns} FROM effect WHERE record_id = ? ORDER BY id`,
  ofTrigger: `SELECT ${columns} FROM effect WHERE trigger_id = ? ORDER BY id`,
  openOf: `SELECT ${columns} FROM effect WHERE profile_id = ? AND state IN ${open}
    ORDER BY id LIMIT 200`,
  failedOf: `SELECT ${columns} FROM effect WHERE profile_id = ? AND state = 'failed' ORDER BY id`,
  behind: `SELECT count(*) FROM effect WHERE profile_id = ? AND id > ? AND state IN ${open}`,
  remote: `SELECT ${columns} FROM effect WHERE remote_id = ? ORDER BY id DESC LIMIT 50`,
  unproved: `SELECT DISTINCT profile_id FROM effect WHERE state = 'done' AND ended_at >= ?
      AND verification = 'none' AND kind IN ('customer.insert', 'customer.update')`,
  unsettled: `SELECT DISTINCT profile_id FROM effect WHERE state = 'waiting'
      AND failure ->> '$.code' = 'outcome-unknown'`,
  held: `SELECT DISTINCT profile_id FROM effect WHERE ${holdable}`,
  holdBack: `UPDATE effect SET state = 'dry-run', next_attempt_at = NULL, ended_at = @now,
      failure = NULL WHERE ${holdable}`,
  pullInAll: `UPDATE effect SET next_attempt_at = @now
    WHERE state = 'waiting' AND next_attempt_at > @after`,
  pullIn: `UPDATE effect SET next_attempt_at = @now
    WHERE state = 'waiting' AND next_attempt_at > @after
      AND (failure IS NULL OR failure ->> '$.code' <> 'outcome-unknown')`,
} as const
