import { randomUUID } from 'node:crypto'
import { contactContract } from '../data/contact-contract'
import type { DemoContact } from '../data/contacts'
import { noGuid } from '../wire/contract'
import { contractWriter, rowWriter } from '../wire/write'
import { customerNotFound } from './customers'
import {
  answerEmpty,
  answerList,
  answerOne,
  answerResult,
  givenRecord,
  notFound,
  readParameter,
  type Call,
  type Operation,
} from './operation'
import { Problems } from './problems'

// All operations on contacts are among the 42 whose wrapper is spelled `request`.

const writeContact = contractWriter<DemoContact>(contactContract)
const writeRow = rowWriter('CustomerContact', writeContact)

export const customerContactGetList: Operation = {
  wrapper: 'request',
  right: 'Customer Contact Retrieve',
  run(call) {
    const { CustomerId } = readParameter(call, { CustomerId: 'guid' })
    refuseUnknown(call, CustomerId)
    const found = call.state.contacts.ofCustomer(CustomerId)
    return answerList(call.operation, 'CustomerContactList', found, writeRow)
  },
}

export const customerContactGet: Operation = {
  wrapper: 'request',
  right: 'Customer Contact Retrieve',
  run(call) {
    const { CustomerContactId } = readParameter(call, { CustomerContactId: 'guid' })
    const contact = call.state.contacts.get(CustomerContactId)
    return answerOne(call, 'CustomerContact', contact, writeContact, {
      entity: 'Customer contact',
      dataName: 'CustomerContactId',
      entityKey: CustomerContactId,
    })
  },
}

/** CustomerContactId is AMS360's: one that is sent is ignored (ASSUMED, as with customers). */
export const customerContactInsert: Operation = {
  wrapper: 'request',
  right: 'Customer Contact Insert',
  run(call) {
    const given = givenRecord(call, 'CustomerContact', contactContract)
    refuseIfWrong(given, call)
    const order = call.state.contacts.ofCustomer(given.CustomerId).length + 1
    const contact = withOwnIds({ SortOrder: order, ...given, CustomerContactId: randomUUID() })
    call.state.storeContact(contact, 'Inserted')
    const id = contact.CustomerContactId
    return answerResult(call.operation, `<a:CustomerContactId>${id}</a:CustomerContactId>`)
  },
}

/** Replaces the record, as CustomerUpdate does (ASSUMED). */
export const customerContactUpdate: Operation = {
  wrapper: 'request',
  right: 'Customer Contact Update',
  run(call) {
    const given = givenRecord(call, 'CustomerContact', contactContract)
    refuseIfWrong(given, call)
    existing(call, given)
    call.state.storeContact(withOwnIds(given), 'Updated')
    return answerEmpty(call.operation)
  },
}

export const customerContactDelete: Operation = {
  wrapper: 'request',
  right: 'Customer Contact Delete',
  run(call) {
    const given = readParameter(call, { CustomerContactId: 'guid', CustomerId: 'guid' })
    call.state.removeContact(existing(call, given).CustomerContactId)
    return answerEmpty(call.operation)
  },
}

function existing(
  call: Call,
  {
    CustomerContactId,
    CustomerId,
  }: { readonly CustomerContactId: string; readonly CustomerId: string },
): DemoContact {
  const former = call.state.contacts.get(CustomerContactId)
  if (former === undefined) {
    throw notFound('Customer contact', 'CustomerContactId', CustomerContactId)
  }
  if (former.CustomerId !== CustomerId) throw customerNotFound('CustomerId', CustomerId)
  return former
}

/** That a contact needs a name, and nothing else, is ASSUMED. */
function refuseIfWrong(given: DemoContact, call: Call): void {
  refuseUnknown(call, given.CustomerId)
  const problems = new Problems(given)
  problems.need('ContactName')
  problems.end('Customer contact')
}

function refuseUnknown(call: Call, customerId: string): void {
  if (call.state.customerById(customerId) === undefined) {
    throw customerNotFound('CustomerId', customerId)
  }
}

function withOwnIds(contact: DemoContact): DemoContact {
  const rows = contact.CustomerContactResponsibilityList ?? []
  return {
    ...contact,
    CustomerContactResponsibilityList: rows.map((row) =>
      row.CustomerContactResponsibilityId === noGuid
        ? { ...row, CustomerContactResponsibilityId: randomUUID() }
        : row,
    ),
  }
}
