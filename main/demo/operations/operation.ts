import type { Right } from '../rights'
import type { DemoState } from '../state'
import { readContract, type Contract, type Shape } from '../wire/contract'
import { emptyEnvelope, resultFrame } from '../wire/envelope'
import { businessFault } from '../wire/faults'
import { dataNamespace } from '../wire/namespaces'
import type { Writer } from '../wire/write'
import { childOf, type XmlElement } from '../wire/xml-tree'

/** What an operation may touch. */
export type Call = {
  readonly operation: string
  readonly state: DemoState
  /** The parameter under its exact wrapper name; undefined when the server saw no request. */
  readonly parameter: XmlElement | undefined
  readonly ticket: string
  /** The employee in whose name the login works. */
  readonly employeeCode: string
  /** How operations that get one record answer for one that is not there. */
  readonly unknownCustomer: 'fault' | 'nil'
  /** Milliseconds since 1970. */
  now(): number
  closeSession(ticket: string): void
}

/** An answer in pieces, so that a list of many rows can leave before all of it exists. */
export type Answer = Iterable<string | Buffer>

export type Operation = {
  /** `Request` or `request`, as the WSDL has it for this operation; undefined = no argument. */
  readonly wrapper?: 'Request' | 'request'
  readonly right?: Right
  run(call: Call): Answer
}

/** Reads the parameter; without one WCF hands the operation a null (the fault is ASSUMED). */
export function readParameter<C extends Contract>(call: Call, contract: C): Shape<C> {
  return readContract(givenParameter(call), contract)
}

export function givenParameter(call: Call): XmlElement {
  if (call.parameter === undefined) {
    throw businessFault('Request is required', [
      { message: 'Request is required', dataName: 'Request' },
    ])
  }
  return call.parameter
}

/** The record inside the parameter; an empty text counts as none: AMS360's lists never show "". */
export function givenRecord<C extends Contract>(call: Call, member: string, contract: C): Shape<C> {
  const element = childOf(givenParameter(call), dataNamespace, member)
  if (element === undefined || element.isNil) {
    const message = `${member} is required`
    throw businessFault(message, [{ message, dataName: member }])
  }
  return withoutEmptyTexts(readContract(element, contract))
}

export function withoutEmptyTexts<R extends object>(record: R): R {
  return Object.fromEntries(Object.entries(record).filter(([, value]) => value !== '')) as R
}

export function answerEmpty(operation: string): Answer {
  return [emptyEnvelope(operation)]
}

export function answerResult(operation: string, inside: string): Answer {
  const frame = resultFrame(operation)
  return [frame.head + inside + frame.tail]
}

/** A list without rows is an empty element, not a nil one (DataContractSerializer). */
export function* answerList<R>(
  operation: string,
  list: string,
  records: readonly R[],
  writeRow: (record: R) => string | Buffer,
): Generator<string | Buffer> {
  const frame = resultFrame(operation)
  if (records.length === 0) {
    yield `${frame.head}<a:${list}/>${frame.tail}`
    return
  }
  yield `${frame.head}<a:${list}>`
  for (const record of records) yield writeRow(record)
  yield `</a:${list}>${frame.tail}`
}

/** What an operation answers that gets one record by its key. */
export function answerOne<R>(
  call: Call,
  member: string,
  record: R | undefined,
  write: Writer<R>,
  key: { readonly entity: string; readonly dataName: string; readonly entityKey: string },
): Answer {
  if (record !== undefined) {
    return answerResult(call.operation, `<a:${member}>${write(record)}</a:${member}>`)
  }
  if (call.unknownCustomer === 'nil') {
    return answerResult(call.operation, `<a:${member} i:nil="true"/>`)
  }
  throw notFound(key.entity, key.dataName, key.entityKey)
}

/** ASSUMED: whether AMS360 answers a fault or a nil record, and with which text, is not public. */
export function notFound(entity: string, dataName: string, entityKey: string): Error {
  const message = `${entity} not found`
  return businessFault(message, [{ message, dataName, entityKey }])
}
