import { branches, departments, divisions, groups, type BusinessUnit } from '../data/business-units'
import { employeeContract } from '../data/employee-contract'
import { employees } from '../data/employees'
import type { Right } from '../rights'
import { contractWriter, rowWriter } from '../wire/write'
import { answerList, type Operation } from './operation'

const writeEmployee = rowWriter('EmployeeInfo', contractWriter(employeeContract))

export const employeeGetListAll: Operation = {
  right: 'Employee Retrieve',
  run: (call) => answerList(call.operation, 'EmployeeInfoList', employees, writeEmployee),
}

export const glDivisionGetListAll = unitList('GLDivision', 'GLDivision Retrieve', divisions)
export const glBranchGetListAll = unitList('GLBranch', 'GLBranch Retrieve', branches)
export const glDepartmentGetListAll = unitList('GLDepartment', 'GLDepartment Retrieve', departments)
export const glGroupGetListAll = unitList('GLGroup', 'GLGroup Retrieve', groups)

/** The four kinds of business unit have the same members but for the name of the code. */
function unitList(entity: string, right: Right, units: readonly BusinessUnit[]): Operation {
  const write = rowWriter(
    entity,
    contractWriter<object>({
      [`${entity}Code`]: 'string?',
      IsInactive: 'boolean',
      Name: 'string?',
      ShortName: 'string?',
    }),
  )
  return {
    right,
    run: (call) =>
      answerList(call.operation, `${entity}List`, units, (unit) =>
        write({
          [`${entity}Code`]: unit.code,
          IsInactive: unit.isInactive,
          Name: unit.name,
          ShortName: unit.shortName,
        }),
      ),
  }
}
