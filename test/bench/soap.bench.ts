/**
 * WSAPI calls through our connector beside the plain soap client with the same WSDL: small calls,
 * four at a time, and lists of 500 rows, one after the other. The service answers from another
 * process, always with the same bytes.
 */
import { fork } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, rmSync, symlinkSync } from 'node:fs'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import type { wsapiConnector } from '../../main/engine/connectors/ams360-wsapi/connector'
import type { nodeReach } from '../../main/engine/net/node-reach'
import { median, say } from './measuring/figures.ts'

const root = join(import.meta.dirname, '../..')
const rounds = 45
const callsPerRound = 160
const callsAtATime = 4
const listsPerRound = 3
const rows = 500
const bar = 1.1

const service = 'http://www.WSAPI.AMS360.com/v3.0'
const signal = new AbortController().signal

function envelope(operation: string, inner: string, header = ''): string {
  return `<s:Envelope xmlns:s="http://schemas.xmlsoap.org/soap/envelope/">${header}<s:Body><${operation}Response xmlns="${service}"><${operation}Result xmlns:a="${service}/DataContract" xmlns:i="http://www.w3.org/2001/XMLSchema-instance">${inner}</${operation}Result></${operation}Response></s:Body></s:Envelope>`
}

const customerRow = (n: number): string =>
  `<a:CustomerInfo><a:IsActive>true</a:IsActive><a:AddressLine1>${n} Lantern Street</a:AddressLine1><a:AddressLine2 i:nil="true"/><a:BrokerCode i:nil="true"/><a:City>Harbor Point</a:City><a:AccountRepCode>!&gt;&amp;</a:AccountRepCode><a:CustomerId>81a42e50-d196-4f07-929b-${String(n).padStart(12, '0')}</a:CustomerId><a:CustomerNumber>${n}</a:CustomerNumber><a:DoingBusinessAs i:nil="true"/><a:FirmName>Ash &amp; Elm ${n}</a:FirmName><a:FirstName>Dana</a:FirstName><a:IsBenefits>False</a:IsBenefits><a:IsBrokersCustomer>false</a:IsBrokersCustomer><a:IsCommercial>True</a:IsCommercial><a:IsFinancial>False</a:IsFinancial><a:IsHealth>False</a:IsHealth><a:IsLife>False</a:IsLife><a:IsNonPropertyAndCasualty>False</a:IsNonPropertyAndCasualty><a:IsPersonal>True</a:IsPersonal><a:LastName>Whitlock</a:LastName><a:MiddleName i:nil="true"/><a:AccountExecCode>!!:</a:AccountExecCode><a:State>MA</a:State><a:CustomerType>C</a:CustomerType><a:ZipCode>00617</a:ZipCode></a:CustomerInfo>`

function serve(): void {
  const list = Array.from({ length: rows }, (_, n) => customerRow(n + 1)).join('')
  const agency = '<a:AgencyName>Harbor</a:AgencyName><a:City>Portland</a:City><a:State>OR</a:State>'
  const answers: Readonly<Record<string, Buffer>> = {
    Login: Buffer.from(
      envelope(
        'Login',
        '',
        `<s:Header><WSAPISession xmlns="${service}"><Ticket>bench-ticket</Ticket></WSAPISession></s:Header>`,
      ),
    ),
    AgencyInfoGet: Buffer.from(envelope('AgencyInfoGet', `<a:AgencyInfo>${agency}</a:AgencyInfo>`)),
    CustomerGetListByNamePrefix: Buffer.from(
      envelope('CustomerGetListByNamePrefix', `<a:CustomerInfoList>${list}</a:CustomerInfoList>`),
    ),
  }
  const server = createServer((request, response) => {
    request.resume().on('end', () => {
      const action = String(request.headers['soapaction']).replaceAll('"', '')
      const body = answers[action.split('/').pop() ?? '']
      response.writeHead(body ? 200 : 500, {
        'content-type': 'text/xml; charset=utf-8',
        'content-length': body?.byteLength ?? 0,
      })
      response.end(body)
    })
  })
  server.keepAliveTimeout = 60_000
  server.listen(0, '127.0.0.1', () => process.send?.((server.address() as AddressInfo).port))
  process.once('disconnect', () => process.exit(0))
}

/** One way to ask; both do what a caller would: sign in once, get the answer, read its rows. */
type Way = { call(): Promise<unknown>; list(): Promise<number> }

/** The connector as it ships: bundled, with the same stand-ins. */
async function ours(endpoint: string, folder: string): Promise<Way> {
  const { build } = await import('vite')
  const standIn = join(root, 'main/engine/connectors/no-own-network.ts')
  await build({
    root,
    configFile: false,
    logLevel: 'error',
    resolve: { alias: { axios: standIn, 'axios-ntlm': standIn } },
    ssr: { noExternal: true },
    build: {
      ssr: true,
      outDir: folder,
      emptyOutDir: false,
      minify: true,
      target: 'node20',
      rolldownOptions: {
        input: {
          connector: join(root, 'main/engine/connectors/ams360-wsapi/connector.ts'),
          reach: join(root, 'main/engine/net/node-reach.ts'),
        },
        preserveEntrySignatures: 'strict',
        output: { format: 'es', entryFileNames: '[name].mjs', chunkFileNames: '[name]-[hash].mjs' },
      },
    },
  })
  const load = (name: string): Promise<unknown> => import(pathToFileURL(join(folder, name)).href)
  const made = (await load('connector.mjs')) as { wsapiConnector: typeof wsapiConnector }
  const net = (await load('reach.mjs')) as { nodeReach: typeof nodeReach }
  const quiet = (): void => undefined
  const session = made.wsapiConnector.open(
    made.wsapiConnector.settings.parse({ endpoint, agencyNo: '1234567-1', loginId: 'Bench' }),
    { password: 'Bench12345' },
    {
      reach: net.nodeReach(),
      log: { debug: quiet, info: quiet, warn: quiet, error: quiet },
      now: Date.now,
    },
  )
  return {
    call: () => session.agencyInfo(signal),
    list: async () => (await session.customersByNamePrefix('Ash', signal)).length,
  }
}

