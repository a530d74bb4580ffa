import { createHash } from 'node:crypto'
import type { Notification } from '../../../../preload/contract/ons'
import { jsonLeaves } from './json-leaves'
import { Unreadable, type Leaf, type Parts } from './leaf'
import {
  changeIn,
  entityIn,
  entityOfKey,
  isCodeName,
  isKey,
  normal,
  readPhrase,
  versionIn,
  versionOfUri,
  type Change,
} from './vocabulary'
import { xmlLeaves } from './xml-leaves'

/** Where somebody pointed in a message of this shape: there stands the id of such a record. */
export type Rule = { readonly path: string; readonly entity: string }

/** A notification as it was read. Nothing in it is trusted: the record is read anew. */
export type Reading = Pick<Notification, 'format' | 'version' | 'entity' | 'change' | 'keys'> & {
  /** Texts that may be the authentication code. */
  readonly codes: readonly string[]
  /** Same for all messages that are built alike, whatever they say. */
  readonly shape: string
  readonly leaves: readonly Leaf[]
  readonly envelope: Parts['envelope']
  /** Both the entity and a key were found. */
  readonly isRecognised: boolean
}

const mostKeys = 10
const mostCodes = 64
const mostInner = 8
/** 32 random bytes as base64url: such a text may be the code, whatever its name. */
const likeOurCode = /^[\w-]{43}$/
const inHeader = /^\/Envelope\/Header\//

function partsOf(text: string): Parts {
  const first = text.trimStart().charAt(0)
  if (first === '<') return xmlLeaves(text.trimStart())
  if (first === '{' || first === '[') return jsonLeaves(text)
  throw new Unreadable('neither XML nor JSON')
}

