import { describe, expect, it } from 'vitest'
import { z } from 'zod'
import { Fault } from '../../../../main/engine/connectors/fault'
import { createBorder } from '../../../../main/engine/faults/border'
import { fakeLog } from '../../../support/fake-log'

const withCode = (code: string): Error => Object.assign(new Error('said by the machine'), { code })

function rig() {
  const log = fakeLog()
  return { log, toFailure: createBorder(log) }
}

describe('a fault', () => {
  it('keeps its code and facts and gets words', () => {
    const { toFailure } = rig()
    const failure = toFailure(new Fault('timed-out', { system: 'AMS360 WSAPI', seconds: 30 }), 'x')
    expect(failure).toMatchObject({
      code: 'timed-out',
      title: 'AMS360 WSAPI did not answer within 30 seconds',
    })
  })

  it('takes facts from around it where it has none of its own', () => {
    const { toFailure } = rig()
    const extra = { system: 'Other', connectionId: 'ams360-wsapi' }
    expect(toFailure(new Fault('timed-out', { system: 'Mine' }), 'x', extra)).toMatchObject({
      title: 'Mine did not answer',
      fix: { act: 'check', connectionId: 'ams360-wsapi' },
    })
  })

  it('is a warning in the log with the same reference and its cause', () => {
    const { log, toFailure } = rig()
    const cause = new TypeError('fetch failed')
    const { ref } = toFailure(new Fault('connection-reset', {}, { cause }), 'lookup')
    expect(log.lines).toMatchObject([
      { level: 'warn', message: 'lookup: connection-reset', facts: { ref } },
    ])
    expect(log.lines[0]?.facts['cause']).toMatch(/^TypeError: fetch failed|^TypeError/)
  })
})

describe('what the machine says', () => {
  it.each([
    ['ENOSPC', 'disk-full'],
    ['EDQUOT', 'disk-full'],
    ['EACCES', 'disk-full'],
    ['EPERM', 'disk-full'],
    ['EROFS', 'disk-full'],
    ['SQLITE_FULL', 'disk-full'],
    ['SQLITE_IOERR_WRITE', 'disk-full'],
    ['SQLITE_READONLY_DIRECTORY', 'disk-full'],
    ['SQLITE_CANTOPEN', 'disk-full'],
    ['SQLITE_CORRUPT', 'store-damaged'],
    ['SQLITE_CORRUPT_INDEX', 'store-damaged'],
    ['SQLITE_NOTADB', 'store-damaged'],
    ['SQLITE_CONSTRAINT_UNIQUE', 'bug'],
    ['ENOENT', 'bug'],
  ])('%s is %s', (raw, code) => {
    const { toFailure } = rig()
    expect(toFailure(withCode(raw), 'save')).toMatchObject({ code, detail: raw })
  })
})

describe('anything else is a bug of ours', () => {
  it('with a reference that the log has too', () => {
    const { log, toFailure } = rig()
    const failure = toFailure(new TypeError('x is not a function'), 'status.read')
    expect(failure).toMatchObject({ code: 'bug', detail: 'internal' })
    expect(failure.ref).toMatch(/^[0-9a-f]{8}$/)
    expect(log.lines).toMatchObject([
      { level: 'error', message: 'status.read: bug', facts: { ref: failure.ref } },
    ])
    expect(log.lines[0]?.facts['error']).toContain('TypeError: x is not a function')
  })

  it.each([
    ['text', 'Canary-77 thrown'],
    ['nothing', undefined],
    ['an object', { password: 'Canary-77' }],
  ])('%s that was thrown is logged by its kind only', (_name, thrown) => {
    const { log, toFailure } = rig()
    expect(toFailure(thrown, 'x').code).toBe('bug')
    expect(log.lines[0]?.facts['error']).toBe(typeof thrown)
  })

  it('gets a new reference each time', () => {
    const { toFailure } = rig()
    const refs = Array.from({ length: 50 }, () => toFailure(new Error('x'), 'y').ref)
    expect(new Set(refs).size).toBe(50)
  })
})

describe('a value that did not fit is never written', () => {
  const schema = z.object({ who: z.object({ mode: z.enum(['a', 'b']), name: z.string().max(3) }) })
  const { error } = schema.safeParse({ who: { mode: 'Canary-77', name: 'Canary-77' } })

  it.each([
    ['thrown', error],
    ['as the cause of a fault', new Fault('answer-unexpected', {}, { cause: error })],
  ])('%s', (_name, thrown) => {
    const { log, toFailure } = rig()
    const failure = toFailure(thrown, 'x')
    const written = JSON.stringify([log.lines, failure])
    expect(written).not.toContain('Canary')
    expect(written).toContain('who.mode invalid_value; who.name too_big')
  })
})
