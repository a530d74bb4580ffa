import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { members, membersOf, signedIn, textOf } from './wire-client'

const now = Date.parse('2026-11-02T15:00:00Z')
const nobody = '0d9f0000-0000-4000-8000-00000000abcd'
const order = [
  'SuspenseId',
  'CustomerId',
  'PolicyId',
  'PolicyEffectiveDate',
  'CompanyCode',
  'ClaimId',
  'SuspenseAction',
  'InitiatedDate',
  'InitiatedByEmployeeCode',
  'AssignedToEmployeeCode',
  'DueDate',
  'TimesRescheduled',
  'Description',
  'Priority',
  'IsCompleted',
  'CompletedBy',
  'CompletedDate',
]

let demo: Awaited<ReturnType<typeof signedIn>>
let customerId: string
beforeEach(async () => {
  demo = await signedIn({ customers: 5, now: () => now })
  customerId = demo.agency.customers[0]?.CustomerId ?? ''
})
afterEach(() => demo.agency.stop())

function suspense(changes: Record<string, string> = {}): Record<string, string> {
  const values: Record<string, string> = {
    CustomerId: customerId,
    SuspenseAction: 'Policy Change',
    InitiatedByEmployeeCode: '!"G',
    AssignedToEmployeeCode: '!&<',
    DueDate: '2026-11-09T14:30:00',
    Description: 'Wants the <new> boat & trailer added',
    Priority: '2',
    ...changes,
  }
  return Object.fromEntries(
    order.flatMap((name) => (name in values ? [[name, values[name]]] : [])),
  ) as Record<string, string>
}
function send(operation: string, values: Record<string, string>, wrapper = 'Request') {
  return demo.call(
    operation,
    `<${wrapper}><a:Suspense>${members(values)}</a:Suspense></${wrapper}>`,
  )
}
async function insert(changes: Record<string, string> = {}): Promise<string> {
  return textOf((await send('CustomerSuspenseInsert', suspense(changes))).xml, 'SuspenseId') ?? ''
}
function ask(operation: string, values: Record<string, string>) {
  return demo.call(operation, `<Request>${members(values)}</Request>`)
}
const read = (id: string) => ask('CustomerSuspenseGetBySuspenseId', { SuspenseId: id })

describe('CustomerSuspenseInsert', () => {
  it('gives its own id, and can be read back whole', async () => {
    const id = await insert({ SuspenseId: nobody })
    expect(id).not.toBe(nobody)
    expect(demo.agency.suspenses).toMatchObject([
      { SuspenseId: id, Description: 'Wants the <new> boat & trailer added', Priority: 2 },
    ])
    const { xml } = await read(id)
    expect(membersOf(xml, 'Suspense')).toEqual(order)
    expect(textOf(xml, 'AssignedToEmployeeCode')).toBe('!&amp;&lt;')
    expect(textOf(xml, 'DueDate')).toBe('2026-11-09T14:30:00')
    expect(textOf(xml, 'InitiatedDate')).toMatch(/^2026-11-02T/)
    expect(textOf(xml, 'IsCompleted')).toBe('false')
    expect(xml).toContain('<a:CompletedBy i:nil="true"/>')
  })

  it.each([
    ['CustomerId', nobody],
    ['SuspenseAction', 'Nonsense'],
    ['SuspenseAction', ''],
    ['AssignedToEmployeeCode', '!!!'],
    ['AssignedToEmployeeCode', ''],
    ['InitiatedByEmployeeCode', '!!!'],
    ['Priority', '10'],
    ['Priority', '-1'],
    ['Description', 'x'.repeat(32_001)],
    ['PolicyId', nobody],
    ['ClaimId', nobody],
    ['CompanyCode', 'ZZZ'],
  ])('refuses %s «%.12s»', async (name, value) => {
    const reply = await send('CustomerSuspenseInsert', suspense({ [name]: value }))
    expect(reply.status).toBe(500)
    expect(textOf(reply.xml, 'DataName')).toBe(name)
    expect(demo.agency.suspenses).toEqual([])
  })

  it('needs a due date, and sees none that stands out of order', async () => {
    const { DueDate = '', ...rest } = suspense()
    for (const values of [rest, { ...rest, DueDate }]) {
      const reply = await send('CustomerSuspenseInsert', values)
      expect(textOf(reply.xml, 'DataName')).toBe('DueDate')
    }
  })

  it('sees nothing under the other wrapper', async () => {
    const reply = await send('CustomerSuspenseInsert', suspense(), 'request')
    expect(textOf(reply.xml, 'DataName')).toBe('Request')
  })
})

