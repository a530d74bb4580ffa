import type { Step } from '../../../../preload/contract/connections'
import type { FailureFacts } from '../../../../preload/contract/failure-words'
import { systemNames } from '../../../../preload/contract/systems'
import { withDeadline } from '../../net/deadline'
import { networkFault } from '../../net/network-fault'
import { runSteps, type Found, type NamedStep } from '../check-steps'
import type { CheckResult, Door, Ports } from '../connector'
import { Fault } from '../fault'
import { hoursLeft, nearHours, silentSince, spanWords } from './silence'
import { destinationOf, ownAddress, type OnsSecrets, type OnsSettings } from './settings'

export type CheckParts = {
  readonly settings: OnsSettings
  readonly secrets: OnsSecrets
  readonly ports: Ports
}

/** So long a new connection may wait for its first notification, in milliseconds. */
const firstMs = 7 * 86_400_000

/** Whether it only says that nobody answered; everything else explains itself. */
const isSilence = ({ code }: Fault): boolean =>
  code === 'connection-refused' || code === 'connection-reset' || code === 'timed-out'

/** The steps of one check, with the door they go through. */
function stepsFor(
  { settings, secrets, ports }: CheckParts,
  facts: FailureFacts,
  signal: AbortSignal,
) {
  const { publicAddress, probePublic, timeoutSeconds: seconds } = settings
  const isProbed = publicAddress !== '' && probePublic === 'yes'
  const host =
    publicAddress === '' ? new URL(ownAddress(settings)).host : new URL(publicAddress).host
  const away: FailureFacts = { ...facts, host, port: settings.port }
  let opened: Door | undefined

  const door = (): Door => {
    if (!opened) throw new Fault('bug', facts)
    return opened
  }
  const ask = (url: string, init: RequestInit): Promise<number> =>
    withDeadline({ seconds, signal, facts: away }, async (inner) => {
      const response = await ports.reach.fetch(url, {
        ...init,
        redirect: 'manual',
        cache: 'no-store',
        credentials: 'omit',
        signal: inner,
      })
      await response.body?.cancel().catch(() => undefined)
      return response.status
    })
  /** What the outside answers, or why it does not; aborting ends the check instead. */
  const tried = (url: string, init: RequestInit): Promise<number | Fault> =>
    ask(url, init).catch((error: unknown) => {
      const fault = networkFault(error, away)
      if (signal.aborted) throw fault
      return fault
    })

  const listener = async (): Promise<Found> => {
    if (!ports.listener) throw new Fault('bug', facts)
    const { bindAddress, port, certFile, keyFile } = settings
    opened = await ports.listener.open({ bindAddress, port, publicAddress, certFile, keyFile })
    const where = ownAddress(settings)
    const isOpenPlain = certFile === '' && !/\/\/(127\.|\[::1\])/.test(where)
    const everywhere = bindAddress === '0.0.0.0' || bindAddress === '::'
    return certFile === '' && (isOpenPlain || everywhere)
      ? {
          state: 'noted',
          evidence: `Listens at port ${port} without encryption: let only your proxy or tunnel reach it`,
        }
      : { evidence: `Listens at ${where}` }
  }

  const reached = async (): Promise<Found> => {
    if (publicAddress === '') {
      return {
        state: 'skipped',
        evidence: 'No public address: only this PC can reach the listener',
      }
    }
    if (!isProbed) return { state: 'skipped', evidence: 'Turned off: test it from outside' }
    const probe = door().expectProbe()
    const answer = await tried(`${publicAddress}/probe/${probe.nonce}`, { method: 'GET' })
    if (probe.hasArrived()) return { evidence: `A test from this PC to ${host} arrived here` }
    if (answer instanceof Fault) {
      if (!isSilence(answer)) throw answer
      const codes = [answer.code, ...(answer.facts.codes ?? [])]
      throw new Fault('public-address-silent', { ...away, codes }, { cause: answer })
    }
    // A proxy that cannot reach us says so; anything else is somebody else's answer.
    const isSilent = answer === 502 || answer === 503 || answer === 504
    const code = isSilent ? 'public-address-silent' : 'public-address-elsewhere'
    throw new Fault(code, { ...away, status: answer })
  }

  const deliver = async (code: string, nonce: string): Promise<number | Fault> => {
    const body = JSON.stringify({ SelfTest: nonce, AuthenticationCode: code })
    if (!isProbed) return door().post(body)
    const headers = { 'content-type': 'application/json' }
    return tried(destinationOf(settings), { method: 'POST', headers, body })
  }

  const code = async (): Promise<Found> => {
    const right = door().expectSelfTest(secrets.code)
    const accepted = await deliver(secrets.code, right.nonce)
    const wrong = door().expectSelfTest(secrets.code)
    const refused = await deliver(`${secrets.code.slice(0, -4)}-no-`, wrong.nonce)
    const isProved =
      right.hasArrived() && accepted === 200 && !wrong.hasArrived() && refused === 401
    if (isProved)
      return { evidence: 'A test with the code was accepted, one with a wrong code refused' }
    const faults = [accepted, refused].filter((one) => one instanceof Fault)
    const [cause] = faults
    throw new Fault(
      'code-not-accepted',
      {
        ...away,
        codes: [accepted, refused].map((one) => (one instanceof Fault ? one.code : String(one))),
      },
      cause && { cause },
    )
  }

  const heard = (): Promise<Found> => {
    const { lastAt, since, wrongCodeAt } = ports.listener?.heard() ?? {}
    const now = ports.now()
    const isStored = ports.connectionId !== undefined
    if (isStored && wrongCodeAt !== undefined && wrongCodeAt > (lastAt ?? 0)) {
      throw new Fault('wrong-code-sent', facts)
    }
    if (lastAt !== undefined) {
      const age = spanWords(Math.max(0, now - lastAt))
      return Promise.resolve({ evidence: `The last notification came ${age} ago` })
    }
    if (isStored && since !== undefined && now - since > firstMs) {
      throw new Fault('never-notified', facts)
    }
    return Promise.resolve({
      state: 'noted',
      evidence:
        'No notification has come yet: enter address and code in AMS360, then change a customer',
    })
  }

  const steps: readonly NamedStep[] = [
    ['listener', listener],
    ['public-address', reached],
    ['code', code],
    ['heard', heard],
    ['blocking', () => blocking({ settings, ports, facts })],
  ]
  return { steps, close: () => opened?.[Symbol.asyncDispose]() }
}

