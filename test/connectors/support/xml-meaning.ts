import { parseXml, type XmlElement } from '../../../main/demo/wire/xml-tree'

/** An element as any reader of XML understands it: prefixes and spelling are gone. */
export type Meaning = {
  readonly name: string
  readonly children: readonly Meaning[]
  readonly text: string
}

/** An element by its namespaced name («{uri}local») with children, or with text alone. */
export const element = (name: string, ...content: readonly (Meaning | string)[]): Meaning => ({
  name,
  children: content.filter((one) => typeof one === 'object'),
  text: content.filter((one) => typeof one === 'string').join(''),
})

const meaning = ({ uri, local, children, text }: XmlElement): Meaning => ({
  name: `{${uri}}${local}`,
  children: children.map(meaning),
  text: children.length > 0 ? text.trim() : text,
})

export const meaningOf = (xml: string): Meaning => meaning(parseXml(xml))

/** The text of the first element with this local name, anywhere. */
export function textWithin(xml: string, local: string): string | undefined {
  const search = (one: XmlElement): XmlElement | undefined =>
    one.local === local ? one : one.children.map(search).find((found) => found !== undefined)
  return search(parseXml(xml))?.text
}
