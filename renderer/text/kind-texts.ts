import type { ConnectionKind } from '../../preload/contract/systems'
import { amsPlusText } from './kinds/ams-plus'
import { emsText } from './kinds/ams360-ems'
import { odataText } from './kinds/ams360-odata'
import { onsKindText } from './kinds/ams360-ons'
import { wsapiText } from './kinds/ams360-wsapi'
import { connectwiseText } from './kinds/connectwise'
import type { FieldWords, KindText } from './kinds/kind-text'
import { smtpText } from './kinds/smtp'

/** The words of each kind; only the Credentials screen loads them. */
export const kindTexts: Readonly<Record<ConnectionKind, KindText>> = {
  'ams360-wsapi': wsapiText,
  'ams360-ems': emsText,
  'ams360-ons': onsKindText,
  'ams360-odata': odataText,
  connectwise: connectwiseText,
  'ams-plus': amsPlusText,
  smtp: smtpText,
}

export const fieldWords = (kind: ConnectionKind, key: string): FieldWords =>
  kindTexts[kind].fields[key] ?? { label: key }
