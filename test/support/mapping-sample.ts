import type { Mapping } from '../../preload/contract/mapping'

/** An agency that has chosen everything. The codes are some that the demo agency knows. */
export const chosenMapping: Mapping = {
  accountExec: '!!:',
  accountRep: '!!:',
  division: '!!!',
  branch: '!!!',
  department: '!!!',
  group: '!!!',
  activityEmployee: '!!:',
  suspenseAssignee: '!!:',
  actions: { call: "!A'", meeting: '!A%', email: '!A$', voice_note: "!A'", ticket: '!A(' },
  callTypes: [{ callType: 'billing', action: '!A!' }],
  dealStages: [],
  priorities: [{ priority: 'high', value: 1 }],
  defaultPriority: 2,
  policy: { line: 'PL', typeOfBusiness: 1, writingCompany: '!C!', billMethod: 'A', months: 12 },
  fields: {},
}
