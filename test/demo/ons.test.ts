import { createServer, type IncomingMessage } from 'node:http'
import { describe, expect, it, onTestFinished } from 'vitest'
import { readNotification } from '../../main/engine/connectors/ams360-ons/adapter'
import { startOns, type OnsOptions } from '../../main/demo/ons/service'
import { agencyForTest, engineRig } from '../support/engine-rig'

const still = { everyMs: 0, retryMs: 20, slowMs: 200, echoMs: 20 }

async function sender(options: OnsOptions = {}) {
  const agency = await agencyForTest()
  const ons = await startOns(agency, { ...still, ...options })
  onTestFinished(() => ons.stop())
  const key = agency.customers[3]?.CustomerId ?? ''
  return { agency, ons, key, code: ons.signIn.secrets['code'] ?? '' }
}

/** A recipient of the test's own: keeps what comes and answers as told. */
async function recipient(port: number, answers: readonly number[]) {
  const bodies: string[] = []
  const read = (request: IncomingMessage): Promise<string> =>
    new Promise((resolve) => {
      let text = ''
      request.on('data', (piece: Buffer) => (text += piece.toString()))
      request.on('close', () => resolve(text))
      request.on('error', () => undefined)
    })
  const server = createServer((request, response) => {
    void read(request).then((text) => bodies.push(text))
    request.on('end', () => response.writeHead(answers[bodies.length] ?? 200).end())
  })
  await new Promise<void>((resolve) => server.listen(port, '127.0.0.1', resolve))
  onTestFinished(() => {
    server.closeAllConnections()
    server.close()
  })
  return bodies
}

const portOf = (ons: Awaited<ReturnType<typeof sender>>['ons']): number =>
  Number(ons.signIn.settings['port'])

describe('the demo’s notification service', () => {
  it.each(['1.0', '2.0', '3'] as const)('writes version %s in every format', async (version) => {
    const { ons, key, code } = await sender()
    const bodies = await recipient(portOf(ons), [])
    for (const format of ['soap', 'xml', 'json'] as const) {
      await ons.notify('Customer', 'Inserted', key, { version, format })
      const text = bodies.at(-1) ?? ''
      expect(readNotification(Buffer.from(text))).toMatchObject({
        format,
        version,
        entity: 'Customer',
        change: 'inserted',
        keys: { CustomerId: key },
        codes: [code],
      })
      expect(/<Data>|"data"/.test(text)).toBe(version !== '3')
    }
  })

  it('tries twice and then deletes', async () => {
    const { ons, key } = await sender()
    const bodies = await recipient(portOf(ons), [500, 503, 200])
    expect(await ons.notify('Customer', 'Updated', key)).toEqual({
      isDelivered: false,
      tries: [500, 503],
    })
    expect(bodies[0]).toBe(bodies[1])
    expect(await ons.notify('Customer', 'Updated', key)).toEqual({
      isDelivered: true,
      tries: [200],
    })
  })

  it('nobody there: two tries without an answer', async () => {
    const { ons, key } = await sender()
    expect(await ons.notify('Customer', 'Updated', key)).toEqual({
      isDelivered: false,
      tries: [0, 0],
    })
  })
})

