import type { Right } from '../rights'
import type { DemoState } from '../state'
import { readContract, type Contract, type Shape } from '../wire/contract'
import { emptyEnvelope, resultFrame } from '../wire/envelope'
import { businessFault } from '../wire/faults'
import type { Writer } from '../wire/write'
import type { XmlElement } from '../wire/xml-tree'

/** What an operation may touch. */
export type Call = {
  readonly operation: string
  readonly state: DemoState
  /** The parameter under its exact wrapper name; undefined when the server saw no request. */
  readonly parameter: XmlElement | undefined
  readonly ticket: string
  /** How CustomerGetById and …ByNumber answer for somebody unknown. */
  readonly unknownCustomer: 'fault' | 'nil'
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

export function answerEmpty(operation: string): Answer {
  return [emptyEnvelope(operation)]
}

export function answerResult(operation: string, inside: string): Answer {
  const frame = resultFrame(operation)
  return [frame.head + inside + frame.tail]
}

/** Writes one row of a list with its own element around it. */
export function rowWriter<R>(row: string, write: Writer<R>): Writer<R> {
  const opening = `<a:${row}>`
  const closing = `</a:${row}>`
  return (record) => opening + write(record) + closing
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
