import { surnameAt } from '../names'

/** One row of `/system/info/members`. */
export type DemoMember = {
  readonly id: number
  readonly identifier: string
  readonly firstName: string
  readonly middleInitial: string
  readonly lastName: string
  readonly fullName: string
  readonly defaultEmail: string
  /** A = API, F = full, C = StreamlineIT, X = subcontractor. */
  readonly licenseClass: 'A' | 'C' | 'F' | 'X'
  readonly inactiveFlag: boolean
  readonly _info: Readonly<Record<string, string>>
}

type Sketch = readonly [
  identifier: string,
  firstName: string,
  licenseClass?: DemoMember['licenseClass'],
  inactive?: 'inactive',
]

/** Who is assigned contacts and to-dos in the demo agency. */
export const demoAssignee = 'MQuill'

const sketches: readonly Sketch[] = [
  ['SyncDesk', 'SyncDesk', 'A'],
  [demoAssignee, 'Marisol'],
  ['TBrand', 'Tobias'],
  ["K'Rask", 'Keira'],
  ['NHaver', 'Nils', 'C'],
  ['OLdesk', 'Odalys', 'F', 'inactive'],
  ['ELind', 'Emil', 'X'],
]

function memberFrom(
  [identifier, firstName, licenseClass = 'F', inactive]: Sketch,
  index: number,
): DemoMember {
  const id = 141 + index
  const lastName = surnameAt(31 * index + 7)
  return {
    id,
    identifier,
    firstName,
    middleInitial: '',
    lastName,
    fullName: `${firstName} ${lastName}`,
    defaultEmail: `${identifier.toLowerCase().replace(/\W/g, '')}@harbor.example`,
    licenseClass,
    inactiveFlag: inactive !== undefined,
    _info: { lastUpdated: '2026-10-01T14:20:00Z' },
  }
}

/** More than one page of the default size: whoever does not ask by name does not see them all. */
const crowd = (count: number): readonly Sketch[] =>
  Array.from({ length: count }, (_, index) => [`Staff${index + 1}`, 'Robin'] as const)

/** The invented members of the demo agency, by id. */
export const demoMembers: readonly DemoMember[] = [
  ...sketches.slice(0, 1),
  ...crowd(26),
  ...sketches.slice(1),
].map(memberFrom)
