import { customerActivityInsert } from './activities'
import { companyGetListAll, lineOfBusinessGetAllList } from './companies'
import {
  customerContactDelete,
  customerContactGet,
  customerContactGetList,
  customerContactInsert,
  customerContactUpdate,
} from './contacts'
import { customerInsert, customerUpdate } from './customer-writes'
import { customerGetById, customerGetByNumber, customerGetListByNamePrefix } from './customers'
import { fileChunkBegin, fileChunkEnd, fileChunkSend } from './files'
import type { Operation } from './operation'
import { policyGet, policyGetListByCustomerId, policyInsert } from './policies'
import { searchByPhoneNumber } from './search'
import { agencyInfoGet, agencyUrlGet, logout, valueListGet } from './session'
import {
  customerSuspenseDelete,
  customerSuspenseGetBySuspenseId,
  customerSuspenseGetListByCustomerId,
  customerSuspenseInsert,
  customerSuspenseUpdate,
} from './suspenses'
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
  ['CustomerContactGet', customerContactGet],
  ['CustomerContactInsert', customerContactInsert],
  ['CustomerContactUpdate', customerContactUpdate],
  ['CustomerContactDelete', customerContactDelete],
  ['CustomerActivityInsert', customerActivityInsert],
  ['CustomerSuspenseInsert', customerSuspenseInsert],
  ['CustomerSuspenseUpdate', customerSuspenseUpdate],
  ['CustomerSuspenseDelete', customerSuspenseDelete],
  ['CustomerSuspenseGetBySuspenseId', customerSuspenseGetBySuspenseId],
  ['CustomerSuspenseGetListByCustomerId', customerSuspenseGetListByCustomerId],
  ['PolicyInsert', policyInsert],
  ['PolicyGet', policyGet],
  ['PolicyGetListByCustomerId', policyGetListByCustomerId],
  ['FileChunkBegin', fileChunkBegin],
  ['FileChunkSend', fileChunkSend],
  ['FileChunkEnd', fileChunkEnd],
  ['CompanyGetListAll', companyGetListAll],
  ['LineOfBusinessGetAllList', lineOfBusinessGetAllList],
  ['EmployeeGetListAll', employeeGetListAll],
  ['GLDivisionGetListAll', glDivisionGetListAll],
  ['GLBranchGetListAll', glBranchGetListAll],
  ['GLDepartmentGetListAll', glDepartmentGetListAll],
  ['GLGroupGetListAll', glGroupGetListAll],
])
