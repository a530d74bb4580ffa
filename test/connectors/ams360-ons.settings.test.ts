import { describe, expect, test } from 'vitest'
import { onsConnector } from '../../main/engine/connectors/ams360-ons/connector'
import { connectors } from '../../main/engine/connectors/registry'
import { nodeReach } from '../../main/engine/net/node-reach'
import type { Step } from '../../preload/contract/connections'
import { recordingLog } from './support/recording-log'

const code = 'A1b2C3d4E5f6G7h8I9j0K1l2M3n4O5p6Q7r8S9t0U1v'

describe('settings', () => {
  const ons = connectors['ams360-ons']
  const errors = (settings: Record<string, string>) => ons.parse(settings, { code }).fieldErrors

  test('what is left empty gets its default', () => {
    expect(ons.parse({}, { code })).toEqual({
      fieldErrors: {},
      settings: {
        bindAddress: '127.0.0.1',
        port: '8360',
        publicAddress: '',
        certFile: '',
        keyFile: '',
        probePublic: 'yes',
        retryMethod: 'single',
        previousUntil: '',
        timeoutSeconds: '30',
        caFile: '',
      },
    })
  })

  test.each([
    ['bindAddress', 'localhost'],
    ['bindAddress', '999.1.1.1'],
    ['port', '0'],
    ['port', '65536'],
    ['port', 'http'],
    ['publicAddress', 'http://notify.example.com'],
    ['publicAddress', 'https://user:pass@notify.example.com'],
    ['publicAddress', 'notify.example.com'],
    ['retryMethod', 'twice'],
    ['probePublic', 'perhaps'],
  ])('%s «%s» is refused at its field', (field, value) => {
    expect(Object.keys(errors({ [field]: value }))).toEqual([field])
  })

  test('a certificate without its key is refused at the missing one', () => {
    expect(Object.keys(errors({ certFile: 'c.pem' }))).toEqual(['keyFile'])
    expect(Object.keys(errors({ keyFile: 'k.pem' }))).toEqual(['certFile'])
  })

  test.each([
    'https://n.example',
    'https://n.example/',
    'https://n.example/ons',
    ' https://n.example/ons/ ',
  ])('the Destination Address of «%s»', (publicAddress) => {
    const described = ons.describe({ publicAddress })
    expect(described[0]).toEqual({
      label: 'Destination Address',
      value: 'https://n.example/ons',
    })
  })

  test('the code is made by us: 32 random bytes, each time others', () => {
    const [one, other] = [ons.issue(), ons.issue()]
    expect(one['code']).toMatch(/^[\w-]{43}$/)
    expect(one['code']).not.toBe(other['code'])
    expect(ons.parse({}, one).fieldErrors).toEqual({})
  })
})

test('without the engine’s listener a check fails as our own bug, and never throws', async () => {
  const session = onsConnector.open(
    onsConnector.settings.parse({}),
    { code, previousCode: '' },
    { reach: nodeReach(), log: recordingLog(), now: Date.now },
  )
  const steps: Step[] = []
  const { passed } = await session.check((step) => steps.push(step), AbortSignal.timeout(5_000))
  expect([passed, steps.find(({ failure }) => failure)?.failure?.code]).toEqual([false, 'bug'])
})
