import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import type { OdataSession } from '../../main/engine/connectors/ams360-odata/session'
import type { Fault } from '../../main/engine/connectors/fault'
import { replyJson, type JsonService } from './support/json-service'
import { openOdata, startOdataFixture, tokenPath } from './support/odata-fixture'

let service: JsonService
let session: OdataSession
const signal = new AbortController().signal

beforeEach(async () => {
  service = await startOdataFixture()
  session = openOdata({ origin: service.origin })
})
afterEach(async () => {
  await session[Symbol.asyncDispose]()
  await service.stop()
})

const fault = (work: Promise<unknown>): Promise<Fault> =>
  work.then(
    () => expect.fail('it worked'),
    (error: Fault) => error,
  )

describe('all customers, page by page', () => {
  const id = (n: number) => `00000000-0000-4000-8000-${String(n).padStart(12, '0')}`
  const rows = (from: number, to: number) =>
    Array.from({ length: Math.max(0, to - from) }, (_, at) => ({
      CustomerId: id(from + at),
      CustomerNumber: from + at,
      FirmName: `Firm ${from + at}`,
    }))
  /** `total` customers in pages of `size`; tells which skips were asked for. */
  function paged(total: number, size: number, count?: number): number[] {
    const skips: number[] = []
    service.behave((response, { path, query }) => {
      if (path === tokenPath) return false
      const skip = Number(query.get('$skip'))
      skips.push(skip)
      replyJson(response, 200, {
        ...(count !== undefined && { '@odata.count': count }),
        value: rows(skip, Math.min(total, skip + size)),
      })
      return true
    })
    return skips
  }
  async function all(): Promise<string[]> {
    const numbers: string[] = []
    for await (const { customers } of session.customers(signal)) {
      numbers.push(...customers.map(({ number }) => number))
    }
    return numbers
  }

  test.each([
    [1234, 500, 1234, [0, 500, 1000, 1234]],
    [1000, 500, undefined, [0, 500, 1000]],
    // A count of the page instead of the whole, and smaller pages: nobody is left out.
    [250, 100, 100, [0, 100, 200, 250]],
    [0, 500, 0, [0]],
  ])('%i in pages of %i, told %j', async (total, size, count, asked) => {
    const skips = paged(total, size, count)
    expect(await all()).toEqual(rows(0, total).map((one) => String(one.CustomerNumber)))
    expect(skips).toEqual(asked)
  })

  test('a page tells where it began and how many there are', async () => {
    paged(600, 500, 600)
    const pages = session.customers(signal)
    expect((await pages.next()).value).toMatchObject({ skip: 0, total: 600 })
    expect((await pages.next()).value).toMatchObject({ skip: 500, total: 600 })
  })

  test('a service that does not look at $skip is told, not followed for ever', async () => {
    service.behave((response, { path }) => {
      if (path === tokenPath) return false
      replyJson(response, 200, { value: rows(0, 500) })
      return true
    })
    expect(await fault(all())).toMatchObject({
      code: 'answer-unexpected',
      facts: { codes: ['$skip'] },
    })
  })

  test('one row that is no customer stops it, by its place', async () => {
    service.behave((response, { path }) => {
      if (path === tokenPath) return false
      replyJson(response, 200, { value: [...rows(0, 2), { CustomerId: 'x', FirmName: 'y' }] })
      return true
    })
    expect((await fault(all())).facts.codes).toEqual(['value.2'])
  })

  test('stops between pages when it is told to', async () => {
    paged(2000, 500)
    const stop = new AbortController()
    const pages = session.customers(stop.signal)
    await pages.next()
    stop.abort()
    expect((await fault(pages.next())).code).toBe('cancelled')
  })
})
