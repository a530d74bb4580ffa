import type { WsapiSession } from '../../../main/engine/connectors/ams360-wsapi/session'

export const customerId = '81a42e50-d196-4f07-929b-ec71d1560712'
export const newId = '11111111-d196-4f07-929b-ec71d1560712'
export const documentId = '22222222-d196-4f07-929b-ec71d1560712'

/** Local time, so that the test says the same in every zone. */
export const at = new Date(2026, 2, 8, 14, 30, 5).getTime()

export const activity = {
  customerId,
  at,
  action: "!A'",
  description: ' Call with Dana\r\nAsked <for> "more" & ]]> less ',
  employee: '!! ',
  documents: [],
}

export const suspense = {
  customerId,
  action: '!A!',
  description: 'Call back',
  dueAt: at,
  priority: 0,
  assignee: '!"2',
  initiator: '!!:',
}

export const policy = {
  customerId,
  number: 'SD-7K2M',
  line: 'AUTOP',
  typeOfBusiness: 2,
  writingCompany: '!C<',
  billMethod: 'A',
  effectiveAt: at,
  expiresAt: new Date(2027, 2, 8).getTime(),
  description: 'Shell',
  exec: '!"G',
  rep: '!"2',
  division: '!!!',
  branch: '!!"',
  department: ' !,',
  group: '!!$',
}

export const customer = {
  CustomerId: customerId,
  CustomerNumber: '42',
  CustomerType: 'C',
  LastName: 'Whitlock',
  IsActive: true,
  IsPersonal: false,
  Email: '',
}

export const readSuspense = {
  SuspenseId: newId,
  CustomerId: customerId,
  SuspenseAction: '!A!',
  DueDate: '2026-03-08T14:30:00.123',
  TimesRescheduled: '2',
  Description: 'Call back',
  Priority: '3',
  IsCompleted: true,
  CompletedBy: '',
}

type Write = {
  readonly operation: string
  /** The member of the answer that names what is new; none for updates. */
  readonly id: string | undefined
  readonly write: (session: WsapiSession, signal: AbortSignal) => Promise<unknown>
}

/** Every operation that changes something in AMS360. */
export const writes: readonly Write[] = [
  {
    operation: 'CustomerInsert',
    id: 'CustomerId',
    write: (s, signal) => s.insertCustomer({ CustomerType: 'S', LastName: 'Whitlock' }, signal),
  },
  {
    operation: 'CustomerUpdate',
    id: undefined,
    write: (s, signal) => s.updateCustomer(customer, signal),
  },
  {
    operation: 'CustomerActivityInsert',
    id: 'ActivityId',
    write: (s, signal) => s.insertActivity(activity, signal),
  },
  {
    operation: 'CustomerSuspenseInsert',
    id: 'SuspenseId',
    write: (s, signal) => s.insertSuspense(suspense, signal),
  },
  {
    operation: 'CustomerSuspenseUpdate',
    id: undefined,
    write: (s, signal) => s.updateSuspense(readSuspense, signal),
  },
  {
    operation: 'PolicyInsert',
    id: 'PolicyId',
    write: (s, signal) => s.insertPolicy(policy, signal),
  },
]
