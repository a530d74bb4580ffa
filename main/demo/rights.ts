/**
 * Entity Access of a WSAPI login: entity and Retrieve / Insert / Update / Delete. The names follow
 * the list that a peer product publishes.
 */
const publishedRights = [
  'Activity Insert',
  'Customer Retrieve',
  'Customer Insert',
  'Customer Update',
  'Customer Contact Retrieve',
  'Customer Contact Insert',
  'Customer Contact Update',
  'Customer Contact Delete',
  'Employee Retrieve',
  'GLBranch Retrieve',
  'GLDepartment Retrieve',
  'GLDivision Retrieve',
  'GLGroup Retrieve',
  'Policy Retrieve',
  'Search Retrieve',
] as const

/** ASSUMED: these stand in no published list; their names are made after the pattern of the others. */
const assumedRights = [
  'Company Retrieve',
  'Document Insert',
  'LineOfBusiness Retrieve',
  'Policy Insert',
  'Suspense Retrieve',
  'Suspense Insert',
  'Suspense Update',
  'Suspense Delete',
  'ValueList Retrieve',
] as const

export const allRights = [...publishedRights, ...assumedRights] as const
export type Right = (typeof allRights)[number]

export function isRight(name: string): name is Right {
  return (allRights as readonly string[]).includes(name)
}
