import { actionFault, deserializationFault } from './faults'
import { actionPrefix, serviceNamespace, soapNamespace } from './namespaces'
import { childOf, parseXml, type XmlElement } from './xml-tree'

export type WireRequest = {
  readonly ticket: string | undefined
  /** The operation's own element; its parameter is looked up by exact name. */
  readonly body: XmlElement
}

/** The operation a SOAPAction header names; quotes around it are usual but WCF does without. */
export function operationFrom(soapAction: string | undefined): string {
  const action = (soapAction ?? '').trim().replace(/^"(.*)"$/, '$1')
  if (!action.startsWith(actionPrefix)) throw actionFault(action)
  return action.slice(actionPrefix.length)
}

/** Throws `UnreadableXml` for what is no SOAP 1.1 message at all. */
export function readRequest(source: string, operation: string): WireRequest {
  const envelope = parseXml(source)
  if (envelope.local !== 'Envelope' || envelope.uri !== soapNamespace) {
    throw deserializationFault(
      `The envelope version of the incoming message (${envelope.uri}) does not match that of the ` +
        `encoder (Soap11 (${soapNamespace})).`,
    )
  }
  const session = childOf(
    childOf(envelope, soapNamespace, 'Header'),
    serviceNamespace,
    'WSAPISession',
  )
  const ticket = childOf(session, serviceNamespace, 'Ticket')
  const body = childOf(envelope, soapNamespace, 'Body')?.children[0]
  if (body === undefined || body.local !== operation || body.uri !== serviceNamespace) {
    throw deserializationFault(
      `Error in deserializing body of request message for operation '${operation}'. ` +
        'OperationFormatter encountered an invalid Message body. Expected to find node type ' +
        `'Element' with name '${operation}' and namespace '${serviceNamespace}'. Found node type ` +
        `'Element' with name '${body?.local ?? ''}' and namespace '${body?.uri ?? ''}'`,
    )
  }
  return { ticket: ticket === undefined || ticket.isNil ? undefined : ticket.text, body }
}

/**
 * The operation's parameter. The name is matched to the letter: `Request` and `request` are two
 * names, and with the wrong one the server sees no request (reference: WSAPI v3, wrapper case).
 */
export function parameterOf(body: XmlElement, wrapper: string): XmlElement | undefined {
  const parameter = childOf(body, serviceNamespace, wrapper)
  return parameter === undefined || parameter.isNil ? undefined : parameter
}
