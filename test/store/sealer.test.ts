import type { Database } from 'better-sqlite3'
import fc from 'fast-check'
import { beforeEach, describe, expect, it } from 'vitest'
import { openSealer, type Sealer } from '../../main/engine/store/sealer'
import { fakeLog } from '../support/fake-log'
import { fakeVault, type FakeVault } from '../support/fake-vault'
import { testStore } from '../support/open-databases'
import { noon } from '../support/status-sample'

const place = 'recent_lookup.name'
let db: Database
let vault: FakeVault
const log = fakeLog()
const open = (): Promise<Sealer> => openSealer(db, vault, noon, log)
const keys = (): readonly { id: number; wrapped: string }[] =>
  db.prepare<[], { id: number; wrapped: string }>('SELECT id, wrapped FROM data_key').all()

/** Seals, and fails the test when it did not. */
function sealed(sealer: Sealer, text: string, where = place): Buffer {
  const value = sealer.seal(where, text)
  if (!value) throw new Error('nothing was sealed')
  return value
}

beforeEach(() => {
  db = testStore()
  vault = fakeVault()
  log.lines.length = 0
})

describe('a sealed value', () => {
  it('comes back, whatever it is', async () => {
    const sealer = await open()
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        expect(sealer.open(place, sealed(sealer, text))).toBe(text)
      }),
    )
  })

  it('comes back after a restart', async () => {
    const value = sealed(await open(), 'Dana Whitlock')
    expect((await open()).open(place, value)).toBe('Dana Whitlock')
    expect(keys()).toHaveLength(1)
  })

  it('shows nothing of what is in it, and is never the same twice', async () => {
    const sealer = await open()
    const [one, two] = [sealed(sealer, 'Dana Whitlock'), sealed(sealer, 'Dana Whitlock')]
    expect(one.includes('Whitlock')).toBe(false)
    expect(one.equals(two)).toBe(false)
  })

  it('cannot be moved to another place', async () => {
    const sealer = await open()
    const value = sealed(sealer, 'Dana Whitlock')
    expect(sealer.open('connection.reported', value)).toBeUndefined()
    expect(log.lines).toMatchObject([{ level: 'warn', facts: { place: 'connection.reported' } }])
  })

  it('cannot be changed: any flipped bit refuses it', async () => {
    const sealer = await open()
    const value = sealed(sealer, 'Dana Whitlock')
    fc.assert(
      fc.property(fc.nat(value.length * 8 - 1), (bit) => {
        const changed = Buffer.from(value)
        changed.writeUInt8(changed.readUInt8(bit >> 3) ^ (1 << (bit & 7)), bit >> 3)
        expect(sealer.open(place, changed)).toBeUndefined()
      }),
    )
  })

  it('cannot be cut or made up', async () => {
    const sealer = await open()
    const value = sealed(sealer, 'Dana Whitlock')
    for (let length = 0; length < value.length; length += 1) {
      expect(sealer.open(place, value.subarray(0, length))).toBeUndefined()
    }
    expect(sealer.open(place, Buffer.alloc(64))).toBeUndefined()
  })
})

describe('the key', () => {
  it('is in the file only as the vault wrapped it', async () => {
    await open()
    const [key] = keys()
    const raw = await vault.open(key?.wrapped ?? '')
    expect(Buffer.from(raw, 'base64')).toHaveLength(32)
    expect(db.serialize().includes(raw)).toBe(false)
    expect(db.serialize().includes(Buffer.from(raw, 'base64'))).toBe(false)
  })

  it('that this vault cannot open is kept; a new one is made beside it', async () => {
    const old = sealed(await open(), 'Dana Whitlock')
    vault.changeKey('another user')
    const sealer = await open()
    expect(keys()).toHaveLength(2)
    expect(sealer.open(place, old)).toBeUndefined()
    expect(sealer.open(place, sealed(sealer, 'Greta Okonjowale'))).toBe('Greta Okonjowale')
    expect(log.lines).toMatchObject([{ level: 'warn', facts: { key: 1 } }])
  })

  it('opens again when the old vault is back, without a third one', async () => {
    const old = sealed(await open(), 'Dana Whitlock')
    vault.changeKey('another user')
    const between = sealed(await open(), 'Greta Okonjowale')
    vault.changeKey('this user')
    const back = await open()
    expect(back.open(place, old)).toBe('Dana Whitlock')
    // What the other user sealed is that user's.
    expect(back.open(place, between)).toBeUndefined()
    expect(back.open(place, sealed(back, 'new'))).toBe('new')
  })

  it('that the vault gives back as something else is not used', async () => {
    await open()
    vault.open = () => Promise.resolve('short')
    const sealer = await open()
    expect(keys()).toHaveLength(2)
    expect(sealer.open(place, sealed(sealer, 'Dana Whitlock'))).toBe('Dana Whitlock')
  })

  it('is never written to the log', async () => {
    vault.changeKey('one')
    await open()
    vault.changeKey('two')
    await open()
    const wrapped = keys().map((key) => key.wrapped)
    const written = JSON.stringify(log.lines)
    expect(wrapped.filter((text) => written.includes(text))).toEqual([])
  })
})

describe.each(['plaintext-only', 'unavailable'] as const)('a vault that is %s', (state) => {
  it('means that nothing personal is kept', async () => {
    vault.become(state)
    const sealer = await open()
    expect(sealer.seal(place, 'Dana Whitlock')).toBeUndefined()
    expect(keys()).toEqual([])
  })

  it('opens nothing of before, and destroys nothing', async () => {
    const old = sealed(await open(), 'Dana Whitlock')
    vault.become(state)
    expect((await open()).open(place, old)).toBeUndefined()
    vault.become('ready')
    expect((await open()).open(place, old)).toBe('Dana Whitlock')
  })
})

it('a vault that refuses a key does not keep the engine from starting', async () => {
  vault.seal = () => Promise.reject(new Error('keyring closed'))
  const sealer = await open()
  expect(sealer.seal(place, 'Dana Whitlock')).toBeUndefined()
  expect(log.lines).toMatchObject([{ level: 'warn' }])
})
