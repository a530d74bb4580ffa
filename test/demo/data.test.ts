import { describe, expect, it } from 'vitest'
import { startDemoAgency, type DemoCustomer, type DemoOptions } from '../../main/demo/agency'
import { canaryNames } from '../../main/demo/names'

async function customersOf(options: DemoOptions): Promise<readonly DemoCustomer[]> {
  const agency = await startDemoAgency(options)
  await agency.stop()
  return agency.customers
}
function fullName(customer: DemoCustomer): string {
  return [customer.FirmName, customer.FirstName, customer.LastName].filter(Boolean).join(' ')
}

describe('The customers', () => {
  it('are 2,000, the same for the same seed, others for another', async () => {
    const [one, same, other] = await Promise.all([
      customersOf({}),
      customersOf({}),
      customersOf({ seed: 7 }),
    ])
    expect(one).toHaveLength(2_000)
    expect(same).toEqual(one)
    expect(other[1]?.CustomerId).not.toBe(one[1]?.CustomerId)
    expect(other[0]?.LastName).toBe('Whitlock')
  })

  it('are the same people in an agency of another size', async () => {
    const [small, large] = await Promise.all([
      customersOf({ customers: 30 }),
      customersOf({ customers: 300 }),
    ])
    expect(large.slice(0, 30)).toEqual(small)
  })

  it('begin with Dana Whitlock and a firm', async () => {
    const [dana, firm] = await customersOf({ customers: 2 })
    expect(dana).toMatchObject({
      CustomerNumber: 1,
      FirstName: 'Dana',
      LastName: 'Whitlock',
      CustomerType: 'C',
      IsActive: true,
      IsPersonal: true,
    })
    expect(firm).toMatchObject({ CustomerNumber: 2, IsCommercial: true, CustomerType: 'C' })
    expect(firm?.FirmName).toContain('Harborquist')
  })

  it('are spread as in the captured agency', async () => {
    const all = await customersOf({ customers: 5_000 })
    function share(isCounted: (one: DemoCustomer) => boolean): number {
      return (all.filter(isCounted).length / all.length) * 100
    }
    expect(share((one) => one.CustomerType === 'P')).toBeCloseTo(67, -1)
    expect(share((one) => one.CustomerType === 'C')).toBeCloseTo(31, -1)
    expect(all.filter((one) => one.CustomerType === 'S').length).toBeGreaterThan(50)
    expect(share((one) => one.FirmName === undefined)).toBeCloseTo(76, -1)
    expect(share((one) => one.LastName === undefined)).toBeCloseTo(21, -1)
    expect(share((one) => !one.IsActive)).toBeGreaterThan(5)
    expect(share((one) => one.IsBrokersCustomer)).toBeGreaterThan(2)
    expect(all.map((one) => one.CustomerNumber)).toEqual(all.map((_, index) => index + 1))
    expect(new Set(all.map((one) => one.CustomerId)).size).toBe(5_000)
    for (const one of all) {
      expect(one.ZipCode).toMatch(/^(\d{5}|\d{9})$/)
      expect(Object.values(one)).not.toContain('')
    }
  })

  it('all bear a name that a scan can find', async () => {
    const canaries = canaryNames()
    expect(new Set(canaries).size).toBe(canaries.length)
    const names = (await customersOf({ customers: 3_000 })).map(fullName)
    const unfindable = names.filter((name) => !canaries.some((canary) => name.includes(canary)))
    expect(unfindable).toEqual([])
  })

  it('include one whose name has 120 characters', async () => {
    const all = await customersOf({ customers: 20 })
    expect(Math.max(...all.map((one) => fullName(one).length))).toBe(120)
  })

  it('may be 100,000, for less than 3 s of work', async () => {
    // The processor's time, not the wall's: other tests run beside this one.
    const before = process.cpuUsage()
    const all = await customersOf({ customers: 100_000 })
    const { user, system } = process.cpuUsage(before)
    expect((user + system) / 1_000).toBeLessThan(3_000)
    expect(new Set(all.map((one) => one.CustomerId)).size).toBe(100_000)
  })

  it.each([-1, 1.5, 100_001, Number.NaN])('may not be %d', async (customers) => {
    await expect(startDemoAgency({ customers })).rejects.toThrow(RangeError)
  })
})
