import type { Shape } from '../wire/contract'
import type { employeeContract } from './employee-contract'

export type DemoEmployee = Shape<typeof employeeContract>

type Role = 'executive' | 'representative' | 'both' | 'other'

function employee(
  code: string,
  firstName: string,
  lastName: string,
  role: Role,
  isActive = true,
): DemoEmployee {
  const extension = String(100 + code.charCodeAt(2))
  return {
    BusinessAreaCode: '617',
    BusinessExtension: extension,
    BusinessPhone: '5550100',
    EmployeeCode: code,
    FirstName: firstName,
    Executive: role === 'executive' || role === 'both',
    Representative: role === 'representative' || role === 'both',
    SalesCenterRepresentative: false,
    LastName: lastName,
    ShortName: (firstName.charAt(0) + lastName).slice(0, 8).toUpperCase(),
    // The letters of EmployeeStatus are not public: ASSUMED A = active, I = inactive.
    EmployeeStatus: isActive ? 'A' : 'I',
    Other: role === 'other',
  }
}

/** The staff of the demo agency; some have left. Codes as captured: blanks none, punctuation all. */
export const employees: readonly DemoEmployee[] = [
  employee('!!:', 'Imogen', 'Harrowgatel', 'both'),
  employee('!"G', 'Tobias', 'Lindenmoor', 'executive'),
  employee('!"2', 'Rosalind', 'Achterbergen', 'representative'),
  employee('!%,', 'Emeka', 'Oyelarinde', 'executive'),
  employee('!&<', 'Yasmin', 'Castelmarino', 'representative'),
  employee('!>&', 'Piotr', 'Kowalczewicz', 'representative'),
  employee("!'A", 'Siobhan', "O'Marraghan", 'both'),
  employee('!)7', 'Marcus', 'Vanderzellen', 'executive', false),
  employee('!*b', 'Ingrid', 'Bjornstadsen', 'representative', false),
  employee('!+B', 'Amara', 'Mwangalani', 'other'),
  employee('!-z', 'Dario', 'Ferreirinha', 'other'),
  employee('!.Q', 'Noor', 'Zubizarani', 'representative'),
  employee('!/m', 'Henrik', 'Gulbrandtson', 'executive'),
  employee('!?k', 'Clara', 'Rasmundsdal', 'other', false),
]

export const executiveCodes = codesOf((one) => one.Executive)
export const representativeCodes = codesOf((one) => one.Representative)

/** Exact comparison: `!"g` is not `!"G`. */
export function isEmployeeCode(code: string): boolean {
  return employees.some((one) => one.EmployeeCode === code)
}

export function hasRole(code: string, role: 'Executive' | 'Representative'): boolean {
  return employees.some((one) => one.EmployeeCode === code && one[role])
}

function codesOf(isWanted: (one: DemoEmployee) => boolean): readonly [string, ...string[]] {
  const codes = employees
    .filter((one) => one.EmployeeStatus === 'A' && isWanted(one))
    .flatMap((one) => one.EmployeeCode ?? [])
  const [first = '!!:', ...rest] = codes
  return [first, ...rest]
}
