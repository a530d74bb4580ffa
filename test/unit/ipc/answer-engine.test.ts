import { describe, expect, it, vi } from 'vitest'
import { answerEngine, proxyFrom } from '../../../main/ipc/answer-engine'
import { createBorder } from '../../../main/engine/faults/border'
import { VaultRefusal, type Cipher } from '../../../main/vault/cipher'
import { createSessionCipher } from '../../../main/vault/session-cipher'
import { shellQuestions } from '../../../main/port/engine-messages'
import type { Reply } from '../../../preload/contract'
import { fakeLog } from '../../support/fake-log'

// Only the vault's error class is needed; its module also reads Electron's safeStorage.
vi.mock('electron', () => ({ safeStorage: {} }))

const refuse = (): never => {
  throw new VaultRefusal('plaintext-only')
}
const garbled = (): never => {
  throw new Error('Error while decrypting the ciphertext provided')
}
const cipher: Cipher = {
  state: () => 'ready',
  seal: (text) => Buffer.from(text).toString('hex'),
  open: (sealed) => Buffer.from(sealed, 'hex').toString(),
}

function answers(change: Partial<Cipher> = {}, pac = 'DIRECT') {
  const asked: string[] = []
  const copied: string[] = []
  const log = fakeLog()
  const session = {
    resolveProxy(url: string) {
      asked.push(url)
      return Promise.resolve(pac)
    },
  }
  const ask = answerEngine({
    cipher: { ...cipher, ...change },
    sessionCipher: createSessionCipher(),
    session: () => session as unknown as Electron.Session,
    isOnline: () => false,
    copy: (text) => void copied.push(text),
    toFailure: createBorder(log),
  })
  return { ask, asked, copied, log }
}
const codeOf = (reply: Reply<unknown>): string => (reply.ok ? 'ok' : reply.failure.code)

describe('the proxy the system chooses', () => {
  it.each([
    ['DIRECT', undefined],
    ['PROXY proxy.example:8080', 'proxy.example:8080'],
    ['PROXY proxy.example:8080; DIRECT', 'proxy.example:8080'],
    ['HTTPS secure.example:443', 'secure.example:443'],
    ['  proxy   proxy.example:8080  ;PROXY other.example:1', 'proxy.example:8080'],
    // The first choice counts: going around a direct connection would be our invention.
    ['DIRECT; PROXY proxy.example:8080', undefined],
    ['', undefined],
    ['PROXY', undefined],
  ])('%s', (pac, proxy) => {
    expect(proxyFrom(pac)).toBe(proxy)
  })

  it('is asked for the very address', async () => {
    const { ask, asked } = answers({}, 'PROXY proxy.example:8080')
    const url = 'https://wsapi.example.com/v3/WSAPIService.svc'
    expect(await ask('net.proxy', { url })).toEqual({
      ok: true,
      value: { proxy: 'proxy.example:8080' },
    })
    expect(asked).toEqual([url])
  })

  it('a direct connection names none', async () => {
    const { ask } = answers()
    expect(await ask('net.proxy', { url: 'https://example.com' })).toEqual({ ok: true, value: {} })
  })
})

describe('the vault', () => {
  it('seals and opens', async () => {
    const { ask } = answers()
    const sealed = await ask('vault.seal', { text: 'secret' })
    expect(sealed).toEqual({ ok: true, value: { sealed: '736563726574' } })
    expect(await ask('vault.open', { sealed: '736563726574' })).toEqual({
      ok: true,
      value: { text: 'secret' },
    })
  })

  it.each([
    ['vault.seal', { text: 'Canary-77' }, { seal: refuse }, 'vault-unavailable'],
    ['vault.seal', { text: 'Canary-77' }, { seal: garbled }, 'vault-unavailable'],
    ['vault.open', { sealed: 'ab' }, { open: refuse }, 'vault-locked'],
    ['vault.open', { sealed: 'ab' }, { open: garbled }, 'secret-unreadable'],
  ] as const)(
    '%s %o refused is a failure with its own words',
    async (name, input, change, code) => {
      const { ask, log } = answers(change)
      expect(codeOf(await ask(name, input))).toBe(code)
      expect(JSON.stringify(log.lines)).not.toContain('Canary')
    },
  )

  it('seals for the session where nothing can be stored, and opens that only in this session', async () => {
    const { ask } = answers({ seal: refuse, open: refuse })
    const reply = await ask('vault.sealForSession', { text: 'Canary-77' })
    expect(JSON.stringify(reply)).not.toContain('Canary')
    const { sealed } = shellQuestions['vault.sealForSession'].output.parse(reply.ok && reply.value)
    expect(await ask('vault.open', { sealed })).toEqual({ ok: true, value: { text: 'Canary-77' } })
    expect(codeOf(await answers().ask('vault.open', { sealed }))).toBe('secret-unreadable')
  })

  it('says its state', async () => {
    const { ask } = answers({ state: () => 'plaintext-only' })
    expect(await ask('vault.state', {})).toEqual({ ok: true, value: 'plaintext-only' })
  })
})

it('puts a secret on the clipboard, and repeats it nowhere', async () => {
  const { ask, copied, log } = answers()
  expect(await ask('clipboard.put', { text: 'Canary-77' })).toEqual({ ok: true, value: {} })
  expect(copied).toEqual(['Canary-77'])
  expect(JSON.stringify(log.lines)).not.toContain('Canary')
})

it('says whether there is a network', async () => {
  const { ask } = answers()
  expect(await ask('net.online', {})).toEqual({ ok: true, value: { online: false } })
})

it.each([
  ['an unknown question', 'vault.dump', {}],
  ['a name of every object', 'constructor', {}],
  ['an input of another form', 'vault.seal', { text: 7 }],
  ['an address that is none', 'net.proxy', { url: 'not an address' }],
])('%s is a bug of ours', async (_name, name, input) => {
  const { ask } = answers()
  expect(codeOf(await ask(name, input))).toBe('bug')
})
