import { describe, expect, it } from 'vitest'
import { agencyForTest, connected, engineRig } from '../support/engine-rig'
import { readableIn } from '../support/folder-bytes'
import {
  connectMail,
  dana,
  mailServerForTest,
  newest,
  outbox,
  readyToMail,
  write,
} from '../support/mail-rig'

const minute = 60_000
const hour = 60 * minute
const day = 24 * hour

describe('a mail', () => {
  it('is stored, sent, and its fate is shown', async () => {
    const { rig, server } = await readyToMail()
    const { id } = await write(rig)
    const mail = await newest(rig)
    expect(mail).toEqual({
      id,
      kind: 'test',
      subject: 'SyncDesk: test mail',
      to: dana.email,
      createdAt: rig.clock.now(),
      state: 'sent',
      attempts: 1,
      endedAt: rig.clock.now(),
    })
    const [received] = server.received()
    expect(server.received()).toHaveLength(1)
    expect(received?.to).toEqual([dana.email])
    expect(received?.source).toContain('To: Dana Whitlock <dana@harborquist.example>')
    expect(rig.emitted).toContain('mail.changed')
  })

  it('goes to whoever is the contact when it leaves', async () => {
    const rig = await engineRig()
    await rig.call('contact.save', { contact: dana })
    await write(rig)
    await outbox(rig)
    const sam = { ...dana, name: 'Sam Quillfold', email: 'sam@harborquist.example' }
    await rig.call('contact.save', { contact: sam })
    const server = await mailServerForTest()
    await connectMail(rig, server)
    expect(await newest(rig)).toMatchObject({ state: 'sent', to: sam.email })
    expect(server.received()[0]?.to).toEqual([sam.email])
  })

  it('is not written while nobody is there to get it', async () => {
    const rig = await engineRig()
    expect((await rig.failure('contact.testMail', {})).code).toBe('contact-missing')
    expect(await outbox(rig)).toEqual([])
  })

  it('leaves nothing readable on disk or in the log', async () => {
    const { rig, server } = await readyToMail()
    server.setFault('missing-right')
    await write(rig)
    await outbox(rig)
    server.setFault('none')
    await rig.call('mail.retry', { id: 1 })
    await outbox(rig)
    await rig.stop()
    const words = ['Whitlock', 'dana@harborquist', '555-0142', 'test mail that was asked']
    expect(readableIn(rig.folder, [...words, 'HarborMail360'])).toEqual([])
    const log = JSON.stringify(rig.lines)
    for (const word of [...words, 'HarborMail360']) expect(log).not.toContain(word)
    expect(log).toContain('mail: sent')
  })
})

describe('a mail waits', () => {
  it('for a mail server, and says so', async () => {
    const rig = await engineRig()
    await rig.call('contact.save', { contact: dana })
    await write(rig)
    const mail = await newest(rig)
    expect(mail).toMatchObject({
      state: 'waiting',
      attempts: 0,
      failure: { code: 'mail-server-missing', fix: { act: 'go' } },
    })
    expect(mail.nextAttemptAt).toBeUndefined()
    rig.clock.advance(5 * day)
    const server = await mailServerForTest()
    await connectMail(rig, server)
    expect(await newest(rig)).toMatchObject({ state: 'sent', attempts: 1 })
    expect((await newest(rig)).failure).toBeUndefined()
  })

  it('while the mail server is paused', async () => {
    const { rig, server } = await readyToMail()
    await rig.call('connection.pause', { connectionId: 'smtp', paused: true })
    await write(rig)
    expect(await newest(rig)).toMatchObject({
      state: 'waiting',
      failure: { code: 'connection-paused' },
    })
    expect(server.received()).toEqual([])
    await rig.call('connection.pause', { connectionId: 'smtp', paused: false })
    expect(await newest(rig)).toMatchObject({ state: 'sent' })
  })

  it('for a person where a person has to act: not tried again by itself', async () => {
    const { rig, server } = await readyToMail()
    server.setFault('wrong-password')
    await write(rig)
    const mail = await newest(rig)
    expect(mail).toMatchObject({
      state: 'waiting',
      attempts: 1,
      failure: { code: 'sign-in-refused' },
    })
    expect(mail.nextAttemptAt).toBeUndefined()
    const tries = server.connections()
    rig.clock.advance(10 * day)
    await outbox(rig)
    expect(server.connections()).toBe(tries)
    server.setFault('none')
    await rig.call('mail.retry', { id: mail.id })
    expect(await newest(rig)).toMatchObject({ state: 'sent', attempts: 2 })
  })

  it('until the mail server is saved again', async () => {
    const { rig, server } = await readyToMail()
    server.setFault('wrong-password')
    await write(rig)
    await write(rig)
    await outbox(rig)
    server.setFault('none')
    await connectMail(rig, server)
    expect((await outbox(rig)).map(({ state }) => state)).toEqual(['sent', 'sent'])
    expect(server.received()).toHaveLength(2)
  })

  it('until the refused recipient is another one', async () => {
    const { rig, server } = await readyToMail()
    server.setFault('missing-right')
    await write(rig)
    expect(await newest(rig)).toMatchObject({ state: 'waiting', failure: { code: 'mail-refused' } })
    server.setFault('none')
    await rig.call('contact.save', { contact: { ...dana, email: 'dana.w@harborquist.example' } })
    expect(await newest(rig)).toMatchObject({ state: 'sent', to: 'dana.w@harborquist.example' })
  })
})

describe('a connection that breaks', () => {
  it('is told by mail once a day and once when it works again, if that is wanted', async () => {
    const agency = await agencyForTest()
    const server = await mailServerForTest()
    const rig = await connected(agency)
    const mails = { nightly: false, failures: true }
    await rig.call('contact.save', { contact: { ...dana, mails } })
    await connectMail(rig, server)
    agency.setFault('wrong-password')
    for (let nth = 0; nth < 20; nth += 1) {
      rig.clock.advance(1_000)
      await rig.check()
    }
    const [mail] = await outbox(rig)
    expect(await outbox(rig)).toHaveLength(1)
    expect(mail).toMatchObject({ kind: 'failure', connectionId: 'ams360-wsapi', state: 'sent' })
    agency.setFault('none')
    rig.clock.advance(1_000)
    await rig.check()
    expect((await outbox(rig)).map(({ kind }) => kind)).toEqual(['recovery', 'failure'])
    expect(server.received()).toHaveLength(2)
    expect(JSON.stringify(server.received())).not.toContain('HarborDemo360')
  })

  it('is told to nobody who does not want it', async () => {
    const agency = await agencyForTest()
    const rig = await connected(agency)
    await rig.call('contact.save', { contact: dana })
    agency.setFault('wrong-password')
    rig.clock.advance(1_000)
    await rig.check()
    expect(await outbox(rig)).toEqual([])
  })
})

describe('a mail server without a sign-in', () => {
  it('is kept with its empty password and sends after a restart', async () => {
    const { rig, server } = await readyToMail({ auth: false })
    await rig.restart()
    await write(rig)
    expect(await newest(rig)).toMatchObject({ state: 'sent' })
    expect(server.received()).toHaveLength(1)
    const [smtp] = (await rig.call('status.read', {})).connections
    expect(smtp).toMatchObject({ id: 'smtp', state: 'healthy' })
  })
})
