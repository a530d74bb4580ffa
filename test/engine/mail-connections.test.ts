import { describe, expect, it, onTestFinished } from 'vitest'
import { startLeads } from '../../main/demo/leads/service'
import { demoFault } from '../../preload/contract/shell'
import { engineRig, type EngineRig } from '../support/engine-rig'
import { bytesOf } from '../support/folder-bytes'
import { connectMail, mailServerForTest } from '../support/mail-rig'

type Typed = {
  readonly settings: Readonly<Record<string, string>>
  readonly secrets: Readonly<Record<string, string>>
}

async function tryOut({ call }: EngineRig, kind: 'smtp' | 'ams-plus', typed: Typed, id?: string) {
  const runId = crypto.randomUUID()
  const { passed, failure, fieldErrors } = await call('connection.validate', {
    runId,
    kind,
    ...(id !== undefined && { connectionId: id }),
    settings: { ...typed.settings },
    secrets: { ...typed.secrets },
  })
  return { runId, passed, failure, fieldErrors }
}

describe('only a mail server that works is stored', () => {
  it.each(demoFault.options)('%s', async (fault) => {
    const server = await mailServerForTest()
    const rig = await engineRig()
    server.setFault(fault)
    const { runId, passed, failure } = await tryOut(rig, 'smtp', server.signIn)
    const save = await rig.reply('connection.save', { runId, keepForSession: false })
    const { connections } = await rig.call('status.read', {})
    expect(save.ok).toBe(passed)
    expect(connections.map(({ id }) => id)).toEqual(passed ? ['smtp'] : [])
    expect(failure === undefined).toBe(passed)
    expect(server.received()).toEqual([])
  })

  it('and a working one is not replaced by one that fails', async () => {
    const server = await mailServerForTest()
    const rig = await engineRig()
    await connectMail(rig, server)
    const before = await rig.call('connection.read', { connectionId: 'smtp' })
    const wrong = { ...server.signIn, secrets: { password: 'Wrong-Password-1' } }
    const { runId, failure } = await tryOut(rig, 'smtp', wrong, 'smtp')
    expect(failure?.code).toBe('sign-in-refused')
    expect((await rig.failure('connection.save', { runId, keepForSession: false })).code).toBe(
      'validation-failed',
    )
    expect(await rig.call('connection.read', { connectionId: 'smtp' })).toEqual(before)
    const { passed } = await tryOut(rig, 'smtp', { ...server.signIn, secrets: {} }, 'smtp')
    expect(passed).toBe(true)
  })

  it('and keeps its password, or none, where nobody can read it', async () => {
    const server = await mailServerForTest()
    const rig = await engineRig()
    await connectMail(rig, server)
    const bytes = Buffer.concat(Object.values(bytesOf(rig.folder)))
    expect(bytes.includes('HarborMail360')).toBe(false)
    expect(JSON.stringify(rig.lines)).not.toContain('HarborMail360')
    expect(
      JSON.stringify(await rig.call('connection.read', { connectionId: 'smtp' })),
    ).not.toContain('HarborMail360')
  })
})

describe('the Lead POST URL', () => {
  it('is stored as a secret, and the card shows its server only after a check', async () => {
    const leads = await startLeads()
    onTestFinished(() => leads.stop())
    const rig = await engineRig()
    const { runId, passed } = await tryOut(rig, 'ams-plus', leads.signIn)
    expect(passed).toBe(true)
    await rig.call('connection.save', { runId, keepForSession: false })
    const status = await rig.connection()
    expect(status).toMatchObject({ id: 'ams-plus', state: 'healthy' })
    expect(status.verified).toBe('reached the server; no lead was sent to test it')
    const { pathname } = new URL(leads.postUrl)
    expect(
      JSON.stringify(await rig.call('connection.read', { connectionId: 'ams-plus' })),
    ).not.toContain(pathname)
    const written = JSON.stringify([status, rig.lines, rig.steps])
    expect(written).not.toContain(pathname)
    expect(Buffer.concat(Object.values(bytesOf(rig.folder))).includes(pathname)).toBe(false)
    expect(leads.leads).toEqual([])
  })

  it.each(['reset-before', 'reset-after'] as const)('is not stored under %s', async (fault) => {
    const leads = await startLeads()
    onTestFinished(() => leads.stop())
    const rig = await engineRig()
    leads.setFault(fault)
    const { runId, failure } = await tryOut(rig, 'ams-plus', leads.signIn)
    expect(failure?.code).toBe('connection-reset')
    await rig.failure('connection.save', { runId, keepForSession: false })
    expect((await rig.call('status.read', {})).connections).toEqual([])
  })
})
