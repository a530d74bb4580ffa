const columns = 'id, received_at, format, version, entity, change, keys'

/** The statements of the notification repository. */
export const notificationSql = {
  equalAt: 'SELECT received_at FROM notification WHERE dedupe = ?',
  release: `UPDATE notification SET dedupe = randomblob(40) WHERE dedupe = ?`,
  insert: `INSERT INTO notification
       (dedupe, received_at, format, version, entity, change, keys, shape, state, sealed)
     VALUES (@dedupe, @at, @format, @version, @entity, @change, @keys, @shape, @state, @sealed)`,
  lastAt: 'SELECT max(received_at) FROM notification',
  acceptedSince: 'SELECT count(*) FROM notification WHERE received_at >= ?',
  capturedCount: `SELECT count(*) FROM notification WHERE state = 'captured'`,
  captured: `SELECT ${columns} FROM notification WHERE state = 'captured' AND id < ?
     ORDER BY id DESC LIMIT ?`,
  open: `SELECT ${columns}, shape, sealed FROM notification WHERE id = ? AND state <> 'discarded'`,
  rules: 'SELECT shape, entity, path FROM ons_rule',
  putRule: `INSERT INTO ons_rule (shape, entity, path, created_at) VALUES (@shape, @entity, @path, @at)
     ON CONFLICT (shape) DO UPDATE SET entity = @entity, path = @path, created_at = @at`,
  ofShape: `SELECT id, sealed FROM notification
     WHERE state = 'captured' AND shape = ? AND id > ? ORDER BY id LIMIT ?`,
  recognise: `UPDATE notification SET entity = @entity, change = @change, keys = @keys, state = 'new'
     WHERE id = @id AND state = 'captured'`,
  unhandled: `SELECT ${columns} FROM notification WHERE state = 'new' ORDER BY id LIMIT ?`,
  handled: `UPDATE notification SET state = 'handled' WHERE id = ? AND state = 'new'`,
  discard: `UPDATE notification SET state = 'discarded', sealed = NULL
     WHERE id = ? AND state = 'captured'`,
  refuse: `INSERT INTO ons_refusal (hour, count) VALUES (?, ?)
     ON CONFLICT (hour) DO UPDATE SET count = count + excluded.count`,
  refusedSince: 'SELECT coalesce(sum(count), 0) FROM ons_refusal WHERE hour >= ?',
  prune: `DELETE FROM notification WHERE id IN
       (SELECT id FROM notification WHERE received_at < ? ORDER BY received_at LIMIT ?)`,
  pruneRefusals: 'DELETE FROM ons_refusal WHERE hour < ?',
} as const
