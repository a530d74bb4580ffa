import { safeStorage } from 'electron'

export type VaultState = 'ready' | 'plaintext-only' | 'unavailable'

/** The operating system's credential store: DPAPI, Keychain, libsecret or KWallet. */
export interface Cipher {
  state(): VaultState
  /** @returns base64 ciphertext. @throws when the store is not `ready`: never plaintext. */
  seal(text: string): string
  /** @throws when this store cannot open it */
  open(sealed: string): string
}

export class VaultRefusal extends Error {
  override readonly name = 'VaultRefusal'
}

/** Electron's safeStorage without its plaintext fallback. Usable once the app is ready. */
export function createCipher(platform: NodeJS.Platform = process.platform): Cipher {
  const state = (): VaultState => {
    // Without a keyring Chromium «encrypts» with a password that is written in its source code.
    if (platform === 'linux' && safeStorage.getSelectedStorageBackend() === 'basic_text') {
      return 'plaintext-only'
    }
    return safeStorage.isEncryptionAvailable() ? 'ready' : 'unavailable'
  }
  const demand = (): void => {
    const now = state()
    if (now !== 'ready') throw new VaultRefusal(now)
  }
  return {
    state,
    seal(text) {
      demand()
      return safeStorage.encryptString(text).toString('base64')
    },
    open(sealed) {
      demand()
      return safeStorage.decryptString(Buffer.from(sealed, 'base64'))
    },
  }
}
