import { describe, expect, it } from 'vitest'
import { connectors } from '../../main/engine/connectors/registry'
import { smtpConnector } from '../../main/engine/connectors/smtp/connector'
import { mayBeReadable, nearnessOf } from '../../main/engine/connectors/smtp/nearness'
import { authoritiesWith } from '../../main/engine/connectors/smtp/trust'

const form = { host: 'smtp.example.com', sender: 'syncdesk@example.com' }
const errors = (settings: Record<string, string>, secrets: Record<string, string> = {}) =>
  connectors.smtp.parse({ ...form, ...settings }, secrets).fieldErrors

describe('the form of a mail server', () => {
  it('needs a server and a sender; the rest has its usual value', () => {
    const { fieldErrors, settings } = connectors.smtp.parse(form, {})
    expect(fieldErrors).toEqual({})
    expect(settings).toEqual({
      host: 'smtp.example.com',
      port: '587',
      tls: 'starttls',
      user: '',
      sender: 'syncdesk@example.com',
      timeoutSeconds: '30',
      caFile: '',
    })
    expect(Object.keys(connectors.smtp.parse({}, {}).fieldErrors).toSorted()).toEqual([
      'host',
      'sender',
    ])
  })

  it.each([
    ['implicit', '465'],
    ['starttls', '587'],
    ['none', '25'],
  ])('%s: its usual port is %s', (tls, port) => {
    expect(connectors.smtp.parse({ ...form, tls }, {}).settings['port']).toBe(port)
    expect(connectors.smtp.parse({ ...form, tls, port: '2525' }, {}).settings['port']).toBe('2525')
  })

  it.each([
    ['host', 'https://smtp.example.com'],
    ['host', 'smtp.example.com/x'],
    ['host', 'two words'],
    ['host', 'smtp.example.com:587x'],
    ['host', ''],
    ['port', '0'],
    ['port', '65536'],
    ['port', 'many'],
    ['tls', 'maybe'],
    ['user', 'a\u0007b'],
    ['sender', 'nobody'],
    ['sender', 'a@b@c'],
    ['sender', 'a@example.com\r\nBcc: x@example.com'],
    ['sender', 'SyncDesk <a@example.com>'],
    ['timeoutSeconds', '2'],
  ])('%s does not take «%s»', (field, value) => {
    expect(Object.keys(errors({ [field]: value }))).toEqual([field])
  })

  it('takes addresses of every family, in brackets or not', () => {
    for (const host of ['127.0.0.1', '[::1]', 'fe80::1', 'MAIL.Example.COM', 'relay_1.lan']) {
      expect(errors({ host })).toEqual({})
    }
    expect(connectors.smtp.parse({ ...form, host: '[::1]' }, {}).settings['host']).toBe('::1')
  })

  it('keeps the password as typed, and takes none', () => {
    expect(smtpConnector.secrets.parse({ password: ' two  blanks ' })).toEqual({
      password: ' two  blanks ',
    })
    expect(smtpConnector.secrets.parse({})).toEqual({ password: '' })
    expect(Object.keys(errors({}, { password: 'a\nb' }))).toEqual(['password'])
    expect(connectors.smtp.issue()).toEqual({ password: '' })
  })

  it('shows what is set, without the password', () => {
    const { settings } = connectors.smtp.parse({ ...form, user: 'dana' }, { password: 'secret-1' })
    const shown = connectors.smtp.describe(settings)
    expect(shown).toContainEqual({ label: 'Server', value: 'smtp.example.com:587' })
    expect(shown).toContainEqual({ label: 'User', value: 'dana' })
    expect(JSON.stringify([shown, settings])).not.toContain('secret-1')
  })
})

describe('readable mail', () => {
  it.each([
    ['127.0.0.1', 'this-pc'],
    ['127.8.9.1', 'this-pc'],
    ['::1', 'this-pc'],
    ['::ffff:127.0.0.1', 'this-pc'],
    ['10.1.2.3', 'own-network'],
    ['172.16.0.1', 'own-network'],
    ['172.31.255.255', 'own-network'],
    ['192.168.1.5', 'own-network'],
    ['::ffff:192.168.1.5', 'own-network'],
    ['169.254.1.1', 'own-network'],
    ['fd00::5', 'own-network'],
    ['fe80::1%eth0', 'own-network'],
    ['172.32.0.1', 'outside'],
    ['192.169.1.1', 'outside'],
    ['11.0.0.1', 'outside'],
    ['8.8.8.8', 'outside'],
    ['::ffff:8.8.8.8', 'outside'],
    ['2001:db8::1', 'outside'],
    ['', 'outside'],
    [undefined, 'outside'],
  ])('%s is %s', (address, nearness) => {
    expect(nearnessOf(address)).toBe(nearness)
  })

  it('stays near, and a password stays on this PC', () => {
    const table = (['this-pc', 'own-network', 'outside'] as const).map((nearness) => [
      mayBeReadable(nearness, ''),
      mayBeReadable(nearness, 'dana'),
    ])
    expect(table).toEqual([
      [true, true],
      [true, false],
      [false, false],
    ])
  })
})

it('trusts the public authorities, whatever this PC has besides', () => {
  const authorities = authoritiesWith('')
  expect(authorities.length).toBeGreaterThan(100)
  for (const one of authorities) expect(one).toMatch(/^-----BEGIN CERTIFICATE-----/)
})
