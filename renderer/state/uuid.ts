import { invisibleIn } from './invisible'

export type UuidRead =
  | { readonly ok: true; readonly uuid: string; readonly tidied: boolean }
  | { readonly ok: false; readonly problem: UuidProblem }

export type UuidProblem =
  | { readonly kind: 'empty' }
  | { readonly kind: 'invisible'; readonly name: string }
  | { readonly kind: 'alphabet'; readonly character: string }
  | { readonly kind: 'length'; readonly digits: number }
  | { readonly kind: 'groups' }

const shape = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/

/** The engine's own rule, asked before anything is sent: braces, capitals and blanks may surround it. */
export function uuidFrom(text: string): UuidRead {
  const bare = text
    .trim()
    .replace(/^\{(.*)\}$/s, '$1')
    .trim()
  const uuid = bare.toLowerCase()
  if (shape.test(uuid)) return { ok: true, uuid, tidied: uuid !== text }
  return { ok: false, problem: problemIn(uuid) }
}

function problemIn(uuid: string): UuidProblem {
  if (uuid === '') return { kind: 'empty' }
  const invisible = invisibleIn(uuid)
  if (invisible) return { kind: 'invisible', name: invisible }
  const character = /[^0-9a-f-]/u.exec(uuid)?.[0]
  if (character) return { kind: 'alphabet', character }
  const digits = uuid.replaceAll('-', '').length
  return digits === 32 ? { kind: 'groups' } : { kind: 'length', digits }
}
