import { describe, expect, it, onTestFinished, vi } from 'vitest'
import { startMail } from '../../main/demo/mail/service'
import type { Contact } from '../../preload/contract/contact'
import {
  agencyForTest,
  connected,
  connectionId,
  engineRig,
  formFor,
  validate,
  type EngineRig,
} from '../support/engine-rig'
import { passUntil, sleepUntil } from '../support/pass-time'

const minute = 60_000
const hour = 60 * minute
const day = 24 * hour
const six = Date.parse('2026-07-02T10:00:00Z')

const contactWith = (mails: Contact['mails']): Contact => ({
  name: 'Tess Contact',
  email: 'tess@harbor.example',
  phone: '',
  mails,
})

async function rigged(mails = { nightly: true, failures: true }) {
  const agency = await agencyForTest()
  const rig = await connected(agency)
  await rig.call('contact.save', {
    contact: contactWith(mails),
  })
  return { agency, rig }
}
/** Every mail in the outbox, oldest first. */
const mailsOf = async ({ call }: EngineRig) => (await call('mail.list', {})).toReversed()
const subjects = async (rig: EngineRig): Promise<readonly string[]> =>
  (await mailsOf(rig)).map(({ kind, subject }) => `${kind}: ${subject}`)

const failed = 'failure: SyncDesk: AMS360 WSAPI refuses the sign-in'
const mended = 'recovery: SyncDesk: AMS360 WSAPI works again'

describe('a connection that breaks', () => {
  it('writes one mail to the technical contact, about that connection', async () => {
    const { agency, rig } = await rigged()
    agency.setFault('wrong-password')
    rig.clock.advance(minute)
    await rig.check()
    expect(await mailsOf(rig)).toMatchObject([
      {
        kind: 'failure',
        connectionId,
        subject: 'SyncDesk: AMS360 WSAPI refuses the sign-in',
        to: expect.stringContaining('tess@harbor.example') as string,
      },
    ])
  })

  it('two hundred times in a night, working in between: one notification, one mail, one recovery', async () => {
    const { agency, rig } = await rigged()
    for (let n = 0; n < 20; n += 1) {
      agency.setFault('wrong-password')
      rig.clock.advance(minute)
      for (let check = 0; check < 10; check += 1) await rig.check()
      agency.setFault('none')
      rig.clock.advance(minute)
      await rig.check()
    }
    expect(rig.notices.map(({ kind }) => kind)).toEqual(['broken', 'recovered'])
    expect(await subjects(rig)).toEqual([failed, mended])
  })

  it('and stays broken is told every day', async () => {
    const { agency, rig } = await rigged({ nightly: false, failures: true })
    agency.setFault('wrong-password')
    rig.clock.advance(minute)
    for (let n = 0; n < 4; n += 1) {
      await rig.check()
      rig.clock.set(rig.clock.now() + 12 * hour)
    }
    expect(await subjects(rig)).toEqual([failed, failed])
  })

  it('works again: told once by mail', async () => {
    const { agency, rig } = await rigged({ nightly: false, failures: true })
    agency.setFault('wrong-password')
    rig.clock.advance(minute)
    await rig.check()
    agency.setFault('none')
    rig.clock.advance(minute)
    await rig.check()
    await rig.check()
    expect(await subjects(rig)).toEqual([failed, mended])
  })

  it('after somebody mended it by a save is a new story, told at once', async () => {
    const { agency, rig } = await rigged({ nightly: false, failures: true })
    agency.setFault('wrong-password')
    rig.clock.advance(minute)
    await rig.check()
    agency.setFault('none')
    rig.clock.advance(minute)
    const { runId } = await validate(rig, formFor(agency), connectionId)
    await rig.call('connection.save', { runId, keepForSession: false })
    expect(await subjects(rig)).toEqual([failed, mended])
    agency.setFault('missing-right')
    rig.clock.advance(minute)
    await rig.check()
    expect((await subjects(rig)).at(-1)).toMatch(/^failure: .*does not allow us/)
    expect(rig.notices.map(({ kind }) => kind)).toEqual(['broken', 'recovered', 'broken'])
  })

  it('is told to nobody by mail where that was not chosen', async () => {
    const { agency, rig } = await rigged({ nightly: false, failures: false })
    agency.setFault('wrong-password')
    rig.clock.advance(minute)
    await rig.check()
    await passUntil(rig, six + 10 * minute)
    expect(await mailsOf(rig)).toEqual([])
    expect(rig.notices).toHaveLength(1)
  })

  it('before anybody entered a contact is told by notification only', async () => {
    const agency = await agencyForTest()
    const rig = await connected(agency)
    agency.setFault('wrong-password')
    rig.clock.advance(minute)
    await rig.check()
    expect(await mailsOf(rig)).toEqual([])
    expect(rig.notices).toHaveLength(1)
  })

  it('is told once, also when SyncDesk is started anew in between', async () => {
    const { agency, rig } = await rigged({ nightly: false, failures: true })
    agency.setFault('wrong-password')
    rig.clock.advance(minute)
    await rig.check()
    await rig.restart()
    await rig.check()
    expect(await subjects(rig)).toEqual([failed])
  })
})

