/**
 * The part of `sax` that the demo agency uses. `sax` is plain CommonJS without types; its own
 * exports are found at run time only, hence `export =`.
 */
declare module 'sax' {
  namespace sax {
    type QualifiedAttribute = {
      readonly local: string
      readonly uri: string
      readonly value: string
    }
    type QualifiedTag = {
      readonly name: string
      readonly local: string
      readonly uri: string
      readonly attributes: Readonly<Record<string, QualifiedAttribute>>
    }
    type Parser = {
      onerror: (error: Error) => void
      onopentag: (tag: QualifiedTag) => void
      onclosetag: (name: string) => void
      ontext: (text: string) => void
      oncdata: (text: string) => void
      ondoctype: (doctype: string) => void
      onsgmldeclaration: (declaration: string) => void
      write(chunk: string): Parser
      close(): Parser
    }
    type Options = {
      readonly xmlns: true
      readonly position?: boolean
      readonly strictEntities?: boolean
    }
  }
  const sax: { parser(strict: true, options: sax.Options): sax.Parser }
  export = sax
}
