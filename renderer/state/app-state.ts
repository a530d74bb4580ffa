import type { Checks } from './checks'
import type { ConnectionCare } from './connection-care'
import type { Contacts } from './contact'
import type { Credentials } from './credentials'
import type { Facts } from './facts'
import type { Lookup } from './lookup'
import type { Navigation } from './navigation'
import type { Ons } from './ons'

export type AppState = Facts &
  Navigation &
  Checks &
  Lookup &
  Credentials &
  ConnectionCare &
  Ons &
  Contacts