describe('the echo of a write', () => {
  /** Writes so many customers one after the other, and reads who was told of in which order. */
  async function told(count: number, options: OnsOptions) {
    const { agency, ons } = await sender(options)
    const bodies = await recipient(portOf(ons), [])
    const customers = agency.customers.slice(0, count)
    for (const { CustomerId } of customers) agency.edit(CustomerId, { City: 'Port Ellery' })
    const who = (): number[] =>
      bodies.map((body) => customers.findIndex(({ CustomerId }) => body.includes(CustomerId)))
    return { agency, ons, who, bodies }
  }

  it('comes by itself, shortly after', async () => {
    const { who, bodies } = await told(1, {})
    expect(bodies).toEqual([])
    await expect.poll(who).toEqual([0])
    const reading = readNotification(Buffer.from(bodies[0] ?? ''))
    expect(reading).toMatchObject({ entity: 'Customer', change: 'updated' })
  })

  it('comes of nothing with Infinity', async () => {
    const { who, agency, ons } = await told(2, { echoMs: Infinity })
    ons.setEcho({ echoMs: 5 })
    agency.edit(agency.customers[1]?.CustomerId ?? '', { City: 'Stonewick' })
    await expect.poll(who).toEqual([1])
  })

  it('is lost each nth time', async () => {
    const { who } = await told(5, { loseEvery: 2 })
    await expect.poll(() => who().toSorted((one, other) => one - other)).toEqual([0, 2, 4])
  })

  it('comes twice each nth time', async () => {
    const { who } = await told(3, { duplicateEvery: 3 })
    await expect.poll(() => who().toSorted((one, other) => one - other)).toEqual([0, 1, 2, 2])
  })

  it('is overtaken each nth time', async () => {
    const { agency, ons, who } = await told(3, { echoMs: Infinity })
    ons.setEcho({ echoMs: 40, lateEvery: 1 })
    const [first, ...others] = agency.customers.slice(0, 3)
    agency.edit(first?.CustomerId ?? '', { City: 'Stonewick' })
    ons.setEcho({ lateEvery: 0 })
    for (const { CustomerId } of others) agency.edit(CustomerId, { City: 'Stonewick' })
    await expect.poll(() => who().length).toBe(3)
    expect(who().at(-1)).toBe(0)
  })

  it('stops with the sender', async () => {
    const { agency, ons, bodies } = await told(1, { echoMs: 60 })
    await ons.stop()
    agency.edit(agency.customers[1]?.CustomerId ?? '', { City: 'Stonewick' })
    await new Promise((resolve) => setTimeout(resolve, 120))
    expect(bodies).toEqual([])
  })
})

describe('the demo’s notifications at the engine', () => {
  async function together() {
    const parts = await sender()
    const rig = await engineRig({ demo: { 'ams360-ons': parts.ons.signIn } })
    return { ...parts, rig, read: () => rig.call('ons.read', {}) }
  }

  it('arrive', async () => {
    const { ons, key, read } = await together()
    expect(await ons.notify('Customer', 'Updated', key)).toEqual({
      isDelivered: true,
      tries: [200],
    })
    expect(
      await ons.notify('Policy', 'Deleted', key, { version: '3', format: 'json' }),
    ).toMatchObject({ isDelivered: true })
    expect(await read()).toMatchObject({ listening: true, accepted: 2, captured: 0, refused: 0 })
  })

  it.each([
    ['wrong-password', [401, 401], { accepted: 0, refused: 2 }],
    ['expired-ticket', [401, 401], { accepted: 0, refused: 2 }],
    ['malformed-xml', [401, 401], { accepted: 0, refused: 2 }],
    ['huge-body', [413, 413], { accepted: 0, refused: 2 }],
    ['reset-before', [0, 0], { accepted: 0, refused: 0 }],
    ['missing-right', [200], { accepted: 1, captured: 1 }],
    ['slow', [200], { accepted: 1, captured: 0 }],
    ['http-500', [], { accepted: 0, refused: 0 }],
    ['empty-200', [], { accepted: 0, refused: 0 }],
    ['html-page', [], { accepted: 0, refused: 0 }],
    ['none', [200], { accepted: 1, captured: 0 }],
  ] as const)('with the fault %s', async (fault, tries, heard) => {
    const { ons, key, read } = await together()
    ons.setFault(fault)
    expect((await ons.notify('Customer', 'Updated', key)).tries).toEqual(tries)
    expect(await read()).toMatchObject(heard)
  })

  it('whose answer is not waited for come again, and are stored once', async () => {
    const { ons, key, read } = await together()
    ons.setFault('reset-after')
    expect((await ons.notify('Customer', 'Updated', key)).tries).toEqual([0, 0])
    await expect.poll(async () => (await read()).accepted).toBe(1)
  })

  it('with another code are explained by the check, until it is put right', async () => {
    const { ons, key, rig } = await together()
    const check = () =>
      rig.call('connection.check', { connectionId: 'ams360-ons', runId: crypto.randomUUID() })
    expect((await check()).outcome).toBe('passed')
    ons.setFault('wrong-password')
    await ons.notify('Customer', 'Updated', key)
    expect((await check()).failure?.code).toBe('wrong-code-sent')
    ons.setFault('none')
    await ons.notify('Customer', 'Updated', key)
    expect((await check()).outcome).toBe('passed')
  })
})
