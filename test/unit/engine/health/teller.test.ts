import { describe, expect, it } from 'vitest'
import { createTeller, type Mails } from '../../../../main/engine/health/teller'
import type { MailDraft } from '../../../../main/engine/mail/mailbox'
import { alarmRepository } from '../../../../main/engine/store/alarm-repository'
import type { Notice } from '../../../../main/port/engine-messages'
import { fakeClock } from '../../../support/fake-clock'
import { testStore } from '../../../support/open-databases'
import { connectionSample, engineSample, failureSample, noon } from '../../../support/status-sample'

const day = 86_400_000
const broken = connectionSample({ state: 'error', since: noon, failure: failureSample() })

function rig(change: Partial<Mails> = {}) {
  const db = testStore()
  db.exec(`INSERT INTO connection (name, kind, settings, created_at, updated_at)
           VALUES ('ams360-wsapi', 'ams360-wsapi', '{}', 1, 1)`)
  const alarms = alarmRepository(db)
  const clock = fakeClock(noon)
  const notices: Notice[] = []
  const queued: MailDraft[] = []
  const teller = createTeller(
    {
      alarms,
      mails: { wants: () => true, queue: (draft) => void queued.push(draft), ...change },
      together: (work) => db.transaction(work).immediate(),
    },
    { now: clock.now, notify: (notice) => void notices.push(notice) },
  )
  return { alarms, clock, notices, queued, teller }
}

describe('what was told and its mail are one', () => {
  it('a mail that cannot be stored leaves the alarm unraised: the next check tells', () => {
    const full = (): never => {
      throw new Error('database or disk is full')
    }
    const { alarms, notices, teller } = rig({ queue: full })
    expect(() => teller.tell(1, broken, undefined)).toThrow('disk is full')
    expect(alarms.find(1)).toBeUndefined()
    expect(notices).toEqual([])
  })

  it('each told day and each recovery has a key of its own', () => {
    const { clock, queued, teller } = rig()
    teller.tell(1, broken, undefined)
    clock.advance(day)
    teller.tell(1, broken, undefined)
    teller.tell(1, connectionSample(), undefined)
    expect(queued.map(({ kind }) => kind)).toEqual(['failure', 'failure', 'recovery'])
    expect(new Set(queued.map(({ dedupe }) => dedupe)).size).toBe(3)
  })
})

it('the nightly mail has one key a day in New York, whenever it is written', () => {
  const { clock, queued, teller } = rig()
  const six = Date.parse('2026-07-01T10:00:00Z')
  teller.nightly(engineSample({}), six)
  clock.advance(9 * 3_600_000)
  teller.nightly(engineSample(broken), six)
  teller.nightly(engineSample({}), six + day)
  expect(queued.map(({ dedupe }) => dedupe)).toEqual([
    'nightly 2026-07-01',
    'nightly 2026-07-01',
    'nightly 2026-07-02',
  ])
})

it.each([
  ['failures', 1],
  ['nightly', 2],
] as const)('mails of the sort %s are written only where they are wanted', (sort, count) => {
  const { clock, queued, teller } = rig({ wants: (asked) => asked !== sort })
  teller.tell(1, broken, undefined)
  clock.advance(1)
  teller.tell(1, connectionSample(), undefined)
  teller.nightly(engineSample({}), noon)
  expect(queued).toHaveLength(count)
})
