import { describe, expect, it } from 'vitest'
import { createSecretKeeper } from '../../../../main/engine/connections/secret-keeper'
import { Fault } from '../../../../main/engine/connectors/fault'
import type { SecretRepository } from '../../../../main/engine/store/secret-repository'
import { fakeVault } from '../../../support/fake-vault'

const row = 1
const secrets = { password: 'HarborDemo360' }
const stored = { forSession: false }
const forSession = { forSession: true }

function rig(state: 'ready' | 'plaintext-only' | 'unavailable' = 'ready') {
  const vault = fakeVault(state)
  const rows = new Map<number, Map<string, string>>()
  const repository: SecretRepository = {
    put: (rowId, name, sealed) => {
      rows.set(rowId, (rows.get(rowId) ?? new Map<string, string>()).set(name, sealed))
    },
    names: (rowId) => [...(rows.get(rowId)?.keys() ?? [])],
    get: (rowId, name) => rows.get(rowId)?.get(name),
    clear: (rowId) => void rows.delete(rowId),
  }
  const hidden: string[] = []
  const keeper = createSecretKeeper({
    vault,
    stored: repository,
    protect: (one) => void hidden.push(one),
  })
  return { vault, rows, keeper, hidden }
}

describe('with a vault', () => {
  it('stores ciphertext only and opens it again', async () => {
    const { keeper, rows } = rig()
    keeper.put(row, await keeper.seal(secrets, stored))
    expect([...(rows.get(row)?.values() ?? [])].join()).not.toContain('Harbor')
    expect(keeper.names(row)).toEqual(['password'])
    expect(keeper.isSessionOnly(row)).toBe(false)
    expect(await keeper.open(row)).toEqual(secrets)
  })

  it('sealing stores nothing yet', async () => {
    const { keeper, rows } = rig()
    await keeper.seal(secrets, stored)
    expect(rows.size).toBe(0)
  })

  it('hides from the log what it opened', async () => {
    const { keeper, hidden } = rig()
    keeper.put(row, await keeper.seal(secrets, stored))
    await keeper.open(row)
    expect(hidden).toEqual(['HarborDemo360'])
  })

  it('what is put takes the place of all that was there', async () => {
    const { keeper } = rig()
    keeper.put(row, await keeper.seal({ password: 'old', pin: '1234' }, stored))
    keeper.put(row, await keeper.seal(secrets, stored))
    expect(await keeper.open(row)).toEqual(secrets)
  })

  it('passes on that the vault is locked or of another user', async () => {
    const { keeper, vault } = rig()
    keeper.put(row, await keeper.seal(secrets, stored))
    vault.lock(true)
    await expect(keeper.open(row)).rejects.toThrow('vault-locked')
    vault.lock(false)
    vault.changeKey('somebody else')
    await expect(keeper.open(row)).rejects.toThrow('secret-unreadable')
  })
})

describe.each(['plaintext-only', 'unavailable'] as const)('with a vault that is %s', (state) => {
  it('seals nothing', async () => {
    const { keeper, rows } = rig(state)
    await expect(keeper.seal(secrets, stored)).rejects.toThrow('vault-unavailable')
    expect(rows.size).toBe(0)
  })

  it('keeps what a person said to keep, as ciphertext, and hides it from the log', async () => {
    const { keeper, rows, hidden } = rig(state)
    keeper.put(row, await keeper.seal(secrets, forSession))
    expect(await keeper.open(row)).toEqual(secrets)
    expect(keeper.isSessionOnly(row)).toBe(true)
    expect(keeper.names(row)).toEqual(['password'])
    expect([...(rows.get(row)?.values() ?? [])].join()).not.toContain('Harbor')
    expect(hidden).toEqual(['HarborDemo360'])
    expect(await keeper.dropEnded(row)).toBe(false)
  })

  it('and lets go of it when the session is over', async () => {
    const { keeper, rows, vault } = rig(state)
    keeper.put(row, await keeper.seal(secrets, forSession))
    vault.endSession()
    await expect(keeper.open(row)).rejects.toMatchObject({
      code: 'secret-unreadable',
      facts: { gone: true },
    })
    expect(await keeper.dropEnded(row)).toBe(true)
    expect(rows.size).toBe(0)
    expect(await keeper.dropEnded(row)).toBe(true)
  })
})

it('what the vault sealed is never dropped, readable or not', async () => {
  const { keeper, vault } = rig()
  keeper.put(row, await keeper.seal(secrets, stored))
  vault.changeKey('somebody else')
  expect(await keeper.dropEnded(row)).toBe(false)
  expect(keeper.names(row)).toEqual(['password'])
})

it('says that it is gone when there is none at all', async () => {
  const { keeper } = rig()
  const error = await keeper.open(row).catch((reason: unknown) => reason)
  expect(error).toBeInstanceOf(Fault)
  expect(error).toMatchObject({ code: 'secret-unreadable', facts: { gone: true } })
})
