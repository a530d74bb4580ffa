import { dataNamespace, instanceNamespace, serviceNamespace, soapNamespace } from './namespaces'

/** Answers start with it (as captured); faults do not (as captured). */
const byteOrderMark = '\uFEFF'

const closing = '</s:Body></s:Envelope>'

/** The two halves of an answer around the inside of `<Operation>Result`, so that it can stream. */
export function resultFrame(operation: string): { readonly head: string; readonly tail: string } {
  return {
    head:
      `${byteOrderMark}<s:Envelope xmlns:s="${soapNamespace}"><s:Body>` +
      `<${operation}Response xmlns="${serviceNamespace}">` +
      `<${operation}Result xmlns:a="${dataNamespace}" xmlns:i="${instanceNamespace}">`,
    tail: `</${operation}Result></${operation}Response>${closing}`,
  }
}

/** An answer without content: Logout, CustomerUpdate. */
export function emptyEnvelope(operation: string): string {
  return (
    `${byteOrderMark}<s:Envelope xmlns:s="${soapNamespace}"><s:Body>` +
    `<${operation}Response xmlns="${serviceNamespace}"/>${closing}`
  )
}

/**
 * Login's answer: the body is empty, the ticket is in the header. The prefix is ASSUMED (`h:` is
 * what WCF writes for message-contract headers); clients must go by namespace.
 */
export function loginEnvelope(ticket: string): string {
  return (
    `${byteOrderMark}<s:Envelope xmlns:s="${soapNamespace}"><s:Header>` +
    `<h:WSAPISession xmlns:h="${serviceNamespace}" xmlns="${serviceNamespace}">` +
    `<Ticket>${ticket}</Ticket></h:WSAPISession></s:Header><s:Body>` +
    `<LoginResponse xmlns="${serviceNamespace}"/>${closing}`
  )
}
