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
import type { Records } from './records'
import type { RecordPanel } from './records-panel'
import type { Queue } from './queue'
import type { Sources } from './sources'
import type { Work } from './work'

export type AppState = Facts &
  Navigation &
  Checks &
  Lookup &
  Credentials &
  ConnectionCare &
  Ons &
  Contacts &
  Records &
  RecordPanel &
  RecordForm &
  Profile &
  Work &
  Queue &
  Mappings &
  Sources
