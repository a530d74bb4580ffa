import type { Notification } from '../../../../preload/contract/ons'

export type Change = Notification['change']

/** What AMS360 sends notifications about (AMS360 reference §12), and its neighbours. */
const entities = [
  'CustomerContact',
  'BusinessUnit',
  'Customer',
  'Policy',
  'Employee',
  'Department',
  'Division',
  'Branch',
  'Group',
  'Contact',
  'Suspense',
  'Activity',
  'Claim',
  'Vendor',
  'Broker',
  'Company',
  'Document',
  'Invoice',
  'Transaction',
  'Note',
] as const

const changes: readonly (readonly [Change, string])[] = [
  ['inserted', 'inserted|insert|added|add|created|create|new'],
  ['updated', 'updated|update|changed|change|modified|modify|edited|edit'],
  ['deleted', 'deleted|delete|removed|remove'],
]
const letters: Readonly<Record<string, Change>> = {
  i: 'inserted',
  a: 'inserted',
  c: 'inserted',
  u: 'updated',
  m: 'updated',
  d: 'deleted',
}

const entityWords = entities.map((name) => name.toLowerCase()).join('|')
const plural = entityWords
  .replaceAll('policy', 'polic(?:y|ies)')
  .replaceAll('activity', 'activit(?:y|ies)')
const changeWords = changes.map(([, words]) => words).join('|')
const phrase = new RegExp(
  `^(?:on|notify|ams|ams360)?(?:gl)?(${plural})?s?(${changeWords})?(?:gl)?(${plural})?s?(?:notification|event|message|request|data|info|record|object|keys?)*$`,
)
const keyName = new RegExp(`^(?:gl)?(${entityWords}|entity|object|record)?(id|key|number|no|num)$`)
const stem = new RegExp(`^(?:gl)?(${entityWords})(?:ids?|keys?|guid|uuid|number|no|num)?$`)

/** Ids of the message itself, of the agency or of a person: not of the record. */
const otherIds =
  /^(message|correlation|notification|request|causality|trace|session|agency|tenant|recipient|subscription|event|batch|user|login|modifiedby|changedby|createdby|updatedby|insertedby)/

const changeNames = new Set(
  'change changetype changekind action actiontype operation operationtype event eventtype eventname notificationtype notification type kind status reason verb method topic subject crud'.split(
    ' ',
  ),
)
const letterNames = new Set(
  'change changetype changekind action actiontype operation operationtype crud'.split(' '),
)
const entityNames = new Set(
  'entity entitytype entityname object objecttype objectname recordtype record resource resourcetype table class'.split(
    ' ',
  ),
)
const codeNames = new Set(
  'authenticationcode authcode authenticationtoken authtoken authentication authorization code token password passphrase secret sharedsecret apikey accesscode accesskey securitycode recipientcode'.split(
    ' ',
  ),
)
const versionNames = new Set(
  'version onsversion notificationversion formatversion schemaversion apiversion'.split(' '),
)

/** Lower case, letters and digits only: `Customer_ID` and `customerId` are the same name. */
export const normal = (name: string): string => name.toLowerCase().replace(/[^a-z0-9]/g, '')

const displayed = (word: string): string => {
  const one = word.replace(/ies$/, 'y')
  return entities.find((name) => name.toLowerCase() === one) ?? ''
}

/** `CustomerInserted`, `UPDATE_POLICY`, `Customer`, `deleted`: what such a phrase says. */
export function readPhrase(text: string): { readonly entity: string; readonly change: Change } {
  const nothing = { entity: '', change: 'unknown' } as const
  if (text === '' || text.length > 80) return nothing
  const found = phrase.exec(normal(text))
  if (!found) return nothing
  const [, before, word, after] = found
  return { entity: displayed(before ?? after ?? ''), change: changeOf(word) }
}

const changeOf = (word: string | undefined): Change =>
  changes.find(([, words]) => word !== undefined && words.split('|').includes(word))?.[0] ??
  'unknown'

/** The change that a text of this name tells, if the name is one for that. */
export function changeIn(name: string, value: string): Change {
  if (!changeNames.has(normal(name))) return 'unknown'
  const letter = letterNames.has(normal(name)) ? letters[normal(value)] : undefined
  return letter ?? readPhrase(value).change
}

/** The entity that a text of this name tells; a plain word we do not know is taken as it is. */
export function entityIn(name: string, value: string): string {
  const plain = normal(name)
  const known = entityNames.has(plain) || changeNames.has(plain) ? readPhrase(value).entity : ''
  if (known !== '' || !entityNames.has(plain)) return known
  const isWord = /^[A-Za-z][A-Za-z ]{1,39}$/.test(value) && readPhrase(value).change === 'unknown'
  return isWord ? value : ''
}

/** The entity that a key's name carries: `CustomerId` is a Customer's. */
export const entityOfKey = (name: string): string => displayed(stem.exec(normal(name))?.[1] ?? '')

const guid = /^\{?[\da-f]{8}-[\da-f]{4}-[\da-f]{4}-[\da-f]{4}-[\da-f]{12}\}?$/i

/**
 * Whether a text is the key of a record. Keys are stored readable, so numbers count only under
 * names that hold no phone, account or social security number.
 */
export function isKey(name: string, value: string): boolean {
  const plain = normal(name)
  if (otherIds.test(plain)) return false
  if (guid.test(value)) return /(ids?|keys?|guid|uuid|identifier)$/.test(plain) || stem.test(plain)
  return /^\d{1,10}$/.test(value) && keyName.test(plain)
}

export const isCodeName = (name: string): boolean => codeNames.has(normal(name))

/** The version of the format: 1.0, 2.0 or 3 (AMS360 reference §12); empty when this is none. */
export function versionIn(name: string, value: string): string {
  return versionNames.has(normal(name))
    ? versionFrom(/^v?([123])(?:\.\d+)*$/i.exec(value)?.[1])
    : ''
}

export function versionOfUri(uri: string): string {
  if (/w3\.org|xmlsoap\.org/.test(uri)) return ''
  return versionFrom(/(?:[/:._-]|\bv)([123])(?:[._]0)?\/?$/i.exec(uri)?.[1])
}

const versionFrom = (digit: string | undefined): string =>
  digit === undefined ? '' : digit === '3' ? '3' : `${digit}.0`