/** What the plain client makes of a row: unchecked. */
type PlainRow = {
  readonly CustomerId?: string
  readonly CustomerNumber?: number
  readonly FirmName?: string
  readonly DoingBusinessAs?: string
  readonly FirstName?: string
  readonly LastName?: string
  readonly CustomerType?: string
  readonly IsActive?: boolean
  readonly City?: string
  readonly State?: string
}
type PlainMethod = (args: object) => Promise<readonly [unknown, unknown, unknown]>

async function plain(endpoint: string): Promise<Way> {
  const { createClientAsync } = await import('soap')
  const client = await createClientAsync(join(root, 'resources/wsapi-v3.wsdl'), { endpoint })
  const method = (name: string): PlainMethod => {
    const one = client[`${name}Async`] as PlainMethod
    return (args) => one(args)
  }
  const [, , header] = await method('Login')({
    Request: { AgencyNo: '1234567-1', LoginId: 'Bench', Password: 'Bench12345', EmployeeCode: '' },
  })
  client.addSoapHeader(header, '', 'tns', service)
  const list = method('CustomerGetListByNamePrefix')
  return {
    call: () => method('AgencyInfoGet')({}),
    async list() {
      const [answer] = await list({ Request: { NamePrefix: 'Ash' } })
      const { CustomerGetListByNamePrefixResult: result } = answer as {
        CustomerGetListByNamePrefixResult: { CustomerInfoList: { CustomerInfo: PlainRow[] } }
      }
      return result.CustomerInfoList.CustomerInfo.map((row) => ({
        uuid: row.CustomerId,
        number: row.CustomerNumber,
        name: row.FirmName ?? row.DoingBusinessAs ?? `${row.FirstName} ${row.LastName}`,
        type: row.CustomerType,
        active: row.IsActive,
        place: `${row.City}, ${row.State}`,
      })).length
    },
  }
}

async function msPerCall({ call }: Way): Promise<number> {
  const from = performance.now()
  const worker = async (): Promise<void> => {
    for (let n = 0; n < callsPerRound / callsAtATime; n += 1) await call()
  }
  await Promise.all(Array.from({ length: callsAtATime }, worker))
  return (performance.now() - from) / callsPerRound
}

async function msPerList({ list }: Way): Promise<number> {
  const from = performance.now()
  for (let n = 0; n < listsPerRound; n += 1) {
    if ((await list()) !== rows) throw new Error('The list is not whole')
  }
  return (performance.now() - from) / listsPerRound
}

/**
 * The ratio is one of time, also where the figure is a rate: more than 1 is slower than plain. It is
 * the middle of the rounds' own ratios, because a round's two halves meet the same load.
 */
function judge(
  name: string,
  figure: (ms: number) => string,
  values: readonly number[],
  references: readonly number[],
): void {
  const [value, reference] = [median(values), median(references)]
  const ratio = median(values.map((ms, round) => ms / (references[round] ?? Number.NaN)))
  say(`${name}: ${figure(value)} (reference ${figure(reference)}, ratio ${ratio.toFixed(2)})`)
  say(
    `  bar: time at most ${bar.toFixed(2)} of the plain client's: ${ratio <= bar ? 'met' : 'MISSED'}`,
  )
  if (ratio > bar) process.exitCode = 1
}

async function measure(): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'syncdesk-soap-'))
  const child = fork(import.meta.filename, ['serve'])
  try {
    // What the bundle leaves outside is found as in the checkout.
    symlinkSync(join(root, 'node_modules'), join(folder, 'node_modules'), 'junction')
    const [port] = (await once(child, 'message')) as [number]
    const endpoint = `http://127.0.0.1:${port}/v3/WSAPIService.svc`
    const ways = [await ours(endpoint, folder), await plain(endpoint)] as const
    const times: { call: number[]; list: number[] }[] = ways.map(() => ({ call: [], list: [] }))
    for (let round = -1; round < rounds; round += 1) {
      // By lot: a fixed turn can fall in step with the garbage collector's.
      const order = Math.random() < 0.5 ? [0, 1] : [1, 0]
      for (const which of order) {
        const way = ways[which]
        if (!way) continue
        const call = await msPerCall(way)
        const list = await msPerList(way)
        if (round < 0) continue
        times[which]?.call.push(call)
        times[which]?.list.push(list)
      }
    }
    const [value, reference] = times
    if (!value || !reference) return
    const rate = (ms: number): string => `${Math.round(1000 / ms)} calls/s`
    judge('soap', rate, value.call, reference.call)
    judge('soap-list', (ms) => `${ms.toFixed(1)} ms`, value.list, reference.list)
  } finally {
    if (child.connected) child.disconnect()
    rmSync(folder, { recursive: true, force: true })
  }
}

if (process.argv[2] === 'serve') serve()
else await measure()
