import type { DemoCustomer } from './data/customers'

export type Phone = { readonly kind: string; readonly full: string; readonly local: string }

/** Digits only; the country prefix 1 of a North American number falls away. */
export function digitsOf(text: string): string {
  const digits = text.replaceAll(/\D/g, '')
  return digits.length === 11 && digits.startsWith('1') ? digits.slice(1) : digits
}

/** Every phone of a customer as digits, with and without area code. */
export function phonesOf(customer: DemoCustomer): Phone[] {
  const candidates: readonly (readonly [string, string | undefined, string | undefined])[] = [
    ['Home', customer.HomeAreaCode, customer.HomePhone],
    ['Cell', customer.CellAreaCode, customer.CellPhone],
    ['Business', customer.BusinessAreaCode, customer.BusinessPhone],
    ['Fax', customer.FaxAreaCode, customer.FaxPhone],
    ['Pager', customer.PagerAreaCode, customer.PagerPhone],
    ['International', customer.InternationalCountryCode1, customer.InternationalPhoneNumber1],
    ['International', customer.InternationalCountryCode2, customer.InternationalPhoneNumber2],
  ]
  return candidates.flatMap(([kind, area, number]) => {
    const local = (number ?? '').replaceAll(/\D/g, '')
    return local === '' ? [] : [{ kind, full: digitsOf((area ?? '') + local), local }]
  })
}
