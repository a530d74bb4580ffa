import { describe, expect, it } from 'vitest'
import { code, intakeRig, jsonMessage } from './support/intake-rig'

const without = (text: string): string => text.replace(code, '')
const oldCode = 'Z9y8X7w6V5u4T3s2R1q0P9o8N7m6L5k4J3i2H1g0F9e'

describe('a notification', () => {
  it('is on disk before it is acknowledged, and sealed there', async () => {
    const rig = await intakeRig()
    const answer = await rig.post(jsonMessage({ firmName: 'Okonjowale Marine' }))
    expect([answer.status, await answer.text()]).toEqual([200, '{"result":"Received"}'])
    const rows = rig.rows('SELECT * FROM notification')
    expect(rows).toMatchObject([
      { entity: 'Customer', change: 'updated', version: '2.0', format: 'json', state: 'new' },
    ])
    const file = rig.bytes()
    expect(file.includes('Okonjowale')).toBe(false)
    expect(file.includes(code)).toBe(false)
    expect(rig.notifications.open(1)?.raw).toContain('Okonjowale')
    expect(rig.notifications.open(1)?.raw).not.toContain(code)
    expect(JSON.stringify(rig.log.lines)).not.toContain(code)
  })

  it.each([
    ['in a bearer header', { authorization: `Bearer ${code}` }, ''],
    ['as a basic password', { authorization: `Basic ${btoa(`AMS360:${code}`)}` }, ''],
    ['in any header', { 'x-notification-code': code }, ''],
    ['in the query', {}, `?code=${code}`],
  ])('may bring its code %s', async (_where, headers, query) => {
    const rig = await intakeRig()
    const body = without(jsonMessage())
    expect((await rig.post(body, { headers }, `/ons/client${query}`)).status).toBe(200)
    expect((await rig.post(body, {}, '/ons/client')).status).toBe(401)
    expect(rig.count()).toBe(1)
  })

  it('sent twice is acknowledged twice and stored once; an equal one of later is another', async () => {
    const rig = await intakeRig()
    for (let n = 0; n < 3; n += 1) expect((await rig.post(jsonMessage())).status).toBe(200)
    expect(rig.count()).toBe(1)
    rig.clock.advance(121_000)
    expect((await rig.post(jsonMessage())).status).toBe(200)
    expect(rig.count()).toBe(2)
    expect((await rig.post(jsonMessage({ version: '3' }))).status).toBe(200)
    expect(rig.count()).toBe(3)
  })

  it('that many send at a time is stored for each of them', async () => {
    const rig = await intakeRig()
    const sent = Array.from({ length: 200 }, (_, n) => rig.post(jsonMessage({ sequence: n })))
    const statuses = (await Promise.all(sent)).map(({ status }) => status)
    expect(new Set(statuses)).toEqual(new Set([200]))
    expect(rig.count()).toBe(200)
  })

  it('of which nothing is understood is kept for a person', async () => {
    const rig = await intakeRig()
    expect((await rig.post(`<ping code="${code}"><ref>R-1</ref></ping>`)).status).toBe(200)
    const unreadable = { headers: { 'x-code': code } }
    expect((await rig.post('neither XML nor JSON', unreadable)).status).toBe(200)
    expect(rig.notifications.capturedCount()).toBe(2)
    expect(rig.notifications.captured(Number.MAX_SAFE_INTEGER, 50)).toMatchObject([
      { format: 'unreadable', keys: {} },
      { format: 'xml', entity: '', keys: {} },
    ])
  })

  it('that cannot be stored is not acknowledged', async () => {
    const rig = await intakeRig()
    rig.change('ALTER TABLE notification RENAME TO away')
    expect((await rig.post(jsonMessage())).status).toBe(503)
    rig.change('ALTER TABLE away RENAME TO notification')
    expect((await rig.post(jsonMessage())).status).toBe(200)
    expect(rig.count()).toBe(1)
  })
})

describe('the code', () => {
  it.each([
    ['none', without(jsonMessage())],
    ['another one', jsonMessage({ authenticationCode: oldCode })],
    ['its beginning', jsonMessage({ authenticationCode: code.slice(0, -1) })],
    ['in other case', jsonMessage({ authenticationCode: code.toLowerCase() })],
    ['within a longer text', jsonMessage({ authenticationCode: `${code} ` + 'x' })],
  ])('%s: 401, counted, and nothing is stored', async (_what, body) => {
    const rig = await intakeRig()
    const answer = await rig.post(body)
    expect([answer.status, await answer.text()]).toEqual([401, ''])
    expect(rig.count()).toBe(0)
    expect(rig.intake.tally.refusedSince(rig.clock.now())).toBe(1)
    rig.clock.advance(1_000)
    expect(rig.rows('SELECT sum(count) AS n FROM ons_refusal')).toEqual([{ n: 1 }])
    expect(rig.intake.tally.refusedSince(rig.clock.now())).toBe(1)
  })

  it('of before is accepted until its time is over', async () => {
    const until = Date.UTC(2026, 6, 1, 16, 30)
    const rig = await intakeRig({
      settings: { previousUntil: String(until) },
      secrets: { previousCode: oldCode },
    })
    const old = { authenticationCode: oldCode }
    rig.clock.set(until - 1)
    expect((await rig.post(jsonMessage({ ...old, n: 1 }))).status).toBe(200)
    rig.clock.set(until)
    expect((await rig.post(jsonMessage({ ...old, n: 2 }))).status).toBe(401)
    expect((await rig.post(jsonMessage({ n: 3 }))).status).toBe(200)
  })
})