type SilenceParts = Pick<CheckParts, 'settings' | 'ports'> & { readonly facts: FailureFacts }

const leftFor = ({ settings, ports }: SilenceParts): number | undefined =>
  settings.retryMethod === 'blocking' && ports.connectionId !== undefined
    ? hoursLeft(silentSince(ports.listener?.heard()), ports.now())
    : undefined

const switchOff = ({ facts }: SilenceParts, hours: number, cause?: Fault): Fault =>
  new Fault(
    'switch-off-near',
    { ...facts, hours: Math.max(0, Math.floor(hours)), ...(cause && { codes: [cause.code] }) },
    cause && { cause },
  )

function blocking(parts: SilenceParts): Promise<Found> {
  if (parts.settings.retryMethod === 'single') {
    return Promise.resolve({ state: 'skipped', evidence: 'Retry Method is «Single Retry»' })
  }
  const left = leftFor(parts)
  if (left !== undefined && left < nearHours) throw switchOff(parts, left)
  const words = left === undefined ? 'two weeks' : spanWords(left * 3_600_000)
  return Promise.resolve({
    state: 'noted',
    evidence: `With «Blocking», AMS360 gives up after ${words} without an answer`,
  })
}

/** The nearer trouble wins: a step that fails for days must not hide that AMS360 gives up soon. */
const withSwitchOff = ([name, run]: NamedStep, parts: SilenceParts): NamedStep => [
  name,
  () =>
    run().catch((error: unknown) => {
      const left = leftFor(parts)
      const isNear = left !== undefined && left < nearHours
      if (isNear && error instanceof Fault && error.code !== 'cancelled') {
        throw switchOff(parts, left, error)
      }
      throw error
    }),
]

/** The named steps in order; nothing that the other side does makes this throw. */
export async function runCheck(
  parts: CheckParts,
  report: (step: Step) => void,
  signal: AbortSignal,
): Promise<CheckResult> {
  const { settings, ports } = parts
  const facts: FailureFacts = { system: systemNames['ams360-ons'], port: settings.port }
  const { steps, close } = stepsFor(parts, facts, signal)
  const all = steps.map(([name, run]): NamedStep =>
    withSwitchOff([name, async () => run()], { settings, ports, facts }),
  )
  try {
    const passed = await runSteps(all, { ports, facts, report, signal })
    const isHeard = ports.listener?.heard().lastAt !== undefined
    return {
      passed,
      verified: passed
        ? `listens, the code is accepted${isHeard ? ', notifications arrive' : ''}`
        : '',
      reported: [],
    }
  } finally {
    await close()
  }
}
