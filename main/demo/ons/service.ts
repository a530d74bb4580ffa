import { randomBytes, randomUUID } from 'node:crypto'
import { Agent } from 'node:http'
import { createServer } from 'node:net'
import { setTimeout as wait } from 'node:timers/promises'
import type { DemoFault } from '../../../preload/contract/shell'
import type { DemoAgency, DemoCustomer } from '../agency'
import type { DemoService } from '../service-host'
import { createEcho, type EchoOptions } from './echo'
import { post, type Manner } from './post'
import {
  write,
  type OnsChange,
  type OnsFormat,
  type OnsMessage,
  type OnsVersion,
  type Written,
} from './wording'

export type OnsOptions = EchoOptions & {
  /** How often something changes by itself; once a minute unless told, 0 for never. */
  readonly everyMs?: number
  /** Between the two tries; the true delay is not public. */
  readonly retryMs?: number
  readonly slowMs?: number
}

export type Delivery = {
  readonly isDelivered: boolean
  /** The status of each try; 0 when there was no answer. */
  readonly tries: readonly number[]
}

export type DemoOns = DemoService & {
  /** Tells the recipient of a change, as AMS360 with «Single Retry» does: two tries, then deleted. */
  notify(
    entity: string,
    change: OnsChange,
    key: string,
    how?: { readonly version?: OnsVersion; readonly format?: OnsFormat },
  ): Promise<Delivery>
  /** Changes how writes are told of; what is not named stays as it was. */
  setEcho(options: EchoOptions): void
}

const tries = 2
/** At once; a burst of writes must not become a burst of as many connections. */
const mostConnections = 8
const hugeLength = 2 * 1024 * 1024

/** Without these there is nobody who sends. */
const silent: ReadonlySet<DemoFault> = new Set(['http-500', 'html-page', 'empty-200'])

async function freePort(): Promise<number> {
  const server = createServer()
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject)
    server.listen({ port: 0, host: '127.0.0.1' }, () => resolve())
  })
  const address = server.address()
  await new Promise((resolve) => server.close(resolve))
  return typeof address === 'object' && address !== null ? address.port : 0
}

function dataOf(customer: DemoCustomer | undefined): Record<string, string> {
  const { City = '', State = '', CustomerType = '' } = customer ?? {}
  return { City, State, CustomerType }
}

function spoilt({ type, body }: Written, fault: DemoFault): Written {
  if (fault === 'malformed-xml') return { type, body: body.slice(0, Math.floor(body.length * 0.6)) }
  if (fault === 'huge-body') return { type, body: body + ' '.repeat(hugeLength) }
  return { type, body }
}

const mannerOf = (fault: DemoFault, slowMs: number): Manner => {
  if (fault === 'slow') return { slowMs }
  if (fault === 'reset-before') return { hangUp: 'before' }
  if (fault === 'reset-after') return { hangUp: 'after' }
  return {}
}

/**
 * AMS360's notification service of the demo agency: it has the address and the code of the demo
 * connection entered. It tells of every write, and of a customer now and then.
 */
export async function startOns(agency: DemoAgency, options: OnsOptions = {}): Promise<DemoOns> {
  const { everyMs = 60_000, retryMs = 5_000, slowMs = 4_000 } = options
  const port = await freePort()
  const code = randomBytes(32).toString('base64url')
  const ending = new AbortController()
  const connections = new Agent({ maxSockets: mostConnections })
  let fault: DemoFault = 'none'
  let turn = 0

  const messageFor = (entity: string, change: OnsChange, key: string, version: OnsVersion) => {
    const customer = agency.customerById(key)
    const isForeign = fault === 'missing-right'
    const isWrong = fault === 'wrong-password' || fault === 'expired-ticket'
    const message: OnsMessage = {
      id: randomUUID(),
      // Something nobody has explained: neither the record nor its id has a name we know.
      entity: isForeign ? '42' : entity,
      change,
      keys: isForeign ? { Reference: `R-${key.slice(0, 8)}` } : { [`${entity}Id`]: key },
      data: dataOf(customer),
      code: isWrong ? randomBytes(32).toString('base64url') : code,
      version,
    }
    return message
  }

  const notify: DemoOns['notify'] = async (entity, change, key, how = {}) => {
    const { version = '2.0', format = 'soap' } = how
    const statuses: number[] = []
    const message = messageFor(entity, change, key, version)
    while (statuses.length < tries && !ending.signal.aborted && !silent.has(fault)) {
      if (statuses.length > 0) {
        const isGoingOn = await wait(retryMs, true, { signal: ending.signal, ref: false }).catch(
          () => false,
        )
        if (!isGoingOn) break
      }
      const status = await post(
        port,
        spoilt(write(message, format), fault),
        mannerOf(fault, slowMs),
        connections,
      )
      statuses.push(status)
      if (status >= 200 && status < 300) return { isDelivered: true, tries: statuses }
    }
    return { isDelivered: false, tries: statuses }
  }

  const tellOfSomebody = (): void => {
    turn += 1
    const customer = agency.customers[turn % Math.max(1, agency.customers.length)]
    if (customer) void notify('Customer', 'Updated', customer.CustomerId)
  }
  const ticking = everyMs > 0 ? setInterval(tellOfSomebody, everyMs) : undefined
  ticking?.unref()

  const echo = createEcho(options, ending.signal, (...about) => void notify(...about))
  const stopHearing = agency.onWrite(echo.hear)

  return {
    kind: 'ams360-ons',
    signIn: {
      settings: { bindAddress: '127.0.0.1', port: String(port) },
      secrets: { code },
    },
    notify,
    setEcho: echo.set,
    setFault(next) {
      fault = next
      // What is switched shows at once, not at the next change.
      if (everyMs > 0) tellOfSomebody()
    },
    stop() {
      ending.abort()
      clearInterval(ticking)
      stopHearing()
      return Promise.resolve()
    },
  }
}
