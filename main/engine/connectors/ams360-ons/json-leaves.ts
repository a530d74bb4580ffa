import { deepest, mostLeaves, pathPart, Unreadable, type Leaf, type Parts } from './leaf'

/**
 * Takes JSON apart. What stands in a list has the list's name and path: a position says nothing.
 * @throws Unreadable
 */
export function jsonLeaves(source: string): Parts {
  let parsed: unknown
  try {
    parsed = JSON.parse(source)
  } catch (error) {
    throw new Unreadable('no JSON', { cause: error })
  }
  if (typeof parsed !== 'object' || parsed === null) throw new Unreadable('a bare value')
  const leaves: Leaf[] = []
  const containers: string[] = []
  let last = 0

  const walk = (value: unknown, path: string, name: string, owner: number, depth: number): void => {
    if (depth > deepest) throw new Unreadable('nested too deeply')
    last += 1
    if (last > mostLeaves) throw new Unreadable('too many members')
    const self = last
    if (Array.isArray(value)) {
      for (const one of value) walk(one, path, name, owner, depth + 1)
    } else if (typeof value === 'object' && value !== null) {
      if (name !== '') containers.push(name)
      for (const [member, one] of Object.entries(value)) {
        walk(one, `${path}/${pathPart(member)}`, member, self, depth + 1)
      }
    } else {
      const text = typeof value === 'string' ? value.trim() : JSON.stringify(value)
      leaves.push({ path, name, value: value === null ? '' : text, owner, self })
    }
  }
  walk(parsed, '', '', 0, 0)
  return { format: 'json', leaves, containers, uris: [] }
}
