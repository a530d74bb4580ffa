import { isAbsolute, join } from 'node:path'
import { z } from 'zod'
import type { EngineHandlers, Output } from '../../../preload/contract'
import { Fault } from '../connectors/fault'
import type { EnginePorts } from '../ports'
import type { SourceRepository, StoredSource } from '../store/source-repository'
import type { Callers } from './api/callers'
import { newSigningSecret, newToken, tailOf, tokenHash } from './api/tokens'
import type { ApiState } from './api-listener'
import type { Inbox } from './inbox/inbox'
import { eventsPath } from './request-gate'

const dayMs = 86_400_000

/** Choices by name; `store/setting-repository.ts` keeps them. */
export type Settings = {
  read<T>(name: string, schema: z.ZodType<T>, fallback: T): T
  write(name: string, value: unknown, at: number): void
}

const localApi = z.object({ enabled: z.boolean(), port: z.int().min(1).max(65_535) })
const inboxFolder = z.object({ enabled: z.boolean(), folder: z.string() })

export const apiChoice = (settings: Settings): z.output<typeof localApi> =>
  settings.read('local-api', localApi, { enabled: false, port: 8360 })

export const ownInbox = (folder: string): string => join(folder, 'inbox')

/** With the folder's whole path. */
export function inboxChoice(settings: Settings, workspace: string): z.output<typeof inboxFolder> {
  const { enabled, folder } = settings.read('inbox-folder', inboxFolder, {
    enabled: true,
    folder: '',
  })
  return { enabled, folder: folder === '' ? ownInbox(workspace) : folder }
}

export type SourceParts = {
  readonly sources: SourceRepository
  readonly settings: Settings
  readonly callers: Callers
  readonly inbox: Inbox
  readonly apiState: () => ApiState
  /** The choice of port changed: listens as it says now. */
  readonly follow: () => Promise<void>
  readonly protect: (secret: string) => void
  readonly changed: () => void
}

type Handled = Extract<keyof EngineHandlers, `sources.${string}`>

/** Where events come in, as the page sees and changes it. Secrets go to the clipboard, past the page. */
export function createSources(
  parts: SourceParts,
  ports: Pick<EnginePorts, 'folder' | 'now' | 'vault' | 'copySecret'>,
): Pick<EngineHandlers, Handled> {
  const { sources, settings, callers } = parts

  const demand = (id: number): StoredSource => {
    const source = sources.find(id)
    if (!source) throw new Fault('input-invalid', { field: 'Source' })
    return source
  }
  const changed = (): Record<string, never> => {
    callers.forget()
    parts.changed()
    return {}
  }
  const sealedSecret = async (): Promise<string> => {
    if ((await ports.vault.state()) !== 'ready') throw new Fault('vault-unavailable')
    const secret = newSigningSecret()
    parts.protect(secret)
    return ports.vault.seal(secret)
  }
  /** On the clipboard before it counts: a token that nobody has is worth nothing. */
  const issueToken = async (): Promise<{ tokenHash: Buffer; tokenTail: string }> => {
    const token = newToken()
    parts.protect(token)
    await ports.copySecret(token)
    return { tokenHash: tokenHash(token), tokenTail: tailOf(token) }
  }
  /** The secret it has, or another one when nobody can open that any more. */
  const keptSecret = async ({ signing }: StoredSource): Promise<string | undefined> => {
    if (signing === undefined) return undefined
    try {
      await ports.vault.open(signing)
      return signing
    } catch (error) {
      if (error instanceof Fault && error.code === 'secret-unreadable') return sealedSecret()
      throw error
    }
  }

  const read = (): Output<'sources.read'> => {
    const { enabled, port } = apiChoice(settings)
    const { isListening, origin, failure } = parts.apiState()
    const inbox = parts.inbox.state()
    const counts = sources.eventsSince(ports.now() - dayMs)
    return {
      sources: sources.list().map(({ lastUsedAt, signing, ...one }) => {
        const usedAt = callers.lastUsedAt(one.id) ?? lastUsedAt
        return {
          ...one,
          ...(usedAt !== undefined && { lastUsedAt: usedAt }),
          isSigned: signing !== undefined,
          events: counts.get(one.id) ?? 0,
        }
      }),
      api: {
        enabled,
        listening: isListening,
        url: origin + eventsPath,
        port,
        ...(failure && { failure }),
      },
      inbox: {
        ...inboxChoice(settings, ports.folder),
        waiting: inbox.waiting,
        taken: inbox.taken,
        rejected: inbox.rejected,
        ...(inbox.lastAt !== undefined && { lastAt: inbox.lastAt }),
        ...(inbox.failure && { failure: inbox.failure }),
      },
    }
  }

  return {
    'sources.read': read,
    'sources.add': async ({ name, isSigned }) => {
      const signing = isSigned ? await sealedSecret() : undefined
      const id = sources.add({ ...(await issueToken()), name, signing }, ports.now())
      changed()
      return { id }
    },
    'sources.renew': async ({ id }) => {
      const signing = await keptSecret(demand(id))
      sources.renew(id, { ...(await issueToken()), signing })
      return changed()
    },
    'sources.copySecret': async ({ id }) => {
      const secret = await callers.secretOf(demand(id))
      if (secret === undefined) throw new Fault('input-invalid', { field: 'Signing secret' })
      await ports.copySecret(secret)
      return {}
    },
    'sources.revoke': ({ id }) => {
      demand(id)
      sources.revoke(id, ports.now())
      return changed()
    },
    'sources.setApi': async (choice) => {
      settings.write('local-api', choice, ports.now())
      await parts.follow()
      return changed()
    },
    'sources.setInbox': ({ enabled, folder }) => {
      const path = folder.trim()
      if (path !== '' && !isAbsolute(path)) {
        const advice = ['Choose a folder, or leave it empty for the workspace’s own.']
        throw new Fault('input-invalid', { field: 'Inbox folder', advice })
      }
      settings.write('inbox-folder', { enabled, folder: path }, ports.now())
      // A look under way is at the old folder. Not waited for: a drive that is away takes minutes.
      void parts.inbox.look().then(parts.inbox.look)
      return changed()
    },
  }
}
