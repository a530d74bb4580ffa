import { afterEach, describe, expect, test } from 'vitest'
import { failureFrom } from '../../preload/contract/failure-words'
import type { Step } from '../../preload/contract/connections'
import type { FailureCode } from '../../preload/contract/failures'
import type { Session } from '../../main/engine/connectors/connector'
import { Fault } from '../../main/engine/connectors/fault'
import type { RecordingLog } from './support/recording-log'

/** What the other side can do to a connector, and the failure it must become. */
export const troubles = {
  'status 401': 'access-denied',
  'status 403': 'access-denied',
  'status 404': 'service-not-found',
  'status 407': 'proxy-sign-in',
  'status 429': 'rate-limited',
  'status 500': 'server-error',
  'status 503': 'server-error',
  redirect: 'redirected',
  'malformed body': 'answer-malformed',
  'invalid characters': 'answer-malformed',
  'a web page': 'answer-not-soap',
  'another format': 'answer-not-soap',
  'a foreign answer': 'answer-unexpected',
  'a service fault': 'service-fault',
  empty: 'answer-empty',
  huge: 'answer-too-large',
  'huge once unpacked': 'answer-too-large',
  'reset before the answer': 'connection-reset',
  'reset within the answer': 'connection-reset',
  silence: 'timed-out',
  'an answer that never ends': 'timed-out',
} as const satisfies Record<string, FailureCode>
export type Trouble = keyof typeof troubles

export type Rig = {
  readonly session: Session
  readonly log: RecordingLog
  /** The secrets in use; none may ever be logged. */
  readonly secrets: readonly string[]
  /** One representative read. */
  read(signal: AbortSignal): Promise<unknown>
  /** From now on the other side does this to every call. */
  make(trouble: Trouble | undefined): void
  /** How often somebody signed in. */
  signIns(): number
  stop(): Promise<void>
}

type Start = (options: {
  /** The connector's time-out. */
  readonly seconds: number
  /** Its server is one whose certificate nobody trusts. */
  readonly untrusted?: boolean
}) => Promise<Rig>

const never = new AbortController().signal

/** Only where time has to run out is the time-out short; elsewhere a busy PC must not decide. */
const shortSeconds = 0.5
/** How long a failure says one waits, or has waited. */
const saidSeconds: Partial<Record<Trouble, number>> = {
  'status 429': 7,
  silence: shortSeconds,
  'an answer that never ends': shortSeconds,
}
const secondsFor = (trouble: Trouble): number =>
  troubles[trouble] === 'timed-out' ? shortSeconds : 8

const faultOf = (work: Promise<unknown>): Promise<Fault> =>
  work.then(
    () => expect.fail('it worked'),
    (error: unknown) => {
      if (error instanceof Fault) return error
      throw error
    },
  )

/**
 * What every connector has to withstand; a later one brings its own server.
 * @param except troubles that the network stack under test keeps to itself
 * @param others where this system's form of data gives a trouble another name
 * @param hasSignIn false where the key goes with every call: `signIns` then counts the calls
 */
