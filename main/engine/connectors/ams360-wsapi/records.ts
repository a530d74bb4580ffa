import type { CustomerHit, CustomerRecord } from '../../../../preload/contract/lookup'
import { joined, nameFrom, phone, recordOf, typeFrom } from '../customer-groups'
import type { RowOf } from './wire-row'
import type {
  agencyInfo,
  allowedValue,
  Customer,
  CustomerContact,
  CustomerInfo,
  employeeInfo,
  searchResult,
} from './wire-types'

export { nameFrom }

export type Agency = { readonly name: string; readonly city: string; readonly state: string }
export type ListValue = { readonly code: string; readonly description: string }
export type Employee = {
  readonly code: string
  readonly name: string
  readonly shortName: string
  readonly status: string
  readonly executive: boolean
  readonly representative: boolean
}
export type BusinessUnit = {
  readonly code: string
  readonly name: string
  readonly shortName: string
  readonly active: boolean
}
export type BusinessUnits = {
  readonly divisions: readonly BusinessUnit[]
  readonly branches: readonly BusinessUnit[]
  readonly departments: readonly BusinessUnit[]
  readonly groups: readonly BusinessUnit[]
}

export const hitFrom = (info: CustomerInfo): CustomerHit => ({
  uuid: info.CustomerId,
  number: info.CustomerNumber,
  name: nameFrom(info),
  type: typeFrom(info.CustomerType),
  active: info.IsActive,
  place: joined(', ', info.City, info.State),
})

const uuid = /^[\da-f]{8}(-[\da-f]{4}){3}-[\da-f]{12}$/i

/**
 * A row of the phone search. It names any kind of entity and says little about it; rows whose id
 * is no UUID are no customers (assumption `phone-search-rows`).
 */
export const hitFromSearch = (row: RowOf<typeof searchResult>): readonly CustomerHit[] =>
  uuid.test(row.EntityId)
    ? [
        {
          uuid: row.EntityId.toLowerCase(),
          number: '',
          name: row.Description.trim(),
          type: 'unknown',
          active: true,
          place: row.SearchResultText.trim(),
        },
      ]
    : []

const reachOf = (contact: CustomerContact): string =>
  phone(contact.BusinessAreaCode, contact.BusinessPhone, contact.BusinessExt) ||
  phone(contact.MobileAreaCode, contact.MobilePhone, contact.MobileExt) ||
  phone(contact.ResidenceAreaCode, contact.ResidencePhone, contact.ResidenceExt)

export const contactFrom = (contact: CustomerContact): CustomerRecord['contacts'][number] => ({
  name: contact.ContactName,
  title: contact.Title,
  email: contact.EmailAddress,
  phone: reachOf(contact),
})

export const recordFrom = (customer: Customer): CustomerRecord => recordOf(customer)

export const agencyFrom = (info: RowOf<typeof agencyInfo> | null | undefined): Agency => ({
  name: info?.AgencyName.trim() ?? '',
  city: info?.City.trim() ?? '',
  state: info?.State.trim() ?? '',
})

export const valueFrom = (value: RowOf<typeof allowedValue>): ListValue => ({
  code: value.Code,
  description: value.Description,
})

export const employeeFrom = (info: RowOf<typeof employeeInfo>): Employee => ({
  code: info.EmployeeCode,
  name: joined(' ', info.FirstName, info.LastName),
  shortName: info.ShortName,
  status: info.EmployeeStatus,
  executive: info.Executive,
  representative: info.Representative,
})

type Unit = { readonly Name: string; readonly ShortName: string; readonly IsInactive: boolean }

export const unitFrom = (unit: Unit, code: string): BusinessUnit => ({
  code,
  name: unit.Name,
  shortName: unit.ShortName,
  active: !unit.IsInactive,
})
