import { describe, expect, it } from 'vitest'
import { engineRig } from '../support/engine-rig'
import { fakeVault } from '../support/fake-vault'
import { connectMail, dana, mailServerForTest } from '../support/mail-rig'

const minute = 60_000
const hour = 60 * minute

describe('the technical contact', () => {
  it('is read back, with what the mail server is like', async () => {
    const server = await mailServerForTest()
    const rig = await engineRig()
    expect(await rig.call('contact.read', {})).toEqual({ mailServer: 'not-set-up' })
    await rig.call('contact.save', { contact: { ...dana, name: '  Dana \u200e Whitlock ' } })
    await connectMail(rig, server)
    expect(await rig.call('contact.read', {})).toEqual({ contact: dana, mailServer: 'ready' })
    server.setFault('wrong-password')
    rig.clock.advance(hour)
    await rig.call('connection.check', { connectionId: 'smtp', runId: crypto.randomUUID() })
    expect((await rig.call('contact.read', {})).mailServer).toBe('failing')
    await rig.call('connection.pause', { connectionId: 'smtp', paused: true })
    expect((await rig.call('contact.read', {})).mailServer).toBe('paused')
  })

  it.each([
    ['Name', { name: ' ' }],
    ['Name', { name: 'Dana\r\nBcc: all@example.com' }],
    ['E-mail', { email: '' }],
    ['E-mail', { email: 'dana' }],
    ['E-mail', { email: 'dana@localhost' }],
    ['E-mail', { email: 'a@b@example.com' }],
    ['E-mail', { email: 'dana@example.com, sam@example.com' }],
    ['E-mail', { email: 'Dana <dana@example.com>' }],
    ['E-mail', { email: 'dana@example.com\r\nBcc: all@example.com' }],
    ['E-mail', { email: 'dana@-example.com' }],
    ['Phone', { phone: 'call me' }],
    ['Phone', { phone: '12' }],
  ])('names the field: %s', async (field, change) => {
    const rig = await engineRig()
    const failure = await rig.failure('contact.save', { contact: { ...dana, ...change } })
    expect(failure).toMatchObject({ code: 'input-invalid', title: `Check «${field}»` })
    expect(failure.advice).toHaveLength(1)
    expect((await rig.call('contact.read', {})).contact).toBeUndefined()
  })

  it('may have no phone, or one with an extension', async () => {
    const rig = await engineRig()
    for (const phone of ['', '+1 503-555-0142', '503.555.0142 x12', '(503) 555-0142 ext. 7']) {
      await rig.call('contact.save', { contact: { ...dana, phone } })
      expect((await rig.call('contact.read', {})).contact?.phone).toBe(phone)
    }
  })

  it('is not kept where nothing can be kept safely', async () => {
    const rig = await engineRig({ vault: fakeVault('unavailable') })
    const failure = await rig.failure('contact.save', { contact: dana })
    expect(failure.code).toBe('vault-unavailable')
    expect((await rig.call('contact.read', {})).contact).toBeUndefined()
    expect((await rig.failure('contact.testMail', {})).code).toBe('contact-missing')
  })
})
