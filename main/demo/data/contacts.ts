import { surnameAt, surnameCount } from '../names'
import type { Shape } from '../wire/contract'
import type { contactContract } from './contact-contract'
import type { DemoCustomer } from './customers'
import { randomFrom, type Random } from './random'

export type DemoContact = Shape<typeof contactContract>
type Draft = { -readonly [M in keyof DemoContact]: DemoContact[M] }

const contactStream = 2

/** The contacts a customer has from the start; drawn anew each time and always the same. */
export function createContacts(seed: number, customer: DemoCustomer): readonly DemoContact[] {
  const random = randomFrom(seed, contactStream, customer.CustomerNumber)
  const isFirm = customer.FirmName !== undefined
  const count = isFirm ? 1 + random.integer(3) : random.integer(2)
  return Array.from({ length: count }, (_, order) => createContact(random, customer, order))
}

function createContact(random: Random, customer: DemoCustomer, order: number): DemoContact {
  const isFirm = customer.FirmName !== undefined
  const first = random.pick(['Alba', 'Boris', 'Célia', 'Derya', 'Edgar', 'Fenna'] as const)
  const surname = customer.LastName ?? surnameAt(random.integer(surnameCount))
  const contact: Draft = {
    CustomerId: customer.CustomerId,
    CustomerContactId: random.uuid(),
    ContactName: `${first} ${surname}`,
    IsOfficer: isFirm && order === 0,
    IsDirector: false,
    BusinessAreaCode: String(620 + random.integer(300)),
    BusinessPhone: `55501${random.digits(2)}`,
    SortOrder: order + 1,
    CustomerCenterDisplay: order === 0,
    CustomerContactResponsibilityList:
      isFirm && order === 0
        ? [{ CustomerContactResponsibilityId: random.uuid(), ResponsibilityType: 'Billing' }]
        : [],
  }
  if (isFirm) contact.Title = random.pick(['Owner', 'Controller', 'Office & yard lead'] as const)
  if (random.chance(70)) {
    contact.EmailAddress = `${first
      .normalize('NFD')
      .replaceAll(/[^A-Za-z]/g, '')
      .toLowerCase()}.${customer.CustomerNumber}@example.org`
  }
  return contact
}
