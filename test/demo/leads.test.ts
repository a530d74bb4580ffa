import { describe, expect, it, onTestFinished } from 'vitest'
import { startLeads, type DemoLeads } from '../../main/demo/leads/service'
import { amsPlusConnector } from '../../main/engine/connectors/ams-plus/connector'
import { nodeReach } from '../../main/engine/net/node-reach'
import type { Step } from '../../preload/contract/connections'
import { demoFault, type DemoFault } from '../../preload/contract/shell'
import { recordingLog } from '../connectors/support/recording-log'

async function demo(): Promise<DemoLeads> {
  const leads = await startLeads({ slowMs: 50, now: () => 7 })
  onTestFinished(() => leads.stop())
  return leads
}

const post = (url: string, body: string, type = 'application/x-www-form-urlencoded') =>
  fetch(url, { method: 'POST', headers: { 'content-type': type }, body })

async function codeOf({ signIn }: DemoLeads): Promise<string> {
  await using session = amsPlusConnector.open(
    amsPlusConnector.settings.parse(signIn.settings),
    amsPlusConnector.secrets.parse(signIn.secrets),
    { reach: nodeReach(), log: recordingLog(), now: Date.now },
  )
  const steps: Step[] = []
  await session.check((step) => void steps.push(step), AbortSignal.timeout(9_000))
  return steps.find(({ failure }) => failure)?.failure?.code ?? 'passed'
}

describe('the demo Lead POST', () => {
  it('keeps a lead as it was posted, also twice', async () => {
    const leads = await demo()
    const body = 'lastName=Okonjowale&firstName=Dana+Q&custom_Source=a%26b&custom_Source=c'
    expect((await post(leads.postUrl, body)).status).toBe(200)
    expect(
      (await post(leads.postUrl, body, 'application/x-www-form-urlencoded; charset=utf-8')).status,
    ).toBe(200)
    expect(leads.leads).toHaveLength(2)
    expect(leads.leads[0]).toEqual({
      at: 7,
      fields: [
        ['lastName', 'Okonjowale'],
        ['firstName', 'Dana Q'],
        ['custom_Source', 'a&b'],
        ['custom_Source', 'c'],
      ],
    })
  })

  it('takes no lead without both names, from the query, of another type or elsewhere', async () => {
    const leads = await demo()
    const { postUrl } = leads
    const statuses = [
      await post(postUrl, 'lastName=Okonjowale'),
      await post(postUrl, 'lastName=Okonjowale&firstName=+'),
      await post(`${postUrl}?lastName=Okonjowale&firstName=Dana`, ''),
      await post(postUrl, '{"lastName":"x"}', 'application/json'),
      await fetch(postUrl),
      await fetch(postUrl, { method: 'HEAD' }),
      await post(`${postUrl}0`, 'lastName=x&firstName=y'),
    ].map(({ status }) => status)
    expect(statuses).toEqual([400, 400, 400, 415, 405, 405, 404])
    expect(leads.leads).toEqual([])
  })

  it.each([
    ['wrong-password', 404],
    ['expired-ticket', 401],
    ['missing-right', 403],
    ['http-500', 500],
  ] as const)('%s: a post is answered %i and no lead is kept', async (fault, status) => {
    const leads = await demo()
    leads.setFault(fault)
    expect((await post(leads.postUrl, 'lastName=x&firstName=y')).status).toBe(status)
    expect(leads.leads).toEqual([])
  })

  it('has the lead when it breaks off after it', async () => {
    const leads = await demo()
    leads.setFault('reset-after')
    await expect(post(leads.postUrl, 'lastName=x&firstName=y')).rejects.toThrow('fetch failed')
    expect(leads.leads).toHaveLength(1)
  })

  /** Address and TLS only: what the service says is not asked for, so it is not held against it. */
  const seen: Partial<Record<DemoFault, string>> = {
    'reset-before': 'connection-reset',
    'reset-after': 'connection-reset',
  }
  it.each(demoFault.options)('%s: the check tells the line, and makes no lead', async (fault) => {
    const leads = await demo()
    leads.setFault(fault)
    expect(await codeOf(leads)).toBe(seen[fault] ?? 'passed')
    expect(leads.leads).toEqual([])
    expect(new Set(leads.calls())).toEqual(new Set(['HEAD /']))
  })

  it('gives each start its own address', async () => {
    const [one, other] = [await demo(), await demo()]
    expect(new URL(one.postUrl).pathname).not.toBe(new URL(other.postUrl).pathname)
    expect(one.signIn.secrets['postUrl']).toBe(one.postUrl)
    expect(JSON.stringify(one.signIn.settings)).not.toContain('leadpost')
  })
})
