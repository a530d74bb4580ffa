/**
 * Entity Access of a WSAPI login: entity and Retrieve / Insert / Update / Delete. The names follow
 * the list that a peer product publishes; that ValueList is one of them is ASSUMED.
 */
export const allRights = [
  'Activity Insert',
  'Customer Retrieve',
  'Customer Insert',
  'Customer Update',
  'Customer Contact Retrieve',
  'Employee Retrieve',
  'GLBranch Retrieve',
  'GLDepartment Retrieve',
  'GLDivision Retrieve',
  'GLGroup Retrieve',
  'Search Retrieve',
  'ValueList Retrieve',
] as const
export type Right = (typeof allRights)[number]

export function isRight(name: string): name is Right {
  return (allRights as readonly string[]).includes(name)
}
