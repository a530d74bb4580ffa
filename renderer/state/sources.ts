import type { Output, Reply } from '../../preload/contract'
import type { Failure } from '../../preload/contract/failures'
import { loading, idle, remoteFrom, valueOf, type Remote } from './remote'
import type { RecordingSlice } from './slice'

export type SourceAct = 'add' | 'renew' | 'secret' | 'revoke' | 'api' | 'inbox'

/** What is done, or was done last, and to which source. */
export type SourceDeed = { readonly act: SourceAct; readonly id: number | undefined }

export type SourcesState = {
  readonly read: Remote<Output<'sources.read'>>
  readonly doing: SourceDeed | undefined
  readonly done: (SourceDeed & { readonly name: string }) | undefined
  readonly notDone: (SourceDeed & { readonly failure: Failure }) | undefined
  /** The form of a new source; nothing while it is closed. */
  readonly adding: { readonly name: string; readonly isSigned: boolean } | undefined
  /** The source whose end is asked for once more. */
  readonly ending: number | undefined
  /** As typed; nothing while it is what is stored. */
  readonly port: string | undefined
}

export type Sources = {
  readonly sources: SourcesState
  readonly openSources: () => Promise<void>
  readonly startSource: () => void
  readonly typeSource: (part: { name?: string; isSigned?: boolean }) => void
  readonly leaveSource: () => void
  readonly addSource: () => Promise<void>
  readonly renewSource: (id: number) => Promise<void>
  readonly copySigningSecret: (id: number) => Promise<void>
  readonly askToRevoke: (id: number | undefined) => void
  readonly revokeSource: (id: number) => Promise<void>
  readonly typePort: (port: string) => void
  readonly switchApi: (enabled: boolean) => Promise<void>
  readonly savePort: () => Promise<void>
  readonly switchInbox: (enabled: boolean) => Promise<void>
  /** The system's own window asks for a folder; `''` puts the workspace's own back. */
  readonly chooseInboxFolder: () => Promise<void>
  readonly takeOwnFolder: () => Promise<void>
  readonly receiveSources: () => void
}

export const freshSources: SourcesState = {
  read: idle,
  doing: undefined,
  done: undefined,
  notDone: undefined,
  adding: undefined,
  ending: undefined,
  port: undefined,
}

/** The port as a number; nothing when it is none. */
export function portFrom(text: string): number | undefined {
  const port = /^\d{1,5}$/.test(text.trim()) ? Number(text) : 0
  return port >= 1 && port <= 65_535 ? port : undefined
}

export const sourcesSlice: RecordingSlice<Sources> = ({ set, get, ask }) => {
  const change = (part: Partial<SourcesState>): void =>
    set((state) => ({ sources: { ...state.sources, ...part } }))

  const read = async (): Promise<void> => {
    if (!valueOf(get().sources.read)) change({ read: loading })
    const now = remoteFrom(await ask('sources.read', {}))
    if (now.phase === 'ready' || !valueOf(get().sources.read)) change({ read: now })
  }

  const nameOf = (id: number | undefined): string =>
    valueOf(get().sources.read)?.sources.find((one) => one.id === id)?.name ?? ''

  /** One thing at a time; a token that was copied must not be overtaken by another. */
  const perform = async (
    deed: SourceDeed,
    work: () => Promise<Reply<unknown>>,
    name = nameOf(deed.id),
  ): Promise<boolean> => {
    if (get().sources.doing) return false
    change({ doing: deed, done: undefined, notDone: undefined })
    const reply = await work()
    change({
      doing: undefined,
      ...(reply.ok
        ? { done: { ...deed, name } }
        : { notDone: { ...deed, failure: reply.failure } }),
    })
    await read()
    return reply.ok
  }

  const setApi = (part: { enabled?: boolean; port?: number }): Promise<boolean> => {
    const api = valueOf(get().sources.read)?.api
    if (!api) return Promise.resolve(false)
    const next = { enabled: api.enabled, port: api.port, ...part }
    return perform({ act: 'api', id: undefined }, () => ask('sources.setApi', next))
  }

  const setInbox = async (part: { enabled?: boolean; folder?: string }): Promise<void> => {
    const inbox = valueOf(get().sources.read)?.inbox
    if (!inbox) return
    const next = { enabled: inbox.enabled, folder: inbox.folder, ...part }
    await perform({ act: 'inbox', id: undefined }, () => ask('sources.setInbox', next))
  }

  return {
    sources: freshSources,
    async openSources() {
      change({ done: undefined, notDone: undefined, ending: undefined })
      await Promise.all([read(), get().readWork()])
    },
    startSource: () => change({ adding: { name: '', isSigned: false }, done: undefined }),
    typeSource: (part) =>
      change({ adding: { name: '', isSigned: false, ...get().sources.adding, ...part } }),
    leaveSource: () => change({ adding: undefined, notDone: undefined }),
    async addSource() {
      const { adding } = get().sources
      const name = adding?.name.trim() ?? ''
      if (!adding || name === '') return
      const { isSigned } = adding
      const isAdded = await perform(
        { act: 'add', id: undefined },
        () => ask('sources.add', { name, isSigned }),
        name,
      )
      if (isAdded) change({ adding: undefined })
    },
    async renewSource(id) {
      await perform({ act: 'renew', id }, () => ask('sources.renew', { id }))
    },
    async copySigningSecret(id) {
      await perform({ act: 'secret', id }, () => ask('sources.copySecret', { id }))
    },
    askToRevoke: (ending) => change({ ending }),
    async revokeSource(id) {
      const isGone = await perform({ act: 'revoke', id }, () => ask('sources.revoke', { id }))
      if (isGone) change({ ending: undefined })
    },
    typePort: (port) => change({ port, done: undefined }),
    switchApi: async (enabled) => void (await setApi({ enabled })),
    async savePort() {
      const { port: typed } = get().sources
      const port = portFrom(typed ?? '')
      if (port !== undefined && (await setApi({ port }))) change({ port: undefined })
    },
    switchInbox: (enabled) => setInbox({ enabled }),
    async chooseInboxFolder() {
      const reply = await ask('app.chooseFolder', {})
      if (!reply.ok) {
        change({ notDone: { act: 'inbox', id: undefined, failure: reply.failure } })
      } else if (reply.value.folder !== undefined) await setInbox({ folder: reply.value.folder })
    },
    takeOwnFolder: () => setInbox({ folder: '' }),
    receiveSources() {
      if (get().route.screen === 'sources') void read()
    },
  }
}
