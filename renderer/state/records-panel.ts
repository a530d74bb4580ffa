import type { Output } from '../../preload/contract'
import { idle, loading, remoteFrom, valueOf, type Remote } from './remote'
import type { RecordingSlice } from './slice'

export type OpenedRecord = Output<'records.open'>

export type RecordPanelState = {
  readonly id: number | undefined
  readonly opened: Remote<OpenedRecord>
  /** *Mark completed* or *Move to Closed/Won*, on its way. */
  readonly acting: Remote<unknown>
}

export type RecordPanel = {
  readonly recordPanel: RecordPanelState
  /** Shows a record beside the list, or none. */
  readonly openRecord: (id: number | undefined) => Promise<void>
  /** A row was chosen: the list stays as it is. */
  readonly chooseRecord: (id: number) => Promise<void>
  readonly closeRecord: () => void
  readonly rereadRecord: () => Promise<void>
  readonly completeTicket: () => Promise<void>
  readonly winDeal: () => Promise<void>
}

export const freshRecordPanel: RecordPanelState = { id: undefined, opened: idle, acting: idle }

export const recordPanelSlice: RecordingSlice<RecordPanel> = ({ set, get, ask }) => {
  const change = (part: Partial<RecordPanelState>): void =>
    set((state) => ({ recordPanel: { ...state.recordPanel, ...part } }))

  const read = async (id: number): Promise<void> => {
    const reply = await ask('records.open', { id })
    const { id: now, opened } = get().recordPanel
    // Only the record that is open by now may fill the panel; a known one is not lost to a failure.
    if (now !== id || (!reply.ok && valueOf(opened))) return
    change({ opened: remoteFrom(reply) })
    if (reply.ok) get().putRecord(reply.value.row)
  }

  const routeTo = (recordId: number | undefined): void => {
    const { route } = get()
    if (route.screen !== 'records') return
    const { recordId: _before, ...rest } = route
    set({ route: { ...rest, ...(recordId !== undefined && { recordId }) } })
  }

  const act = async (name: 'records.completeTicket' | 'records.winDeal'): Promise<void> => {
    const { id, acting } = get().recordPanel
    if (id === undefined || acting.phase === 'loading') return
    change({ acting: loading })
    const reply = await ask(name, { id })
    if (get().recordPanel.id !== id) return
    if (reply.ok) await read(id)
    if (get().recordPanel.id === id) change({ acting: remoteFrom(reply) })
  }

  return {
    recordPanel: freshRecordPanel,
    async openRecord(id) {
      if (id === undefined) change(freshRecordPanel)
      if (id === undefined) return
      if (id !== get().recordPanel.id) change({ id, opened: loading, acting: idle })
      else if (!valueOf(get().recordPanel.opened)) change({ opened: loading })
      await read(id)
    },
    async chooseRecord(id) {
      routeTo(id)
      await get().openRecord(id)
    },
    closeRecord() {
      routeTo(undefined)
      change(freshRecordPanel)
    },
    async rereadRecord() {
      const { id } = get().recordPanel
      if (id !== undefined) await read(id)
    },
    completeTicket: () => act('records.completeTicket'),
    winDeal: () => act('records.winDeal'),
  }
}