export function conformance(
  name: string,
  start: Start,
  except: readonly Trouble[] = [],
  others: Partial<Record<Trouble, FailureCode>> = {},
  hasSignIn = true,
): void {
  const codeOf = (trouble: Trouble): FailureCode => others[trouble] ?? troubles[trouble]
  const known = (Object.keys(troubles) as Trouble[]).filter((one) => !except.includes(one))
  describe(`${name} withstands`, () => {
    const rigs: Rig[] = []
    const opened = async (options: Parameters<Start>[0]): Promise<Rig> => {
      const rig = await start(options)
      rigs.push(rig)
      return rig
    }
    afterEach(async () => {
      for (const rig of rigs.splice(0)) {
        rig.make(undefined)
        await rig.session[Symbol.asyncDispose]()
        for (const secret of rig.secrets) expect(rig.log.text()).not.toContain(secret)
        await rig.stop()
      }
    })

    describe.each(['signing in', 'reading'])('while %s:', (when) => {
      test.each(known.map((trouble) => [trouble, codeOf(trouble)] as const))(
        '%s',
        async (trouble, code) => {
          const rig = await opened({ seconds: secondsFor(trouble) })
          if (when === 'reading') await rig.read(never)
          rig.make(trouble)
          const fault = await faultOf(rig.read(never))
          expect(fault.code).toBe(code)
          expect(fault.facts.system).toBeTruthy()
          expect(fault.facts.host).toBeTruthy()
          expect(fault.facts.seconds).toBe(saidSeconds[trouble])
          const words = failureFrom(fault.code, fault.facts, 'ref')
          expect(words.title).not.toBe('')
          expect(words.fix.label).not.toBe('')
        },
      )
    })

    test('a check under every trouble ends with a named failure, and never throws', async () => {
      for (const trouble of known) {
        const rig = await opened({ seconds: secondsFor(trouble) })
        rig.make(trouble)
        const steps: Step[] = []
        const result = await rig.session.check((step) => steps.push(step), never)
        expect(result.passed).toBe(false)
        const failed = steps.filter((step) => step.state === 'failed')
        expect(failed.map((step) => step.failure?.code)).toEqual([codeOf(trouble)])
        const last = steps.at(-1)
        expect(last?.state === 'skipped' || last?.state === 'failed').toBe(true)
      }
    }, 30_000)

    test('recovers by itself when the trouble is over', async () => {
      const rig = await opened({ seconds: 8 })
      await rig.read(never)
      rig.make('status 500')
      await faultOf(rig.read(never))
      rig.make(undefined)
      await expect(rig.read(never)).resolves.toBeDefined()
    })

    test('an abort ends a call and a check within a second', async () => {
      const patient = await start({ seconds: 60 })
      try {
        patient.make('silence')
        for (const work of [
          (signal: AbortSignal) => patient.read(signal),
          async (signal: AbortSignal) => {
            const steps: Step[] = []
            await patient.session.check((step) => steps.push(step), signal)
            const code = steps.find((step) => step.state === 'failed')?.failure?.code
            throw new Fault(code ?? 'bug')
          },
        ]) {
          const stop = new AbortController()
          setTimeout(() => stop.abort(), 100)
          const started = performance.now()
          expect((await faultOf(work(stop.signal))).code).toBe('cancelled')
          expect(performance.now() - started).toBeLessThan(1100)
        }
        expect((await faultOf(patient.read(AbortSignal.abort()))).code).toBe('cancelled')
      } finally {
        await patient.stop()
      }
    })

    test('callers at the same time share one sign-in', async () => {
      const rig = await opened({ seconds: 8 })
      await Promise.all(Array.from({ length: 20 }, () => rig.read(never)))
      expect(rig.signIns()).toBe(hasSignIn ? 1 : 20)
    })

    test('one caller who gives up does not spoil it for the others', async () => {
      const rig = await opened({ seconds: 8 })
      const stop = new AbortController()
      const staying = [rig.read(never), rig.read(never)]
      const leaving = faultOf(rig.read(stop.signal))
      stop.abort()
      expect((await leaving).code).toBe('cancelled')
      expect(await Promise.all(staying)).toHaveLength(2)
      expect(rig.signIns()).toBeLessThanOrEqual(hasSignIn ? 1 : 3)
    })

    test('a certificate that nobody trusts: nothing is sent', async () => {
      const other = await start({ seconds: 5, untrusted: true })
      try {
        expect((await faultOf(other.read(never))).code).toBe('tls-untrusted')
        expect(other.signIns()).toBe(0)
        const steps: Step[] = []
        await other.session.check((step) => steps.push(step), never)
        const failed = steps.find((step) => step.state === 'failed')
        expect([failed?.name, failed?.failure?.code]).toEqual(['tls', 'tls-untrusted'])
      } finally {
        await other.stop()
      }
    })

    test('after closing nothing is sent', async () => {
      const rig = await opened({ seconds: 8 })
      await rig.read(never)
      await rig.session[Symbol.asyncDispose]()
      const before = rig.signIns()
      expect((await faultOf(rig.read(never))).code).toBe('cancelled')
      expect(rig.signIns()).toBe(before)
    })
  })
}
