import type { Route } from '../../preload/contract/routes'
import { isWhole, type AppState, type Recording, type WholeState } from './app-state'
import type { AppHandle } from './create-app'
import { freshMapping, mappingSlice } from './mapping'
import { freshProfile, profileSlice } from './profile'
import { queueSlice } from './queue'
import { freshQueue } from './queue-state'
import { freshRecordForm, recordFormSlice } from './record-form'
import { freshRecords, recordsSlice } from './records'
import { freshRecordPanel, recordPanelSlice } from './records-panel'
import type { RecordingSlice, Tools } from './slice'
import { freshSources, sourcesSlice } from './sources'

/** What navigation and the bridge ask of this part, when it is there. */
export type RecordingPlaces = {
  /** Asks for what the screen of this route shows, if it is one of the recording screens. */
  readonly openPlace: (route: Route) => void
  readonly receiveChanges: () => void
  /** Another workspace was entered. */
  readonly forgetRecording: () => void
}

/** The state as the recording screens know it. Throws when their part was not added. */
export function wholeOf(state: AppState): WholeState {
  if (!isWhole(state)) throw new Error('Asked for a part of the state that was not added')
  return state
}

const placesSlice: RecordingSlice<RecordingPlaces> = ({ set, get }) => ({
  openPlace(route) {
    if (route.screen === 'records') void get().openRecords(route)
    if (route.screen === 'queue') void get().openQueue(route)
    if (route.screen === 'mapping') void get().openMapping()
    if (route.screen === 'sources') void get().openSources()
  },
  receiveChanges() {
    get().receiveRecords()
    get().receiveQueue()
    get().receiveMapping()
  },
  forgetRecording: () =>
    set({
      queue: freshQueue,
      records: freshRecords,
      recordPanel: freshRecordPanel,
      recordForm: freshRecordForm,
      profile: freshProfile,
      mapping: freshMapping,
      sources: freshSources,
    }),
})

const recordingFrom = (tools: Tools<WholeState>): Recording => ({
  ...recordsSlice(tools),
  ...recordPanelSlice(tools),
  ...recordFormSlice(tools),
  ...profileSlice(tools),
  ...queueSlice(tools),
  ...mappingSlice(tools),
  ...sourcesSlice(tools),
  ...placesSlice(tools),
})

/**
 * Adds this part to the store and asks for what the screen shows. The first screen does without
 * all of it, so it stays out of the first file. Adding it once more changes nothing.
 */
export function addRecording({ store, ask, secrets }: AppHandle): void {
  if (isWhole(store.getState())) return
  const get = (): WholeState => wholeOf(store.getState())
  const set: Tools<WholeState>['set'] = (change) =>
    store.setState(typeof change === 'function' ? change(get()) : change)
  store.setState(recordingFrom({ get, set, ask, secrets }))
  get().openPlace(get().route)
}
