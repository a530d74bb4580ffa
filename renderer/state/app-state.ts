import type { Checks } from './checks'
import type { Credentials } from './credentials'
import type { Facts } from './facts'
import type { Lookup } from './lookup'
import type { Navigation } from './navigation'

export type AppState = Facts & Navigation & Checks & Lookup & Credentials
