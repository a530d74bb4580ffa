import type { Properties, PropertyName } from '../../../../preload/contract/event-kinds'
import type { AmsCustomer, NewCustomer } from '../../connectors/agency-records'
import type { PayloadOf } from '../effects'
import {
  memberOf,
  memberValueOf,
  phoneProperties,
  plainProperties,
  valueFromMember,
} from './member-values'
import {
  abroadMembers,
  americanMembers,
  freeAbroad,
  hasNumber,
  hasPhone,
  knownPhones,
  phoneText,
  phoneTextAbroad,
  type KnownPhone,
  type Members,
} from './phone-members'
import { phoneFrom } from './phones'

export type { Members } from './phone-members'

/** Both commercial and personal counts as commercial (seed 1's peer does the same). */
export function isFirmCustomer(customer: Members): boolean {
  const firm = customer['FirmName']
  return customer['IsCommercial'] === true || (typeof firm === 'string' && firm.trim() !== '')
}

/** Firm → DBA → first and last name, as AMS360 integrations agree; empty when there is none. */
export function nameOfCustomer(customer: AmsCustomer): string {
  const { firmName, doingBusinessAs, firstName, lastName } = propertiesFrom(customer)
  const person = [firstName, lastName].filter((part) => part !== undefined).join(' ')
  return firmName ?? doingBusinessAs ?? person
}

/** Where a phone of which nobody said where it rings belongs. */
export const usualPhoneOf = (isFirm: boolean): KnownPhone =>
  isFirm ? 'businessPhone' : 'cellPhone'

/** What AMS360 knows of an insured, as people read it. Numbers abroad have no kind: `phone`. */
export function propertiesFrom(customer: AmsCustomer): Properties {
  const known: Partial<Record<PropertyName, string>> = {}
  const add = (property: PropertyName, value: string): void => {
    if (value !== '') known[property] = value
  }
  for (const property of plainProperties) {
    add(property, valueFromMember(property, customer[memberOf[property]]))
  }
  for (const property of knownPhones) add(property, phoneText(customer, property))
  add('phone', phoneTextAbroad(customer, 1) || phoneTextAbroad(customer, 2))
  return known
}

/**
 * Members that hold these properties. Left out: values that AMS360 could not hold, a phone of
 * unknown kind whose place another one takes, and numbers abroad beyond the second.
 * @param base the members that are there: how phones are written, which places are taken, firm or not
 */
export function membersFrom(
  properties: Properties,
  base: Members,
): Readonly<Record<string, string>> {
  let members: Record<string, string> = {}
  for (const property of plainProperties) {
    const value = properties[property]
    const written = value === undefined ? undefined : memberValueOf(property, value)
    if (written !== undefined) members[memberOf[property]] = written
  }
  // The ones whose kind is known come first; `phone` takes what is left.
  for (const property of phoneProperties) {
    const phone = phoneFrom(properties[property] ?? '')
    if (!phone) continue
    const sofar = { ...base, ...members }
    if ((property === 'phone' || !phone.isAmerican) && hasNumber(sofar, phone)) continue
    const place = freeAbroad(sofar)
    const kind = property === 'phone' ? usualPhoneOf(isFirmCustomer(sofar)) : property
    if (!phone.isAmerican) {
      if (place) members = { ...members, ...abroadMembers(place, phone) }
    } else if (property !== 'phone' || !hasPhone(sofar, kind)) {
      members = { ...members, ...americanMembers(sofar, kind, phone) }
    }
  }
  return members
}

/**
 * A new customer. Which members AMS360 wants is not public: the same ones are sent that a known
 * client sends (WSAPI v3 reference §10), with all seven flags.
 */
export function newCustomerFrom(payload: PayloadOf<'customer.insert'>): NewCustomer {
  const { type, isFirm, properties, codes } = payload
  const base = {
    IsActive: true,
    CustomerNumber: '0',
    IsBenefits: false,
    IsBrokersCustomer: false,
    IsCommercial: isFirm,
    IsFinancial: false,
    IsHealth: false,
    IsLife: false,
    IsNonPropertyAndCasualty: false,
    IsPersonal: !isFirm,
    AccountExecCode: codes.accountExec,
    AccountRepCode: codes.accountRep,
    GLDivisionCode: codes.division,
    GLBranchCode: codes.branch,
    GLDepartmentCode: codes.department,
    GLGroupCode: codes.group,
  }
  const members = Object.entries(membersFrom(properties, base)).filter(([, value]) => value !== '')
  return { ...base, ...Object.fromEntries(members), CustomerType: type }
}
