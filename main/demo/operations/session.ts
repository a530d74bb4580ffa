import { agencyInfo, agencyUrl } from '../data/agency-info'
import { agencyInfoContract, allowedValueContract } from '../data/agency-contract'
import { valueLists } from '../data/value-lists'
import { businessFault } from '../wire/faults'
import { contractWriter, rowWriter } from '../wire/write'
import { answerEmpty, answerList, answerResult, readParameter, type Operation } from './operation'

const writeAgencyInfo = contractWriter(agencyInfoContract, { unset: 'empty' })
const writeAllowedValue = rowWriter('AllowedValue', contractWriter(allowedValueContract))

/** Login itself is not here: it is the one operation without a ticket (see `login.ts`). */
export const logout: Operation = {
  run(call) {
    call.closeSession(call.ticket)
    return answerEmpty(call.operation)
  },
}

export const agencyInfoGet: Operation = {
  run: (call) =>
    answerResult(call.operation, `<a:AgencyInfo>${writeAgencyInfo(agencyInfo)}</a:AgencyInfo>`),
}

export const agencyUrlGet: Operation = {
  run: (call) => answerResult(call.operation, `<a:AMS360Url>${agencyUrl}</a:AMS360Url>`),
}

export const valueListGet: Operation = {
  wrapper: 'Request',
  right: 'ValueList Retrieve',
  run(call) {
    const { ListName = '' } = readParameter(call, { ListName: 'string?' })
    const values = valueLists.get(ListName)
    if (values === undefined) {
      // ASSUMED: what AMS360 says to a list it does not have is not public.
      throw businessFault('Value list not found', [
        { message: 'Value list not found', dataName: 'ListName', entityKey: ListName },
      ])
    }
    return answerList(call.operation, 'AllowedValues', values, writeAllowedValue)
  },
}