/** A message within a text (CDATA, escaped XML, JSON in a string) is taken apart too. */
function withInner(parts: Parts): Parts {
  const inner: Parts[] = []
  const leaves: Leaf[] = []
  for (const leaf of parts.leaves) {
    if (inner.length >= mostInner || !/^\s*[<{[]/.test(leaf.value)) continue
    try {
      const one = partsOf(leaf.value)
      inner.push(one)
      const base = inner.length * 1_000_000
      for (const { path, owner, self, ...rest } of one.leaves) {
        leaves.push({ ...rest, path: leaf.path + path, owner: owner + base, self: self + base })
      }
    } catch (error) {
      if (!(error instanceof Unreadable)) throw error
    }
  }
  if (inner.length === 0) return parts
  return {
    ...parts,
    leaves: [...parts.leaves, ...leaves],
    containers: [...parts.containers, ...inner.flatMap((one) => one.containers)],
    uris: [...parts.uris, ...inner.flatMap((one) => one.uris)],
  }
}

const pairNames = new Set(['name', 'key', 'field', 'fieldname', 'keyname', 'property'])
const pairValues = new Set(['value', 'text', 'val', 'content', 'keyvalue'])

/** `<Key Name="CustomerId">…</Key>`, `{"name": "CustomerId", "value": …}`: named by a text. */
function pairs(leaves: readonly Leaf[]): readonly Leaf[] {
  const named = leaves.filter(
    ({ name, value }) => pairNames.has(normal(name)) && /^[A-Za-z]\w{1,59}$/.test(value),
  )
  if (named.length === 0) return []
  const names = new Map(named.map((leaf) => [leaf.owner, leaf] as const))
  return leaves.flatMap((leaf) => {
    const beside = pairValues.has(normal(leaf.name)) ? names.get(leaf.owner) : undefined
    const above = names.get(leaf.self)
    const name = (above ?? beside)?.value
    return name === undefined ? [] : [{ ...leaf, name }]
  })
}

/** What `read` finds first among the texts, or nothing. */
function firstOf<T>(leaves: readonly Leaf[], read: (leaf: Leaf) => T, none: T): T {
  for (const leaf of leaves) {
    const found = read(leaf)
    if (found !== none) return found
  }
  return none
}

function changeOf(leaves: readonly Leaf[], names: readonly string[]): Change {
  const told = firstOf<Change>(leaves, ({ name, value }) => changeIn(name, value), 'unknown')
  if (told !== 'unknown') return told
  for (const name of names) {
    const { change } = readPhrase(name)
    if (change !== 'unknown') return change
  }
  return 'unknown'
}

function entityOf(
  leaves: readonly Leaf[],
  names: readonly string[],
  keys: readonly string[],
): string {
  const told = firstOf(leaves, ({ name, value }) => entityIn(name, value), '')
  if (told !== '') return told
  const phrases = names.map(readPhrase).filter(({ entity }) => entity !== '')
  const withChange = phrases.find(({ change }) => change !== 'unknown')
  return (
    (withChange ?? phrases[0])?.entity ??
    keys.map(entityOfKey).find((entity) => entity !== '') ??
    ''
  )
}

function keysOf(leaves: readonly Leaf[]): Record<string, string> {
  const keys: Record<string, string> = {}
  for (const { name, value } of leaves) {
    if (name.length > 60 || Object.keys(keys).length >= mostKeys) continue
    if (!(name in keys) && isKey(name, value)) keys[name] = value.replace(/[{}]/g, '')
  }
  return keys
}

function codesOf(leaves: readonly Leaf[]): readonly string[] {
  const codes = leaves
    .filter(({ name, value }) => value !== '' && (isCodeName(name) || likeOurCode.test(value)))
    .map(({ value }) => value)
  return [...new Set(codes)].slice(0, mostCodes)
}

const shapeOf = ({ format, leaves }: Parts): string =>
  createHash('sha256')
    .update([format, ...[...new Set(leaves.map(({ path }) => path))].toSorted()].join('\n'))
    .digest('hex')
    .slice(0, 32)

/** A message's text: UTF-8, or UTF-16 when it begins with that mark, as XML allows. */
export function textOf(bytes: Buffer): string {
  const isUtf16 = bytes.length > 1 && bytes[0] === 0xff && bytes[1] === 0xfe
  return bytes.toString(isUtf16 ? 'utf16le' : 'utf8').replace(/^\ufeff/, '')
}

/**
 * Reads a notification in whatever format and version it is written. The wire format is not public
 * (AMS360 reference §16), so entity, change, keys and code are found by name, wherever they stand.
 * Never throws: what cannot be read is a message with nothing in it.
 */
export function readNotification(
  bytes: Buffer,
  rule?: (shape: string) => Rule | undefined,
): Reading {
  try {
    return readingFrom(withInner(partsOf(textOf(bytes))), rule)
  } catch (error) {
    if (!(error instanceof Unreadable)) throw error
    return {
      format: 'unreadable',
      version: '',
      entity: '',
      change: 'unknown',
      keys: {},
      codes: [],
      shape: 'unreadable',
      leaves: [],
      envelope: undefined,
      isRecognised: false,
    }
  }
}

function readingFrom(parts: Parts, ruleOf?: (shape: string) => Rule | undefined): Reading {
  const { format, containers, uris, envelope } = parts
  const named = pairs(parts.leaves)
  // A pair's parts say nothing alone: the name of a key is no text about the record.
  const all = [...named, ...parts.leaves]
  const texts = all.filter(({ path }) => !inHeader.test(path))
  const shape = shapeOf(parts)
  const rule = ruleOf?.(shape)
  const pointed = rule && parts.leaves.find(({ path, value }) => path === rule.path && value !== '')
  const keys = pointed ? { [pointed.name.slice(0, 60)]: pointed.value } : keysOf(texts)
  const entity = pointed && rule ? rule.entity : entityOf(texts, containers, Object.keys(keys))
  const version =
    firstOf(all, ({ name, value }) => versionIn(name, value), '') ||
    (uris.map(versionOfUri).find((one) => one !== '') ?? '')
  return {
    format,
    version,
    entity,
    change: changeOf(texts, containers),
    keys,
    codes: codesOf(all),
    shape,
    leaves: parts.leaves,
    envelope,
    isRecognised: entity !== '' && Object.keys(keys).length > 0,
  }
}
