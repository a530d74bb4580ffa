import {
  createCipheriv,
  createDecipheriv,
  createHmac,
  createSecretKey,
  randomBytes,
  randomFillSync,
  type KeyObject,
} from 'node:crypto'
import type { Database } from 'better-sqlite3'
import type { Vault } from '../ports'
import type { Log } from '../log/log'

const keyBytes = 32
const ivBytes = 12
const tagBytes = 16
const headBytes = 4

/**
 * Personal data at rest: AES-256-GCM under a data key that the vault wraps.
 * Layout: key id (4 bytes) · iv (12) · tag (16) · ciphertext; `place` is bound as additional data,
 * so that a sealed value cannot be moved to another column.
 */
export type Sealer = {
  /** `undefined` when there is no key: then the value is not kept at all. */
  seal(place: string, text: string): Buffer | undefined
  /** `undefined` when the key of that time cannot be opened, or the value was changed or moved. */
  open(place: string, sealed: Buffer): string | undefined
  /** The same for bytes: files that came with an event. */
  sealBytes(place: string, bytes: Uint8Array): Buffer | undefined
  openBytes(place: string, sealed: Buffer): Buffer | undefined
  /**
   * Finds again what may not be read: a keyed hash of 16 bytes, the same for the same text as long
   * as the data key lives. Without the key it cannot be guessed back, unlike a plain hash of a phone.
   */
  hash(purpose: string, text: string): Buffer | undefined
}

const hashBytes = 16

// Thousands of values are sealed a second: what is the same for all of them is made once.
const places = new Map<string, Buffer>()
function bytesOf(place: string): Buffer {
  const known = places.get(place) ?? Buffer.from(place)
  places.set(place, known)
  return known
}
const randomPool = Buffer.alloc(ivBytes * 256)
let randomUsed = randomPool.length
/** Writes a fresh iv; the randomness of many is drawn at once, and each is used once. */
function writeIv(target: Buffer, at: number): void {
  if (randomUsed === randomPool.length) {
    randomFillSync(randomPool)
    randomUsed = 0
  }
  randomPool.copy(target, at, randomUsed, randomUsed + ivBytes)
  randomUsed += ivBytes
}

function sealerFrom(
  keys: ReadonlyMap<number, KeyObject>,
  current: number | undefined,
  log: Log,
): Sealer {
  const [first] = keys.values()
  const hashKey =
    first && createSecretKey(createHmac('sha256', first).update('blind index').digest())
  const sealer: Sealer = {
    seal: (place, text) => sealer.sealBytes(place, Buffer.from(text, 'utf8')),
    sealBytes(place, bytes) {
      const key = current === undefined ? undefined : keys.get(current)
      if (current === undefined || key === undefined) return undefined
      const head = Buffer.allocUnsafe(headBytes + ivBytes)
      head.writeUInt32BE(current)
      writeIv(head, headBytes)
      const cipher = createCipheriv('aes-256-gcm', key, head.subarray(headBytes))
      const body = cipher.setAAD(bytesOf(place)).update(bytes)
      // GCM is a stream: what `final` gives is empty, and only makes the tag.
      cipher.final()
      return Buffer.concat([head, cipher.getAuthTag(), body])
    },
    open: (place, sealed) => sealer.openBytes(place, sealed)?.toString('utf8'),
    openBytes(place, sealed) {
      const key =
        sealed.length >= headBytes + ivBytes + tagBytes
          ? keys.get(sealed.readUInt32BE())
          : undefined
      if (key === undefined) return undefined
      const iv = sealed.subarray(headBytes, headBytes + ivBytes)
      const tag = sealed.subarray(headBytes + ivBytes, headBytes + ivBytes + tagBytes)
      const decipher = createDecipheriv('aes-256-gcm', key, iv).setAAD(bytesOf(place))
      decipher.setAuthTag(tag)
      try {
        const body = decipher.update(sealed.subarray(headBytes + ivBytes + tagBytes))
        // Throws when the tag does not fit: nothing is given out before.
        decipher.final()
        return body
      } catch {
        // One damaged value must not keep the engine from starting.
        log.warn('store: a sealed value is not what was stored there', { place })
        return undefined
      }
    },
    hash: (purpose, text) =>
      hashKey &&
      createHmac('sha256', hashKey).update(`${purpose}\0${text}`).digest().subarray(0, hashBytes),
  }
  return sealer
}

/**
 * Opens the data keys. A key that the vault of today cannot open is kept (the credential store may
 * come back) and a new one is made beside it; without a safe vault nothing personal is stored.
 */
export async function openSealer(
  db: Database,
  vault: Vault,
  now: number,
  log: Log,
): Promise<Sealer> {
  if ((await vault.state()) !== 'ready') return sealerFrom(new Map(), undefined, log)
  const rows = db
    .prepare<[], { id: number; wrapped: string }>('SELECT id, wrapped FROM data_key ORDER BY id')
    .all()
  const keys = new Map<number, KeyObject>()
  for (const row of rows) {
    try {
      const key = Buffer.from(await vault.open(row.wrapped), 'base64')
      if (key.length !== keyBytes) throw new Error('It is no key')
      keys.set(row.id, createSecretKey(key))
    } catch {
      log.warn('store: a data key cannot be opened by this credential store', { key: row.id })
    }
  }
  const newest = rows.at(-1)?.id
  if (newest !== undefined && keys.has(newest)) return sealerFrom(keys, newest, log)
  const fresh = randomBytes(keyBytes)
  let wrapped: string
  try {
    wrapped = await vault.seal(fresh.toString('base64'))
  } catch {
    log.warn('store: the credential store takes no key; nothing personal is kept')
    return sealerFrom(keys, undefined, log)
  }
  const { lastInsertRowid } = db
    .prepare('INSERT INTO data_key (wrapped, created_at) VALUES (?, ?)')
    .run(wrapped, now)
  keys.set(Number(lastInsertRowid), createSecretKey(fresh))
  return sealerFrom(keys, Number(lastInsertRowid), log)
}
