import sax from 'sax'
import { instanceNamespace } from './namespaces'

export type XmlElement = {
  readonly local: string
  readonly uri: string
  readonly isNil: boolean
  readonly children: XmlElement[]
  text: string
}

/** The request is no XML that WCF would read. */
export class UnreadableXml extends Error {}

/** WCF's default ReaderQuotas.MaxDepth; deeper documents are refused before anything is bound. */
const deepest = 32

/** XML 1.0 characters, said positively; anything else may not occur, not even as a reference. */
const legalCharacters = /^[\t\n\r -\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]*$/u

/** Parses one document into a tree of qualified names. Throws `UnreadableXml`, never anything else. */
export function parseXml(source: string): XmlElement {
  const parser = sax.parser(true, { xmlns: true, position: false, strictEntities: true })
  const open: XmlElement[] = []
  let root: XmlElement | undefined

  function addText(text: string): void {
    if (!legalCharacters.test(text)) throw new UnreadableXml('illegal character')
    const parent = open.at(-1)
    if (parent !== undefined) parent.text += text
  }
  parser.onerror = (error) => {
    throw new UnreadableXml(error.message)
  }
  // WCF's readers prohibit DTDs altogether.
  parser.ondoctype = () => {
    throw new UnreadableXml('DTD is prohibited')
  }
  parser.onsgmldeclaration = () => {
    throw new UnreadableXml('markup declaration is prohibited')
  }
  parser.onopentag = (tag) => {
    const element: XmlElement = {
      local: tag.local,
      uri: tag.uri,
      isNil: hasNil(tag.attributes),
      children: [],
      text: '',
    }
    const parent = open.at(-1)
    if (parent !== undefined) parent.children.push(element)
    else if (root === undefined) root = element
    else throw new UnreadableXml('more than one root element')
    if (open.push(element) > deepest) throw new UnreadableXml('nested too deeply')
  }
  parser.onclosetag = () => {
    open.pop()
  }
  parser.ontext = addText
  parser.oncdata = addText

  try {
    parser.write(source).close()
  } catch (error) {
    if (error instanceof UnreadableXml) throw error
    throw new UnreadableXml(error instanceof Error ? error.message : 'unreadable')
  }
  if (root === undefined) throw new UnreadableXml('no root element')
  return root
}

/** The first child of that name, as WCF looks up headers and parameters. */
export function childOf(
  parent: XmlElement | undefined,
  uri: string,
  local: string,
): XmlElement | undefined {
  return parent?.children.find((child) => child.local === local && child.uri === uri)
}

function hasNil(
  attributes: Readonly<Record<string, { uri: string; local: string; value: string }>>,
) {
  for (const attribute of Object.values(attributes)) {
    if (attribute.local === 'nil' && attribute.uri === instanceNamespace) {
      const value = attribute.value.trim()
      return value === 'true' || value === '1'
    }
  }
  return false
}
