import { describe, expect, it } from 'vitest'
import { failureMail, nightlyMail, recoveryMail } from '../../../../main/engine/health/alarm-mail'
import { failureFrom } from '../../../../preload/contract/failure-words'
import { failureCodes } from '../../../../preload/contract/failures'
import { connectionSample, failureSample, noon } from '../../../support/status-sample'

const hour = 3_600_000
const broken = connectionSample({
  state: 'error',
  since: noon,
  verifiedAt: noon - 24 * hour,
  failure: failureFrom(
    'sign-in-refused',
    {
      system: 'AMS360 WSAPI',
      connectionId: 'ams360-wsapi',
      advice: ['In AMS360: Administration › Web Service API.', 'Compare the login.'],
    },
    'ref00001',
  ),
})
const healthy = connectionSample({ verifiedAt: noon, verified: 'signed in, read the agency' })

describe('the failure mail', () => {
  it('says what failed, since when and what to do, click by click', () => {
    expect(failureMail(broken, 'Harbor Insurance')).toEqual({
      subject: 'SyncDesk: AMS360 WSAPI refuses the sign-in',
      text: [
        'AMS360 WSAPI refuses the sign-in.',
        'Nothing is lost. What has to be recorded waits until the connection works again.',
        '',
        'Connection: AMS360 WSAPI',
        'Agency: Harbor Insurance',
        'Since: Wednesday, July 1, 2026 at 12:00 PM Eastern',
        'It last worked Tuesday, June 30, 2026 at 12:00 PM Eastern.',
        '',
        'What to do:',
        '1. In AMS360: Administration › Web Service API.',
        '2. Compare the login.',
        '3. Open SyncDesk on the PC where it runs, then Credentials › AMS360 WSAPI.',
        '4. Press «Check now» when it is mended.',
        '',
        'For support: sign-in-refused · reference ref00001',
        '',
        'SyncDesk sends this mail by itself. Which mails you get is chosen in SyncDesk › Contact info.',
      ].join('\n'),
    })
  })

  it('reads well without a reason, an agency or a proof', () => {
    const { subject, text } = failureMail(connectionSample({ state: 'error' }), undefined)
    expect(subject).toBe('SyncDesk: AMS360 WSAPI does not work')
    expect(text).toContain('It has not worked yet.')
    expect(text).not.toMatch(/Agency:|undefined| {2}/)
  })

  it.each(failureCodes)('of %s has no empty line of advice and no word of a program', (code) => {
    const { subject, text } = failureMail({ ...broken, failure: failureSample(code) }, undefined)
    expect(`${subject}\n${text}`).not.toMatch(/undefined|\[object|NaN|!|please|^\d+\. *$/im)
    expect(text).toMatch(/^1\. \S/m)
  })
})

it('the recovery mail says since when, from when, and that nothing is to do', () => {
  const { subject, text } = recoveryMail(healthy, noon - hour, noon)
  expect(subject).toBe('SyncDesk: AMS360 WSAPI works again')
  expect(text.split('\n').slice(0, 5)).toEqual([
    'AMS360 WSAPI works again since Wednesday, July 1, 2026 at 12:00 PM Eastern.',
    'Proved: signed in, read the agency.',
    'It did not work from Wednesday, July 1, 2026 at 11:00 AM Eastern on.',
    '',
    'There is nothing to do.',
  ])
})

describe('the nightly mail', () => {
  const subjectOf = (...connections: Parameters<typeof nightlyMail>[0]): string =>
    nightlyMail(connections, [], noon).subject
  const paused = connectionSample({ state: 'paused', since: noon })

  it.each([
    ['SyncDesk: AMS360 WSAPI is healthy', [healthy]],
    ['SyncDesk: AMS360 WSAPI needs attention', [broken]],
    ['SyncDesk: all 2 connections are healthy', [healthy, healthy]],
    ['SyncDesk: 1 of 2 connections needs attention', [healthy, broken]],
    ['SyncDesk: 2 of 2 connections need attention', [broken, connectionSample({ stale: true })]],
    ['SyncDesk: AMS360 WSAPI is healthy', [healthy, paused]],
  ])('%s', (subject, connections) => {
    expect(subjectOf(...connections)).toBe(subject)
  })

  it('has every connection with its state, and the clicks for what is broken', () => {
    const { text } = nightlyMail([healthy, broken, paused], [], noon)
    const lines = text.split('\n')
    expect(lines).toContain(
      'AMS360 WSAPI: Healthy, proved Wednesday, July 1, 2026 at 12:00 PM Eastern',
    )
    expect(lines).toContain('AMS360 WSAPI: Error since Wednesday, July 1, 2026 at 12:00 PM Eastern')
    expect(lines).toContain('   1. In AMS360: Administration › Web Service API.')
    expect(text).toContain('AMS360 WSAPI: Paused since')
  })

  it('names what only shows when they are seen together, and says nothing twice', () => {
    const finding = failureFrom('ons-silent', { connectionId: 'ams360-ons' }, 'finding')
    const { text } = nightlyMail([healthy, broken], [finding, broken.failure ?? finding], noon)
    expect(text).toContain(`${finding.title}.\n${finding.meaning}\n1. `)
    expect(text.split(broken.failure?.title ?? '')).toHaveLength(2)
  })
})
