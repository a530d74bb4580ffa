import type { DemoFault } from '../../preload/contract/shell'
import { connectionKinds, type ConnectionKind } from '../../preload/contract/systems'
import { startDemoAgency, type DemoAgency, type DemoOptions } from './agency'
import { startDemoConnectwise } from './connectwise/service'
import { startEms } from './ems/service'
import { startLeads } from './leads/service'
import { startMail } from './mail/service'
import { startOdata } from './odata/service'
import { startOns } from './ons/service'
import type { DemoService, SignIn } from './service-host'

export type DemoSystems = {
  /** The AMS360 that everything else belongs to. */
  readonly agency: DemoAgency
  readonly signIns: Partial<Record<ConnectionKind, SignIn>>
  setFault(kind: ConnectionKind, fault: DemoFault): void
  stop(): Promise<void>
}

/** Starts one system beside the agency; its records are the agency's own. */
type Start = (agency: DemoAgency) => Promise<DemoService>

/** Every system of the demo agency beside AMS360's WSAPI: one line each. */
const starts: readonly Start[] = [
  startEms,
  startOdata,
  () => startDemoConnectwise(),
  startOns,
  () => startLeads(),
  () => startMail(),
]

function wsapiOf(agency: DemoAgency): DemoService {
  const { password, ...settings } = agency.credentials
  return {
    kind: 'ams360-wsapi',
    signIn: { settings: { endpoint: agency.endpoint, ...settings }, secrets: { password } },
    setFault: agency.setFault,
    stop: agency.stop,
  }
}

/** The whole demo agency with all its systems, on loopback. */
export async function startDemoSystems(options: DemoOptions = {}): Promise<DemoSystems> {
  const agency = await startDemoAgency(options)
  const services = [wsapiOf(agency), ...(await Promise.all(starts.map((start) => start(agency))))]
  const known = (kind: ConnectionKind): DemoService | undefined =>
    services.find((one) => one.kind === kind)
  return {
    agency,
    signIns: Object.fromEntries(
      connectionKinds.flatMap((kind) => {
        const service = known(kind)
        return service ? [[kind, service.signIn]] : []
      }),
    ),
    setFault: (kind, fault) => known(kind)?.setFault(fault),
    async stop() {
      await Promise.all(services.map((one) => one.stop()))
    },
  }
}
