import type { Migration } from '../migrate'
import { firstLight } from './0001-first-light'
import { everyCredential } from './0002-every-credential'
import { recordedOnce } from './0003-recorded-once'

/** In order; a shipped one is never edited (a test keeps a hash of each). */
export const migrations: readonly Migration[] = [firstLight, everyCredential, recordedOnce]
