import { randomUUID } from 'node:crypto'
import { escapeText } from './escape'
import {
  addressingNamespace,
  dataNamespace,
  dispatcherNamespace,
  instanceNamespace,
  soapNamespace,
} from './namespaces'

export type FaultDetail = {
  readonly message: string
  readonly dataName: string
  readonly entityKey?: string
}

/** Ends an operation with a SOAP fault. HTTP 500 goes with it: WCF's way, ASSUMED for AMS360. */
export class WireFault extends Error {
  readonly xml: string
  constructor(message: string, xml: string) {
    super(message)
    this.xml = xml
  }
}

/** Byte for byte the captured one, apart from Message and CausalityId. */
export function securityFault(message: string): WireFault {
  return contractFault('WSAPISecurityFault', message, `<CausalityId>${randomUUID()}</CausalityId>`)
}

/** Form from the WSDL; the texts are ASSUMED, real ones are not public. */
export function businessFault(message: string, details: readonly FaultDetail[] = []): WireFault {
  const rows = details.map(
    (detail) =>
      `<WSAPIBusinessFaultDetail><Message>${escapeText(detail.message)}</Message>` +
      `<DataName>${escapeText(detail.dataName)}</DataName>` +
      (detail.entityKey === undefined
        ? '<EntityKey i:nil="true"/>'
        : `<EntityKey>${escapeText(detail.entityKey)}</EntityKey>`) +
      '</WSAPIBusinessFaultDetail>',
  )
  const list =
    rows.length === 0 ? '<FaultDetails/>' : `<FaultDetails>${rows.join('')}</FaultDetails>`
  return contractFault('WSAPIBusinessFault', message, list)
}

export function generalFault(message: string): WireFault {
  return contractFault('WSAPIGeneralFault', message, '')
}

/** WCF's own answer to a SOAPAction that the service does not know. */
export function actionFault(action: string): WireFault {
  return stackFault(
    addressingNamespace,
    'ActionNotSupported',
    `The message with Action '${action}' cannot be processed at the receiver, due to a ` +
      'ContractFilter mismatch at the EndpointDispatcher. This may be because of either a ' +
      'contract mismatch (mismatched Actions between sender and receiver) or a binding/security ' +
      'mismatch between the sender and the receiver.  Check that sender and receiver have the ' +
      'same contract and the same binding (including security requirements, e.g. Message, ' +
      'Transport, None).',
  )
}

/** WCF's own answer to a body that it cannot bind to the operation's parameters. */
export function deserializationFault(message: string): WireFault {
  return stackFault(dispatcherNamespace, 'DeserializationFailed', message)
}

function contractFault(name: string, message: string, rest: string): WireFault {
  return new WireFault(
    message,
    `<s:Envelope xmlns:s="${soapNamespace}"><s:Body><s:Fault><faultcode>s:Client</faultcode>` +
      `<faultstring xml:lang="en-US">${name}</faultstring><detail>` +
      `<${name} xmlns="${dataNamespace}" xmlns:i="${instanceNamespace}">` +
      `<Message>${escapeText(message)}</Message>${rest}</${name}></detail></s:Fault></s:Body>` +
      '</s:Envelope>',
  )
}

function stackFault(namespace: string, code: string, message: string): WireFault {
  return new WireFault(
    message,
    `<s:Envelope xmlns:s="${soapNamespace}"><s:Body><s:Fault>` +
      `<faultcode xmlns:a="${namespace}">a:${code}</faultcode>` +
      `<faultstring xml:lang="en-US">${escapeText(message)}</faultstring></s:Fault></s:Body>` +
      '</s:Envelope>',
  )
}
