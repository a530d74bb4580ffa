import type { Reading } from './adapter'
import { escapeText } from '../xml-text'

/** What is answered to a notification, in the sender's own format; assumption `acknowledgement`. */
export type Acknowledgement = { readonly type: string; readonly body: string }

const soap12 = 'http://www.w3.org/2003/05/soap-envelope'

export function acknowledgementOf({ format, envelope }: Reading): Acknowledgement {
  switch (format) {
    case 'soap': {
      if (!envelope) return { type: 'text/xml; charset=utf-8', body: '' }
      // As WCF answers an operation that gives nothing back: its name with «Response».
      const inner = `<${envelope.operation}Response${envelope.of ? ` xmlns="${escapeText(envelope.of)}"` : ''}/>`
      return {
        type: `${envelope.uri === soap12 ? 'application/soap+xml' : 'text/xml'}; charset=utf-8`,
        body: `<s:Envelope xmlns:s="${escapeText(envelope.uri)}"><s:Body>${inner}</s:Body></s:Envelope>`,
      }
    }
    case 'xml':
      return {
        type: 'application/xml; charset=utf-8',
        body: '<Acknowledgement><Result>Received</Result></Acknowledgement>',
      }
    case 'json':
      return { type: 'application/json; charset=utf-8', body: '{"result":"Received"}' }
    default:
      return { type: 'text/plain; charset=utf-8', body: 'Received' }
  }
}
