import { contactContract } from '../data/contact-contract'
import { contactsOf, type DemoContact } from '../data/contacts'
import { escapeText } from '../wire/escape'
import { contractWriter } from '../wire/write'
import { customerNotFound } from './customers'
import { answerList, readParameter, rowWriter, type Operation } from './operation'

const responsibilityList = 'CustomerContactResponsibilityList'
const writeMembers = contractWriter<object>(contactContract, {
  nested: new Set([responsibilityList]),
})

/** One of the 42 operations whose wrapper is spelled `request`. */
export const customerContactGetList: Operation = {
  wrapper: 'request',
  right: 'Customer Contact Retrieve',
  run(call) {
    const { CustomerId } = readParameter(call, { CustomerId: 'guid' })
    const customer = call.state.customerById(CustomerId)
    if (customer === undefined) throw customerNotFound('CustomerId', CustomerId)
    return answerList(
      call.operation,
      'CustomerContactList',
      contactsOf(call.state.seed, customer),
      rowWriter('CustomerContact', writeContact),
    )
  },
}

function writeContact(contact: DemoContact): string {
  const rows = contact.responsibilities.map(
    (one) =>
      '<a:CustomerContactResponsibility>' +
      `<a:CustomerContactResponsibilityId>${one.id}</a:CustomerContactResponsibilityId>` +
      `<a:ResponsibilityType>${escapeText(one.type)}</a:ResponsibilityType>` +
      '</a:CustomerContactResponsibility>',
  )
  return writeMembers({ ...contact, [responsibilityList]: rows.join('') })
}
