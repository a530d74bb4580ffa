import { customerActivityInsert } from './activities'
import { customerContactGetList } from './contacts'
import { customerInsert, customerUpdate } from './customer-writes'
import { customerGetById, customerGetByNumber, customerGetListByNamePrefix } from './customers'
import type { Operation } from './operation'
import { searchByPhoneNumber } from './search'
import { agencyInfoGet, agencyUrlGet, logout, valueListGet } from './session'
import {
  employeeGetListAll,
  glBranchGetListAll,
  glDepartmentGetListAll,
  glDivisionGetListAll,
  glGroupGetListAll,
} from './units'

/** The operations of WSAPI v3 that the demo agency serves, besides Login. */
export const operations: ReadonlyMap<string, Operation> = new Map([
  ['Logout', logout],
  ['AgencyInfoGet', agencyInfoGet],
  ['AMS360AgencyUrlGet', agencyUrlGet],
  ['ValueListGet', valueListGet],
  ['CustomerGetById', customerGetById],
  ['CustomerGetByNumber', customerGetByNumber],
  ['CustomerGetListByNamePrefix', customerGetListByNamePrefix],
  ['CustomerInsert', customerInsert],
  ['CustomerUpdate', customerUpdate],
  ['SearchByPhoneNumber', searchByPhoneNumber],
  ['CustomerContactGetList', customerContactGetList],
  ['CustomerActivityInsert', customerActivityInsert],
  ['EmployeeGetListAll', employeeGetListAll],
  ['GLDivisionGetListAll', glDivisionGetListAll],
  ['GLBranchGetListAll', glBranchGetListAll],
  ['GLDepartmentGetListAll', glDepartmentGetListAll],
  ['GLGroupGetListAll', glGroupGetListAll],
])
