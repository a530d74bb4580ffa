import { companies, lines } from '../data/companies'
import { companyInfoContract, lineInfoContract } from '../data/company-contract'
import { contractWriter, rowWriter } from '../wire/write'
import { answerList, type Operation } from './operation'

const writeCompany = rowWriter('CompanyInfo', contractWriter(companyInfoContract))
const writeLine = rowWriter('LineOfBusinessInfo', contractWriter(lineInfoContract))

export const companyGetListAll: Operation = {
  right: 'Company Retrieve',
  run: (call) => answerList(call.operation, 'CompanyInfoList', companies, writeCompany),
}

/** The operation is …GetAllList, its result type …GetListAllResponse (reference: wire quirks). */
export const lineOfBusinessGetAllList: Operation = {
  right: 'LineOfBusiness Retrieve',
  run: (call) => answerList(call.operation, 'LineOfBusinessInfoList', lines, writeLine),
}
