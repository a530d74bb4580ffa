import { customerContract, customerInfoContract } from '../data/customer-contract'
import type { DemoCustomer } from '../data/customers'
import { contractWriter, rowWriter } from '../wire/write'
import {
  answerList,
  answerOne,
  notFound,
  readParameter,
  type Answer,
  type Call,
  type Operation,
} from './operation'

const writeCustomer = contractWriter<DemoCustomer>(customerContract)

/** The seven flags that are "True"/"False" in lists, although Customer has real booleans. */
const textBooleans = new Set(
  Object.entries(customerInfoContract)
    .filter(([name, kind]) => name.startsWith('Is') && kind === 'string?')
    .map(([name]) => name),
)
const writeInfoRow = rowWriter(
  'CustomerInfo',
  contractWriter<DemoCustomer>(customerInfoContract, { textBooleans }),
)

/** Rows written once, as bytes. A changed customer is a new object, so no row can be stale. */
const infoRows = new WeakMap<DemoCustomer, Buffer>()

function infoRowOf(customer: DemoCustomer): Buffer {
  const known = infoRows.get(customer)
  if (known !== undefined) return known
  const row = Buffer.from(writeInfoRow(customer))
  infoRows.set(customer, row)
  return row
}

export const customerGetById: Operation = {
  wrapper: 'Request',
  right: 'Customer Retrieve',
  run(call) {
    const { CustomerId } = readParameter(call, { CustomerId: 'guid' })
    return answerCustomer(call, call.state.customerById(CustomerId), 'CustomerId', CustomerId)
  },
}

export const customerGetByNumber: Operation = {
  wrapper: 'Request',
  right: 'Customer Retrieve',
  run(call) {
    const { CustomerNumber = '' } = readParameter(call, { CustomerNumber: 'string?' })
    const customer = /^[1-9]\d{0,9}$/.test(CustomerNumber)
      ? call.state.customerByNumber(Number(CustomerNumber))
      : undefined
    return answerCustomer(call, customer, 'CustomerNumber', CustomerNumber)
  },
}

export const customerGetListByNamePrefix: Operation = {
  wrapper: 'Request',
  right: 'Customer Retrieve',
  run(call) {
    const wanted = readParameter(call, {
      NamePrefix: 'string?',
      CustomerType: 'string?',
      IsBrokersCustomer: 'boolean?',
    })
    const type = wanted.CustomerType ?? ''
    const found = call.state
      .customersByPrefix(wanted.NamePrefix ?? '')
      .filter(
        (customer) =>
          (type === '' || customer.CustomerType === type) &&
          (wanted.IsBrokersCustomer === undefined ||
            customer.IsBrokersCustomer === wanted.IsBrokersCustomer),
      )
    return answerList(call.operation, 'CustomerInfoList', found, infoRowOf)
  },
}

function answerCustomer(
  call: Call,
  customer: DemoCustomer | undefined,
  dataName: string,
  entityKey: string,
): Answer {
  return answerOne(call, 'Customer', customer, writeCustomer, {
    entity: 'Customer',
    dataName,
    entityKey,
  })
}

export function customerNotFound(dataName: string, entityKey: string): Error {
  return notFound('Customer', dataName, entityKey)
}
