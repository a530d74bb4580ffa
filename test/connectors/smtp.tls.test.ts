import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { makeAuthority, makeIdentity, type Identity } from '../net/support/certificates'
import { authority, check, faultOf, fixture, folder, open, send, user } from './support/open-smtp'

const trusted = makeIdentity(authority)

describe('SMTP and TLS', () => {
  const with_ = (change: Parameters<typeof makeIdentity>[1]): Identity =>
    makeIdentity(authority, change)

  test.each(['implicit', 'starttls'] as const)(
    '%s: shows the certificate, then signs in',
    async (tls) => {
      const server = await fixture({ identity: trusted, implicit: tls === 'implicit' })
      const { session } = open({ port: server.port, tls })
      const { passed, ends } = await check(session)
      expect(passed).toBe(true)
      expect(ends[0]).toMatchObject({ evidence: `localhost:${server.port} answers` })
      expect(ends[1]?.evidence).toMatch(
        /^TLS 1\.3, certificate by Harbor Test Authority, valid until/,
      )
      expect(ends[2]).toMatchObject({ state: 'passed', evidence: `Signed in as ${user}` })
      expect(ends[3]).toEqual({
        name: 'test-mail',
        state: 'skipped',
        evidence: 'Sent on request: «Send test mail» in Contact info',
        ms: expect.any(Number) as number,
      })
      expect(server.heard).not.toContain('DATA')
      await send(session)
      expect(server.heard).toContain('mail')
    },
  )

  test.each(['implicit', 'starttls'] as const)(
    '%s: nothing is said to a server that cannot prove its name',
    async (tls) => {
      const stranger = makeIdentity(makeAuthority('Stranger'))
      const cases = [
        [stranger, 'tls-untrusted'],
        [with_({ toDays: -1 }), 'tls-expired'],
        [with_({ names: ['mail.elsewhere.example'] }), 'tls-wrong-name'],
      ] as const
      for (const [identity, code] of cases) {
        const server = await fixture({ identity, implicit: tls === 'implicit' })
        const { session } = open({ port: server.port, tls })
        expect(await check(session)).toMatchObject({ step: 'tls', code })
        expect((await faultOf(send(session))).code).toBe(code)
        expect(server.heard.filter((line) => /^(AUTH|MAIL)/.test(line))).toEqual([])
      }
    },
  )

  test('STARTTLS that is not offered is never done without', async () => {
    const server = await fixture({ identity: trusted })
    for (const deed of ['502 5.5.1 What\r\n', '454 4.7.0 Not now\r\n', 'what\r\n']) {
      server.misbehave('STARTTLS', deed)
      const { session } = open({ port: server.port, tls: 'starttls' })
      expect(await check(session)).toMatchObject({ step: 'tls', code: 'mail-not-encrypted' })
    }
    expect(server.heard.filter((line) => /^(AUTH|MAIL)/.test(line))).toEqual([])
  })

  test('STARTTLS that is hidden from the capabilities is asked for all the same', async () => {
    const server = await fixture({ identity: trusted })
    server.misbehave('EHLO', '250-fixture\r\n250 AUTH PLAIN\r\n')
    const { session } = open({ port: server.port, tls: 'starttls' })
    const { passed, ends } = await check(session)
    expect(passed).toBe(true)
    expect(ends[1]?.evidence).toMatch(/^TLS 1\.3/)
    const order = server.heard.map((line) => line.split(' ')[0])
    expect(order.slice(0, 4)).toEqual(['EHLO', 'STARTTLS', 'EHLO', 'AUTH'])
  })

  test('a plain port under «TLS from the start», and garbage after STARTTLS', async () => {
    const server = await fixture({})
    const first = open({ port: server.port, tls: 'implicit' }).session
    expect(await check(first)).toMatchObject({ step: 'tls', code: 'tls-failed' })
    server.misbehave('STARTTLS', '220 Go ahead\r\nand nothing of TLS follows here, only text\r\n')
    const second = open({ port: server.port, tls: 'starttls', timeoutSeconds: 3 }).session
    const { step, code } = await check(second)
    expect(step).toBe('tls')
    expect(['tls-failed', 'timed-out']).toContain(code)
  })

  test('an unreadable CA file', async () => {
    const server = await fixture({ identity: trusted, implicit: true })
    const missing = join(folder, 'none.pem')
    const { session } = open({ port: server.port, tls: 'implicit', caFile: missing })
    expect(await check(session)).toMatchObject({ step: 'tls', code: 'ca-file-unreadable' })
  })
})
