import type { Session } from 'electron'
import type { Reply } from '../../preload/contract'
import type { Failure } from '../../preload/contract/failures'
import { Fault } from '../engine/connectors/fault'
import { sessionMark, shellQuestions, type ShellQuestion } from '../port/engine-messages'
import type { PeerListeners } from '../port/peer'
import { VaultRefusal, type Cipher } from '../vault/cipher'
import type { SessionCipher } from '../vault/session-cipher'

export type AnswerPorts = {
  readonly cipher: Cipher
  readonly sessionCipher: SessionCipher
  readonly session: () => Session
  readonly isOnline: () => boolean
  readonly copy: (text: string) => void
  readonly toFailure: (error: unknown, during: string) => Failure
}

const isQuestion = (name: string): name is ShellQuestion => Object.hasOwn(shellQuestions, name)

/** `PROXY host:port; DIRECT` → the first proxy, or undefined for a direct connection. */
export function proxyFrom(pac: string): string | undefined {
  const [first] = pac.split(';')
  const found = /^\s*(?:PROXY|HTTPS)\s+(\S+)/i.exec(first ?? '')
  return found?.[1]
}

/** Answers what only the shell knows: the vault, the system's proxy, whether there is a network. */
export function answerEngine({
  cipher,
  sessionCipher,
  session,
  isOnline,
  copy,
  toFailure,
}: AnswerPorts): PeerListeners['answer'] {
  const answers: Readonly<Record<ShellQuestion, (raw: unknown) => unknown>> = {
    'vault.state': () => cipher.state(),
    'vault.seal': (raw: unknown) => {
      const { text } = shellQuestions['vault.seal'].input.parse(raw)
      try {
        return { sealed: cipher.seal(text) }
      } catch (error) {
        throw new Fault('vault-unavailable', {}, { cause: error })
      }
    },
    'vault.sealForSession': (raw: unknown) => {
      const { text } = shellQuestions['vault.sealForSession'].input.parse(raw)
      return { sealed: sessionCipher.seal(text) }
    },
    'vault.open': (raw: unknown) => {
      const { sealed } = shellQuestions['vault.open'].input.parse(raw)
      try {
        const opener = sealed.startsWith(sessionMark) ? sessionCipher : cipher
        return { text: opener.open(sealed) }
      } catch (error) {
        const code = error instanceof VaultRefusal ? 'vault-locked' : 'secret-unreadable'
        throw new Fault(code, {}, { cause: error })
      }
    },
    'net.proxy': async (raw: unknown) => {
      const { url } = shellQuestions['net.proxy'].input.parse(raw)
      const proxy = proxyFrom(await session().resolveProxy(url))
      return proxy === undefined ? {} : { proxy }
    },
    'clipboard.put': (raw: unknown) => {
      copy(shellQuestions['clipboard.put'].input.parse(raw).text)
      return {}
    },
    'net.online': () => ({ online: isOnline() }),
  }

  return async (name, input): Promise<Reply<unknown>> => {
    try {
      if (!isQuestion(name)) throw new Error(`Unknown question: ${name}`)
      return { ok: true, value: await answers[name](input) }
    } catch (error) {
      return { ok: false, failure: toFailure(error, name) }
    }
  }
}
