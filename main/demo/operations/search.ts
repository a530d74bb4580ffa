import { searchResultContract } from '../data/agency-contract'
import type { DemoCustomer } from '../data/customers'
import { digitsOf, phonesOf } from '../phones'
import { contractWriter, rowWriter } from '../wire/write'
import { answerList, readParameter, type Operation } from './operation'

const writeSearchResult = rowWriter(
  'SearchResultInfo',
  contractWriter<Readonly<Record<string, string>>>(searchResultContract),
)

/**
 * Finds customers by the digits of any of their phones, with or without area code. The values of
 * EntityType and the two texts are ASSUMED: they are not public.
 */
export const searchByPhoneNumber: Operation = {
  wrapper: 'Request',
  right: 'Search Retrieve',
  run(call) {
    const { PhoneNumber = '' } = readParameter(call, { PhoneNumber: 'string?' })
    const found = call.state
      .customersByPhone(PhoneNumber)
      .map((customer) => searchResult(customer, digitsOf(PhoneNumber)))
    return answerList(call.operation, 'SearchResultInfoList', found, writeSearchResult)
  },
}

function searchResult(customer: DemoCustomer, digits: string): Record<string, string> {
  const phone = phonesOf(customer).find((one) => one.full === digits || one.local === digits)
  return {
    EntityId: customer.CustomerId,
    EntityType: 'Customer',
    Description:
      customer.FirmName ?? [customer.FirstName, customer.LastName].filter(Boolean).join(' '),
    SearchResultText: `${phone?.kind ?? 'Phone'}: ${phone?.full ?? digits}`,
  }
}
