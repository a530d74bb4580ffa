import type { FailureFacts } from '../../../../preload/contract/failure-words'
import { stoppedFault } from '../../net/deadline'
import type { Ports } from '../connector'
import { Fault } from '../fault'
import { soapTransport, type CallOptions } from '../soap-transport'
import { statusFault, type Exchange } from '../soap-answer'
import { escapeArguments, escapeText } from '../xml-text'
import { refusalFrom } from './faults'

const namespace = 'http://www.WSAPI.AMS360.com/v3.0'

/** What the library calls an operation: arguments in, [result, raw, header] out. */
type Method = (
  args: object,
  options: CallOptions,
) => Promise<readonly [result: unknown, raw: unknown, header: unknown]>

export type Reply = { readonly result: unknown; readonly header: unknown }

export type WsapiClient = {
  /**
   * One exchange, no retry.
   * @param ticket undefined for Login, which needs none
   * @param sending called when the request leaves; what fails before that was never sent
   * @throws Refusal (a SOAP fault) or Fault
   */
  call(
    operation: string,
    args: object,
    ticket: string | undefined,
    signal: AbortSignal,
    sending?: () => void,
  ): Promise<Reply>
}

type Options = {
  readonly endpoint: string
  readonly seconds: number
  readonly facts: FailureFacts
  readonly ports: Pick<Ports, 'reach' | 'log' | 'now'>
}

const asText = (value: string): string => value

// Not the package's main file: that brings its server and WS-Security, which nobody here needs.
const loadClient = () => import('soap/lib/client.js')
const loadWsdl = () => import('soap/lib/wsdl/index.js')

/** Read once for all sessions; it holds no setting and no secret. */
let description: Promise<InstanceType<Awaited<ReturnType<typeof loadWsdl>>['WSDL']>> | undefined

async function describe(): NonNullable<typeof description> {
  const [{ WSDL }, { default: text }] = await Promise.all([
    loadWsdl(),
    import('../../../../resources/wsapi-v3.wsdl?raw'),
  ])
  const wsdl = new WSDL(text, 'wsapi-v3.wsdl', {
    // We do it ourselves, see `xml-text.ts`.
    escapeXML: false,
    // Everything stays text until our own schemas read it.
    customDeserializer: { boolean: asText, int: asText, short: asText, dateTime: asText },
  })
  await new Promise<void>((resolve, reject) => {
    wsdl.onReady((error?: Error) => (error ? reject(error) : resolve()))
  })
  return wsdl
}

/** Loaded with the first call only: the library costs about 11 MiB that an idle engine saves. */
async function load({ endpoint, seconds, facts }: Options, fetch: typeof globalThis.fetch) {
  description ??= describe()
  const [{ Client }, wsdl] = await Promise.all([loadClient(), description])
  return new Client(wsdl, endpoint, {
    httpClient: soapTransport({ fetch, seconds, facts }),
    // Codes are never trimmed: `!! ` and `!!` are two employees.
    preserveWhitespace: true,
  })
}

type Loaded = Awaited<ReturnType<typeof load>>

/** What the library throws for XML it cannot read: a plain object, or the stack's end. */
function unreadable(error: unknown): 'answer-malformed' | 'answer-unexpected' {
  if (error instanceof RangeError) return 'answer-malformed'
  return error instanceof Error ? 'answer-unexpected' : 'answer-malformed'
}

function failureOf(error: unknown, exchange: Exchange, facts: FailureFacts): Error {
  if (error instanceof Fault) return error
  const refusal = refusalFrom(error)
  if (refusal) return refusal
  // The library hangs the whole answer on its errors; only the kind goes on from here.
  const cause = new Error(error instanceof Error ? `soap ${error.name}` : 'soap parser')
  return statusFault(exchange, facts) ?? new Fault(unreadable(error), facts, { cause })
}

export function createClient(options: Options): WsapiClient {
  const { facts, ports } = options
  let loading: Promise<Loaded> | undefined
  // The header is asked for while the request is built, and the request leaves: both happen at once
  // within `call`, before anybody else has a turn.
  let ticket: string | undefined
  let leaving: (() => void) | undefined
  const fetch: typeof globalThis.fetch = (input, init) => {
    leaving?.()
    return ports.reach.fetch(input, init)
  }

  const loaded = (): Promise<Loaded> => {
    loading ??= load(options, fetch).then((client) => {
      client.addSoapHeader(
        () => (ticket === undefined ? '' : { WSAPISession: { Ticket: escapeText(ticket) } }),
        '',
        'tns',
        namespace,
      )
      return client
    })
    return loading
  }

  return {
    async call(operation, args, withTicket, signal, sending) {
      const client = await loaded()
      if (signal.aborted) throw stoppedFault(signal, facts)
      const exchange: Exchange = {}
      const started = ports.now()
      const note = (outcome: string): void =>
        ports.log.info('AMS360 call', {
          operation,
          outcome,
          ms: ports.now() - started,
          status: exchange.status,
          bytes: exchange.bytes,
        })
      try {
        const method = client[`${operation}Async`] as Method
        ticket = withTicket
        leaving = sending
        const pending = method(escapeArguments(args) as object, { signal, exchange })
        // It keeps the last request for debugging: with the password in it.
        delete client.lastRequest
        delete client.lastMessage
        const [result, , header] = await pending
        const refused = statusFault(exchange, facts)
        if (refused) throw refused
        note('ok')
        return { result, header }
      } catch (error) {
        const failure = failureOf(error, exchange, facts)
        note(failure instanceof Fault ? failure.code : failure.message)
        throw failure
      } finally {
        delete client.lastResponse
      }
    },
  }
}