describe('the nightly mail', () => {
  const healthy = 'nightly: SyncDesk: AMS360 WSAPI is healthy'

  it('is written after the 6:00 run, once a day', async () => {
    const { rig } = await rigged()
    await passUntil(rig, six - minute, hour)
    expect(await mailsOf(rig)).toEqual([])
    await passUntil(rig, six + 2 * hour)
    expect(await subjects(rig)).toEqual([healthy])
    await rig.restart()
    await passUntil(rig, six + 3 * hour)
    expect(await subjects(rig)).toEqual([healthy])
    await passUntil(rig, six + day + hour)
    expect(await subjects(rig)).toEqual([healthy, healthy])
  })

  it('waits until a trouble passed or counts', async () => {
    const { agency, rig } = await rigged()
    agency.setFault('http-500')
    await passUntil(rig, six + 20 * minute, minute)
    expect(await mailsOf(rig)).toEqual([])
    await passUntil(rig, six + 21 * minute, minute)
    expect((await mailsOf(rig)).map(({ kind }) => kind)).toEqual(['failure', 'nightly'])
    expect((await subjects(rig)).at(-1)).toMatch(/AMS360 WSAPI needs attention/)
  })

  it('is not written for what this PC was offline for, but when it is back', async () => {
    const { agency, rig } = await rigged()
    agency.setFault('reset-before')
    rig.goOffline(true)
    await passUntil(rig, six + 3 * hour)
    expect(await mailsOf(rig)).toEqual([])
    agency.setFault('none')
    rig.goOffline(false)
    await passUntil(rig, six + 4 * hour)
    expect(await subjects(rig)).toEqual([healthy])
  })

  it('comes late but once after the PC slept through 6:00 for a week', async () => {
    const { rig } = await rigged()
    await passUntil(rig, six - 5 * hour)
    sleepUntil(rig, six + 6 * day + 3 * hour)
    await passUntil(rig, six + 6 * day + 4 * hour)
    expect(await subjects(rig)).toEqual([healthy])
  })

  it('is not written on the afternoon of the first day', async () => {
    const { agency, rig } = await rigged()
    agency.setFault('http-500')
    await rig.check()
    agency.setFault('none')
    // Looked at again by itself: still not the daily run.
    await passUntil(rig, rig.clock.now() + 5 * hour)
    expect((await mailsOf(rig)).map(({ kind }) => kind)).toEqual(['failure', 'recovery'])
  })
})

it('the mail of a broken connection arrives at the contact’s mail server, and so does its end', async () => {
  const agency = await agencyForTest()
  const server = await startMail()
  onTestFinished(() => server.stop())
  const rig = await engineRig({
    demo: { 'ams360-wsapi': formFor(agency), smtp: server.signIn },
  })
  await rig.call('contact.save', { contact: contactWith({ nightly: true, failures: true }) })
  await passUntil(rig, rig.clock.now() + minute)
  agency.setFault('wrong-password')
  await rig.check()
  await vi.waitFor(
    () => {
      rig.clock.advance(1_000)
      expect(server.received()).toHaveLength(1)
    },
    { timeout: 5_000, interval: 20 },
  )
  agency.setFault('none')
  rig.clock.advance(minute)
  await rig.check()
  await vi.waitFor(
    () => {
      rig.clock.advance(1_000)
      expect(server.received()).toHaveLength(2)
    },
    { timeout: 5_000, interval: 20 },
  )
  const [broken, mended] = server.received()
  expect(broken?.to).toEqual(['tess@harbor.example'])
  expect(broken?.source).toMatch(/^Subject: SyncDesk: AMS360 WSAPI refuses the sign-in\r$/m)
  expect(broken?.source).not.toContain(agency.credentials.password)
  expect(mended?.source).toMatch(/^Subject: SyncDesk: AMS360 WSAPI works again\r$/m)
})

it('no mail and no alarm holds a secret', async () => {
  const { agency, rig } = await rigged()
  agency.setFault('wrong-password')
  await passUntil(rig, six + hour)
  const said = JSON.stringify([await mailsOf(rig), rig.notices, rig.lines])
  expect(said).toContain('refuses the sign-in')
  expect(said).not.toContain(agency.credentials.password)
})
