import { describe, expect, test } from 'vitest'
import { smtpConnector } from '../../main/engine/connectors/smtp/connector'
import { nodeReach } from '../../main/engine/net/node-reach'
import { recordingLog } from './support/recording-log'
import { check, faultOf, fixture, open, send, user } from './support/open-smtp'

const silence = { act: 'silence' } as const

describe('an SMTP session', () => {
  test.each(['greeting', 'EHLO', 'AUTH', 'MAIL', 'mail'] as const)(
    'ends within a second when it is stopped at %s',
    async (moment) => {
      const server = await fixture({})
      server.misbehave(moment, silence)
      const { session } = open({ port: server.port, tls: 'none', timeoutSeconds: 60 })
      const stop = new AbortController()
      setTimeout(() => stop.abort(), 150)
      const started = performance.now()
      expect((await faultOf(send(session, stop.signal))).code).toBe('cancelled')
      expect(performance.now() - started).toBeLessThan(1_150)
      expect((await faultOf(send(session, AbortSignal.abort()))).code).toBe('cancelled')
    },
  )

  test('says nothing more once it is closed', async () => {
    const server = await fixture({})
    const { session } = open({ port: server.port, tls: 'none' })
    await send(session)
    const said = server.heard.length
    await session[Symbol.asyncDispose]()
    expect((await faultOf(send(session))).code).toBe('cancelled')
    expect(server.heard.length).toBeLessThanOrEqual(said + 1)
  })

  test('sends side by side, each in a conversation of its own', async () => {
    const server = await fixture({})
    const { session } = open({ port: server.port, tls: 'none' })
    await Promise.all(Array.from({ length: 8 }, () => send(session)))
    expect(server.heard.filter((line) => line === 'mail')).toHaveLength(8)
  })

  test('recovers by itself when the trouble is over', async () => {
    const server = await fixture({})
    const { session } = open({ port: server.port, tls: 'none' })
    server.misbehave('MAIL', '451 4.3.0 Later\r\n')
    await faultOf(send(session))
    server.misbehave('MAIL', '250 2.1.0 OK\r\n')
    await expect(send(session)).resolves.toHaveProperty('messageId')
  })

  test('with a user and no password asks for it before anything is sent', async () => {
    const server = await fixture({})
    const settings = smtpConnector.settings.parse({
      ...{ host: 'localhost', port: String(server.port), tls: 'none', user, sender: user },
    })
    const log = recordingLog()
    await using session = smtpConnector.open(
      settings,
      { password: '' },
      { reach: nodeReach(), log, now: Date.now },
    )
    expect(await check(session)).toMatchObject({ step: 'sign-in', code: 'input-invalid' })
    expect(server.heard.filter((line) => line.startsWith('AUTH'))).toEqual([])
  })
})
