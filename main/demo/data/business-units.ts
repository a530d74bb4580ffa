export type BusinessUnit = {
  readonly code: string
  readonly name: string
  readonly shortName: string
  readonly isInactive: boolean
}

function unit(code: string, shortName: string, name: string, isInactive = false): BusinessUnit {
  return { code, name, shortName, isInactive }
}

/** Codes are three characters of punctuation, as captured; never trimmed, never in upper case. */
export const divisions = [
  unit('!!:', 'HARBOR', 'Harbor Insurance'),
  unit('!!;', 'NORTH', 'Harbor North'),
] as const
export const branches = [
  unit('!"&', 'MAIN', 'Main Street'),
  unit('!"\'', 'QUAY', 'Quay & Dock'),
  unit('!"(', 'NORTH', 'Northgate'),
  unit('!")', 'OLD', 'Old Town', true),
] as const
export const departments = [
  unit('!#<', 'CL', 'Commercial Lines'),
  unit('!#>', 'PL', 'Personal Lines'),
  unit('!#=', 'BEN', 'Benefits'),
] as const
export const groups = [
  unit('!$*', 'STD', 'Standard'),
  unit('!$+', 'KEY', 'Key Accounts'),
  unit('!$,', 'SMALL', 'Small Business'),
] as const

const units = {
  GLDivisionCode: divisions,
  GLBranchCode: branches,
  GLDepartmentCode: departments,
  GLGroupCode: groups,
} as const satisfies Readonly<Record<string, readonly BusinessUnit[]>>
export type UnitMember = keyof typeof units
export const unitMembers = Object.keys(units) as readonly UnitMember[]

/** Whether the unit is there, inactive or not; codes are compared to the letter. */
export function isUnitCode(member: UnitMember, code: string): boolean {
  return units[member].some((one) => one.code === code)
}
