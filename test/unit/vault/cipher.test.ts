import { beforeEach, describe, expect, it, vi } from 'vitest'
import { createCipher, VaultRefusal } from '../../../main/vault/cipher'

const store = vi.hoisted(() => ({ backend: 'gnome_libsecret', available: true, used: 0 }))
vi.mock('electron', () => ({
  safeStorage: {
    getSelectedStorageBackend: () => store.backend,
    isEncryptionAvailable: () => store.available,
    encryptString(text: string) {
      store.used += 1
      return Buffer.from([...Buffer.from(text)].toReversed())
    },
    decryptString(sealed: Buffer) {
      store.used += 1
      return Buffer.from([...sealed].toReversed()).toString()
    },
  },
}))

beforeEach(() => Object.assign(store, { backend: 'gnome_libsecret', available: true, used: 0 }))

it.each(['linux', 'win32', 'darwin'] as const)('seals and opens again on %s', (platform) => {
  const cipher = createCipher(platform)
  const sealed = cipher.seal('Pass · wörd')
  expect(Buffer.from(sealed, 'base64').toString()).not.toContain('Pass')
  expect(cipher.open(sealed)).toBe('Pass · wörd')
  expect(cipher.state()).toBe('ready')
})

describe('refuses', () => {
  it.each([
    ['a Linux desktop without a keyring', 'linux', 'basic_text', true, 'plaintext-only'],
    ['a store that is not there', 'linux', 'kwallet6', false, 'unavailable'],
    ['a Windows account without DPAPI', 'win32', '', false, 'unavailable'],
  ] as const)('%s: no plaintext, neither way', (_name, platform, backend, available, state) => {
    Object.assign(store, { backend, available })
    const cipher = createCipher(platform)
    expect(cipher.state()).toBe(state)
    expect(() => cipher.seal('secret')).toThrow(VaultRefusal)
    expect(() => cipher.open('c2VjcmV0')).toThrow(VaultRefusal)
    expect(store.used).toBe(0)
  })

  it('as soon as the store is gone, and works when it is back', () => {
    const cipher = createCipher('linux')
    const sealed = cipher.seal('secret')
    store.backend = 'basic_text'
    expect(() => cipher.open(sealed)).toThrow('plaintext-only')
    store.backend = 'gnome_libsecret'
    expect(cipher.open(sealed)).toBe('secret')
  })
})

it('asks for the backend on Linux only: other systems have none to name', () => {
  store.backend = 'basic_text'
  expect(createCipher('win32').state()).toBe('ready')
})