describe('CustomerSuspenseUpdate', () => {
  it('completes: by whom and when is AMS360’s, whatever is sent', async () => {
    const id = await insert()
    const done = suspense({
      SuspenseId: id,
      IsCompleted: 'true',
      CompletedBy: '!/m',
      CompletedDate: '1999-01-01T00:00:00',
    })
    const reply = await send('CustomerSuspenseUpdate', done)
    expect(reply.xml).toContain('<CustomerSuspenseUpdateResponse xmlns=')
    const { xml } = await read(id)
    expect(textOf(xml, 'IsCompleted')).toBe('true')
    expect(textOf(xml, 'CompletedBy')).toBe(demo.agency.credentials.employeeCode)
    expect(textOf(xml, 'CompletedDate')).toMatch(/^2026-11-0/)
    await send('CustomerSuspenseUpdate', suspense({ ...done, IsCompleted: 'false' }))
    expect(demo.agency.suspenses[0]).not.toHaveProperty('CompletedBy')
    expect(demo.agency.suspenses[0]).not.toHaveProperty('CompletedDate')
  })

  it('replaces the whole record', async () => {
    const id = await insert()
    const { Description: _, ...rest } = suspense({ SuspenseId: id, Priority: '3' })
    await send('CustomerSuspenseUpdate', rest)
    expect(demo.agency.suspenses).toHaveLength(1)
    expect(demo.agency.suspenses[0]?.Priority).toBe(3)
    expect(demo.agency.suspenses[0]).not.toHaveProperty('Description')
  })

  it('refuses an unknown suspense, another customer and a wrong member', async () => {
    const id = await insert()
    const other = demo.agency.customers[1]?.CustomerId ?? ''
    const wrong: [string, Record<string, string>][] = [
      ['SuspenseId', suspense()],
      ['SuspenseId', suspense({ SuspenseId: nobody })],
      ['CustomerId', suspense({ SuspenseId: id, CustomerId: other })],
      ['SuspenseAction', suspense({ SuspenseId: id, SuspenseAction: 'Nonsense' })],
    ]
    for (const [name, values] of wrong) {
      const reply = await send('CustomerSuspenseUpdate', values)
      expect(textOf(reply.xml, 'DataName')).toBe(name)
    }
    expect(demo.agency.suspenses[0]?.SuspenseAction).toBe('Policy Change')
  })
})

describe('CustomerSuspenseGetListByCustomerId', () => {
  it('lists the customer’s own, all, open or completed', async () => {
    const open = await insert()
    const done = await insert({ IsCompleted: 'true' })
    await insert({ CustomerId: demo.agency.customers[1]?.CustomerId ?? '' })
    const list = async (more: Record<string, string>): Promise<(string | undefined)[]> => {
      const values = { CustomerId: customerId, ...more }
      const { xml } = await ask('CustomerSuspenseGetListByCustomerId', values)
      const rows = xml.match(/<a:CustomerSuspenseInfo>.*?<\/a:CustomerSuspenseInfo>/gs) ?? []
      for (const row of rows) expect(membersOf(row, 'CustomerSuspenseInfo')).toEqual(order)
      return rows.map((row) => textOf(row, 'SuspenseId'))
    }
    expect(await list({})).toEqual([open, done])
    expect(await list({ IsComplete: 'false' })).toEqual([open])
    expect(await list({ IsComplete: 'true' })).toEqual([done])
  })

  it('is empty for a customer without, and refuses nobody', async () => {
    const list = (id: string) => ask('CustomerSuspenseGetListByCustomerId', { CustomerId: id })
    expect((await list(customerId)).xml).toContain('<a:SuspenseList/>')
    expect(textOf((await list(nobody)).xml, 'DataName')).toBe('CustomerId')
  })
})

describe('CustomerSuspenseDelete', () => {
  it('takes it away; only with its own customer', async () => {
    const id = await insert()
    const other = demo.agency.customers[1]?.CustomerId ?? ''
    const wrong = await ask('CustomerSuspenseDelete', { SuspenseId: id, CustomerId: other })
    expect(textOf(wrong.xml, 'DataName')).toBe('CustomerId')
    const gone = { SuspenseId: id, CustomerId: customerId }
    expect((await ask('CustomerSuspenseDelete', gone)).status).toBe(200)
    expect(demo.agency.suspenses).toEqual([])
    expect(textOf((await ask('CustomerSuspenseDelete', gone)).xml, 'DataName')).toBe('SuspenseId')
    expect(textOf((await read(id)).xml, 'DataName')).toBe('SuspenseId')
  })

  it('an unknown one is nil where the agency answers so', async () => {
    const other = await signedIn({ customers: 1, unknownCustomer: 'nil' })
    const parameter = `<Request><a:SuspenseId>${nobody}</a:SuspenseId></Request>`
    const { xml } = await other.call('CustomerSuspenseGetBySuspenseId', parameter)
    await other.agency.stop()
    expect(xml).toContain('<a:Suspense i:nil="true"/>')
  })
})

it('every change is told of', async () => {
  const told: string[][] = []
  demo.agency.onWrite((...about) => told.push(about))
  const id = await insert()
  await send('CustomerSuspenseUpdate', suspense({ SuspenseId: id, IsCompleted: 'true' }))
  await ask('CustomerSuspenseDelete', { SuspenseId: id, CustomerId: customerId })
  expect(told).toEqual([
    ['Suspense', 'Inserted', id],
    ['Suspense', 'Updated', id],
    ['Suspense', 'Deleted', id],
  ])
})
