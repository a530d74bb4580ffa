import type { AmsCustomer } from '../../../../../main/engine/connectors/agency-records'
import { customerContract } from '../../../../../main/demo/data/customer-contract'
import type { Finding, PayloadOf } from '../../../../../main/engine/sync/effects'

export const uuid = '3f2504e0-4f89-41d3-9a0c-0305e82c3301'

/** Every member of the type, empty or false, as a reader hands it over. */
const empty = Object.fromEntries(
  Object.entries(customerContract).map(([member, type]) => [member, type !== 'boolean' && '']),
)

export const customer = (change: Readonly<Record<string, string | boolean>> = {}): AmsCustomer => ({
  ...empty,
  IsActive: true,
  IsPersonal: true,
  FirstName: 'Dana',
  LastName: 'Whitlock',
  ...change,
  CustomerId: typeof change['CustomerId'] === 'string' ? change['CustomerId'] : uuid,
  CustomerNumber: '1042',
  CustomerType: typeof change['CustomerType'] === 'string' ? change['CustomerType'] : 'P',
})

export const firm = (change: Readonly<Record<string, string | boolean>> = {}): AmsCustomer =>
  customer({
    IsPersonal: false,
    IsCommercial: true,
    FirstName: '',
    LastName: '',
    FirmName: 'Harbor Bakery, Inc.',
    ...change,
  })

export const finding = (
  property: Finding['property'],
  value: string,
  how: Finding['how'] = 'explicit',
  confidence = 1,
): Finding => ({
  property,
  value,
  how,
  confidence,
  ...(how === 'text' && { sentence: `It is ${value}.` }),
})

export const update = (
  findings: readonly Finding[],
  type?: 'C' | 'P',
): PayloadOf<'customer.update'> => ({
  kind: 'customer.update',
  findings: [...findings],
  ...(type && { type }),
})
