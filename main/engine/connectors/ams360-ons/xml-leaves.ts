import sax from 'sax'
import { deepest, mostLeaves, Unreadable, type Leaf, type Parts } from './leaf'

type Open = {
  readonly path: string
  readonly name: string
  readonly id: number
  text: string
  isContainer: boolean
}

const declarations = 'http://www.w3.org/2000/xmlns/'

const refuse = (why: string): never => {
  throw new Unreadable(why)
}

/**
 * Takes XML apart by local names; prefixes say nothing. No document type, no entities of its own,
 * and neither depth nor size without end.
 * @throws Unreadable
 */
export function xmlLeaves(source: string): Parts {
  const parser = sax.parser(true, { xmlns: true, position: false, strictEntities: true })
  const leaves: Leaf[] = []
  const containers: string[] = []
  const uris = new Set<string>()
  const open: Open[] = []
  let elements = 0
  let root: { local: string; uri: string } | undefined
  let operation: { local: string; uri: string } | undefined

  const keep = (leaf: Leaf): void => {
    if (leaves.push(leaf) > mostLeaves) refuse('too many elements')
  }
  const addText = (text: string): void => {
    const element = open.at(-1)
    if (element) element.text += text
  }
  parser.onerror = (error) => refuse(error.message)
  parser.ondoctype = () => refuse('a document type')
  parser.onsgmldeclaration = () => refuse('a declaration')
  parser.ontext = addText
  parser.oncdata = addText
  parser.onopentag = ({ local, uri, attributes }) => {
    const parent = open.at(-1)
    elements += 1
    if (elements > mostLeaves) refuse('too many elements')
    if (open.length >= deepest) refuse('nested too deeply')
    if (parent === undefined) {
      if (root !== undefined) refuse('more than one root element')
      root = { local, uri }
    } else if (!parent.isContainer) {
      parent.isContainer = true
      containers.push(parent.name)
    }
    if (operation === undefined && parent?.path === '/Envelope/Body') operation = { local, uri }
    if (uri !== '') uris.add(uri)
    const id = elements
    const path = `${parent?.path ?? ''}/${local}`
    const own = Object.values(attributes).filter(({ uri: of }) => of !== declarations)
    if (own.length > 0) containers.push(local)
    for (const attribute of own) {
      keep({
        path: `${path}/@${attribute.local}`,
        name: attribute.local,
        value: attribute.value.trim(),
        owner: id,
        self: -1,
      })
    }
    open.push({ path, name: local, id, text: '', isContainer: own.length > 0 })
  }
  parser.onclosetag = () => {
    const element = open.pop()
    if (!element) return
    const value = element.text.trim()
    // Blanks between elements are layout; text beside elements is a text all the same.
    if (element.isContainer && value === '') return
    keep({
      path: element.path,
      name: element.name,
      value,
      owner: open.at(-1)?.id ?? 0,
      self: element.id,
    })
  }
  try {
    parser.write(source).close()
  } catch (error) {
    throw error instanceof Unreadable ? error : new Unreadable('no XML', { cause: error })
  }
  if (root === undefined) throw new Unreadable('no element')
  const isSoap = root.local === 'Envelope' && operation !== undefined
  return {
    format: isSoap ? 'soap' : 'xml',
    leaves,
    containers,
    uris: [...uris],
    ...(isSoap &&
      operation && {
        envelope: { uri: root.uri, operation: operation.local, of: operation.uri },
      }),
  }
}
