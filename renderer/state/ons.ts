import type { Output } from '../../preload/contract'
import type { Notification } from '../../preload/contract/ons'
import { connectionsOf } from './facts'
import { failureOf, idle, loading, remoteFrom, valueOf, type Remote } from './remote'
import type { Slice } from './slice'

/** The engine's page: a shorter one is the last. */
export const pageOfCaptured = 50

/** Captured messages, newest first, as far back as somebody wanted to see. */
export type CapturedList = { readonly rows: readonly Notification[]; readonly complete: boolean }

export type OnsState = {
  /** What AMS360 has to be told, and how the listener is. */
  readonly entry: Remote<Output<'ons.read'>>
  readonly regenerating: Remote<unknown>
  readonly captured: Remote<CapturedList>
  readonly older: Remote<unknown>
  /** The message that is taken apart on screen. */
  readonly openId: number | undefined
  readonly opened: Remote<Output<'ons.open'>>
  readonly teaching: Remote<unknown>
  /** What became of the last one: how many were recognised, or that it was discarded. */
  readonly outcome: number | 'discarded' | undefined
}

export type Ons = {
  readonly ons: OnsState
  /** The page is opened: what was said on the last visit is old. */
  readonly openOns: () => void
  readonly readOns: () => Promise<void>
  /** True when the code is on the clipboard; it never comes into the page. */
  readonly copyCode: () => Promise<boolean>
  readonly regenerateCode: (graceHours: number) => Promise<void>
  readonly readCaptured: () => Promise<void>
  readonly readOlderCaptured: () => Promise<void>
  readonly openMessage: (id: number) => Promise<void>
  readonly closeMessage: () => void
  readonly teach: (path: string, entity: string) => Promise<void>
  readonly discardMessage: () => Promise<void>
  readonly receiveOns: () => void
}

export const freshOns: OnsState = {
  entry: idle,
  regenerating: idle,
  captured: idle,
  older: idle,
  openId: undefined,
  opened: idle,
  teaching: idle,
  outcome: undefined,
}

const listOf = (rows: readonly Notification[]): CapturedList => ({
  rows,
  complete: rows.length < pageOfCaptured,
})

export const onsSlice: Slice<Ons> = ({ set, get, ask }) => {
  const change = (part: Partial<OnsState>): void =>
    set((state) => ({ ons: { ...state.ons, ...part } }))

  /** The message is dealt with: the list without it, and what became of it. */
  const settle = async (outcome: OnsState['outcome']): Promise<void> => {
    change({ openId: undefined, opened: idle, teaching: idle, outcome })
    await Promise.all([get().readCaptured(), get().readOns()])
  }

  return {
    ons: freshOns,
    openOns() {
      if (get().ons.regenerating.phase !== 'loading') change({ regenerating: idle })
      void get().readOns()
    },
    async readOns() {
      if (!valueOf(get().ons.entry)) change({ entry: loading })
      change({ entry: remoteFrom(await ask('ons.read', {})) })
    },
    copyCode: async () => (await ask('ons.copyCode', {})).ok,
    async regenerateCode(graceHours) {
      if (get().ons.regenerating.phase === 'loading') return
      change({ regenerating: loading })
      change({ regenerating: remoteFrom(await ask('ons.regenerate', { graceHours })) })
      if (failureOf(get().ons.regenerating)) return
      // Until when the old code works is among the stored settings: saving old ones would cut it.
      await Promise.all([get().readOns(), get().rereadForm('ams360-ons')])
    },
    async readCaptured() {
      if (!valueOf(get().ons.captured)) change({ captured: loading })
      const reply = await ask('ons.captured', {})
      const captured = reply.ok
        ? ({ phase: 'ready', value: listOf(reply.value) } as const)
        : remoteFrom<CapturedList>(reply)
      change({ captured, older: idle })
    },
    async readOlderCaptured() {
      const known = valueOf(get().ons.captured)
      const before = known?.rows.at(-1)?.id
      if (!known || before === undefined || get().ons.older.phase === 'loading') return
      change({ older: loading })
      const reply = await ask('ons.captured', { before })
      if (!reply.ok) {
        change({ older: remoteFrom(reply) })
        return
      }
      // Read anew meanwhile: the page that came belongs to a list that is gone.
      if (valueOf(get().ons.captured) !== known) return
      const rows = [...known.rows, ...reply.value]
      const { complete } = listOf(reply.value)
      change({ older: idle, captured: { phase: 'ready', value: { rows, complete } } })
    },
    async openMessage(id) {
      change({ openId: id, opened: loading, teaching: idle, outcome: undefined })
      const opened = remoteFrom(await ask('ons.open', { id }))
      if (get().ons.openId === id) change({ opened })
    },
    closeMessage: () => change({ openId: undefined, opened: idle, teaching: idle }),
    async teach(path, entity) {
      const { openId: id, teaching } = get().ons
      if (id === undefined || teaching.phase === 'loading') return
      change({ teaching: loading })
      const reply = await ask('ons.teach', { id, path, entity })
      if (get().ons.openId !== id) return
      if (!reply.ok) change({ teaching: remoteFrom(reply) })
      // Another element may hold it: the message stays open.
      else if (reply.value.recognised === 0) change({ teaching: idle, outcome: 0 })
      else await settle(reply.value.recognised)
    },
    async discardMessage() {
      const { openId: id, teaching } = get().ons
      if (id === undefined || teaching.phase === 'loading') return
      change({ teaching: loading })
      const reply = await ask('ons.discard', { id })
      if (get().ons.openId !== id) return
      if (reply.ok) await settle('discarded')
      else change({ teaching: remoteFrom(reply) })
    },
    receiveOns() {
      const { route, form, status } = get()
      const isSetUp = connectionsOf(status).some(({ kind }) => kind === 'ams360-ons')
      const isOnPage = route.screen === 'credentials' && form.kind === 'ams360-ons'
      if (isSetUp && isOnPage) void get().readOns()
      if (route.screen === 'captured') void get().readCaptured()
    },
  }
}
