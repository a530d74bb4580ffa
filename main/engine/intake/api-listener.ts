import type { Failure } from '../../../preload/contract/failures'
import { ownAddress } from '../connectors/ams360-ons/settings'
import type { ListenerSpec } from '../connectors/connector'
import type { HttpListener } from './http-listener'

const retryMs = 60_000
const home = '127.0.0.1'

/** What the local API needs of the intake. */
export type ApiPlace = {
  readonly isEnabled: () => boolean
  /** The port of its own listener. */
  readonly port: () => number
  /** It listens, or not any more, or elsewhere. */
  readonly changed: () => void
}

export type ApiListenerParts = ApiPlace & {
  readonly open: (spec: ListenerSpec) => Promise<HttpListener>
  readonly toFailure: (error: unknown, during: string) => Failure
  readonly after: (ms: number, call: () => void) => () => void
  /** Looks again in its turn. */
  readonly again: () => void
}

export type ApiState = {
  readonly isListening: boolean
  /** Where it is, or would be: `http://127.0.0.1:8360` */
  readonly origin: string
  readonly failure: Failure | undefined
}

/** Whether programs on this PC reach a listener there by an address of the loopback. */
const isAtHome = ({ bindAddress }: ListenerSpec): boolean =>
  /^127\.|^0\.0\.0\.0$|^::1?$/.test(bindAddress)

const specFor = (port: number): ListenerSpec => ({
  bindAddress: home,
  port,
  publicAddress: '',
  certFile: '',
  keyFile: '',
})

/** The local API's own listener, for as long as no listener of AMS360's notifications serves it. */
export function createApiListener(parts: ApiListenerParts) {
  let own: HttpListener | undefined
  let shared: ListenerSpec | undefined
  let failure: Failure | undefined
  let cancelRetry = (): void => undefined

  const close = async (): Promise<void> => {
    const closing = own
    own = undefined
    await closing?.close()
  }
  const move = async (running: ListenerSpec | undefined): Promise<void> => {
    cancelRetry()
    failure = undefined
    shared = running && isAtHome(running) ? running : undefined
    const isWanted = parts.isEnabled() && shared === undefined
    if (!isWanted || own?.spec.port !== parts.port()) await close()
    if (!isWanted || own) return
    try {
      own = await parts.open(specFor(parts.port()))
    } catch (error) {
      failure = parts.toFailure(error, 'local api listener')
      cancelRetry = parts.after(retryMs, parts.again)
    }
  }
  const state = (): ApiState => ({
    isListening: parts.isEnabled() && (own ?? shared) !== undefined,
    origin: ownAddress(shared ?? specFor(parts.port())),
    failure,
  })
  return {
    state,
    /** Gives a port free. @returns whether it held it */
    async makeWay(port: number): Promise<boolean> {
      const isHeld = own?.spec.port === port
      if (isHeld) await close()
      return isHeld
    },
    /** Moves to the listener that runs, or to its own. */
    async follow(running: ListenerSpec | undefined): Promise<void> {
      const before = JSON.stringify(state())
      await move(running)
      if (JSON.stringify(state()) !== before) parts.changed()
    },
    stop(): Promise<void> {
      cancelRetry()
      return close()
    },
  }
}
