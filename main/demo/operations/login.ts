import { isEmployeeCode } from '../data/employees'
import { readContract } from '../wire/contract'
import { securityFault } from '../wire/faults'
import type { XmlElement } from '../wire/xml-tree'

export type Credentials = {
  readonly agencyNo: string
  readonly loginId: string
  readonly password: string
  readonly employeeCode: string
}

const loginContract = {
  AgencyNo: 'string?',
  LoginId: 'string?',
  Password: 'string?',
  EmployeeCode: 'string?',
} as const

/**
 * Throws the captured fault unless agency, login and password are the ones, to the letter. An
 * EmployeeCode may be left empty (captured); that a wrong one is refused is ASSUMED, and so is that
 * a request the server does not see counts as a failed login.
 */
export function checkLogin(parameter: XmlElement | undefined, credentials: Credentials): void {
  const given = readContract(parameter, loginContract)
  const isRight =
    given.AgencyNo === credentials.agencyNo &&
    given.LoginId === credentials.loginId &&
    given.Password === credentials.password &&
    (given.EmployeeCode === undefined ||
      given.EmployeeCode === '' ||
      isEmployeeCode(given.EmployeeCode))
  if (!isRight) throw loginFailure()
}

export function loginFailure(): Error {
  return securityFault('Login failure - contact your administrator')
}

/** AMS360's own rule: 6 to 30 letters and digits, with an upper, a lower and a non-alphabetic. */
export function isAllowedPassword(password: string): boolean {
  return (
    /^[A-Za-z0-9]{6,30}$/.test(password) &&
    /[a-z]/.test(password) &&
    /[A-Z]/.test(password) &&
    /\d/.test(password)
  )
}
