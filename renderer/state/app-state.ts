import type { Checks } from './checks'
import type { ConnectionCare } from './connection-care'
import type { Contacts } from './contact'
import type { Credentials } from './credentials'
import type { Facts } from './facts'
import type { Lookup } from './lookup'
import type { Mappings } from './mapping'
import type { Navigation } from './navigation'
import type { Ons } from './ons'
import type { Profile } from './profile'
import type { RecordForm } from './record-form'
import type { RecordingPlaces } from './recording'
import type { Records } from './records'
import type { RecordPanel } from './records-panel'
import type { Queue } from './queue'
import type { Sources } from './sources'
import type { Work } from './work'

/** There from the first paint on. */
type Frame = Facts &
  Navigation &
  Checks &
  Lookup &
  Credentials &
  ConnectionCare &
  Ons &
  Contacts &
  Work

/** What is recorded and what waits: there once one of its screens was needed (`recording.ts`). */
export type Recording = Records &
  RecordPanel &
  RecordForm &
  Profile &
  Queue &
  Mappings &
  Sources &
  RecordingPlaces

export type AppState = Frame & Partial<Recording>
export type WholeState = Frame & Recording

export const isWhole = (state: AppState): state is WholeState => state.openPlace !== undefined
