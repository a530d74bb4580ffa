import type { z } from 'zod'
import type { ConnectionKind, Detail } from '../../../preload/contract/connections'
import { emsConnector } from './ams360-ems/connector'
import { odataConnector } from './ams360-odata/connector'
import { onsConnector } from './ams360-ons/connector'
import { amsPlusConnector } from './ams-plus/connector'
import { wsapiConnector } from './ams360-wsapi/connector'
import { connectwiseConnector } from './connectwise/connector'
import type { Connector, Ports, Session } from './connector'
import { Fault } from './fault'
import { smtpConnector } from './smtp/connector'

/** Text by field name, as a form sends it and the store keeps it. */
export type Fields = Readonly<Record<string, string>>

/** A connector as the rest of the engine sees it: text in, so that nobody has to cast. */
export type Defined<S extends Session> = {
  readonly kind: ConnectionKind
  readonly name: string
  readonly assumptions: readonly string[]
  issue(): Readonly<Record<string, string>>
  /** Checks what a form sent; `settings` is what to store, complete and cleaned. */
  parse(
    settings: Fields,
    secrets: Fields,
  ): { readonly fieldErrors: Record<string, string>; readonly settings: Record<string, string> }
  describe(settings: Fields): readonly Detail[]
  /** @throws Fault `input-invalid` when what is stored does not fit any more */
  open(settings: Fields, secrets: Fields, ports: Ports): S
}

function errorsOf(error: z.ZodError | undefined): Record<string, string> {
  const errors: Record<string, string> = {}
  for (const { path, message } of error?.issues ?? []) errors[String(path[0])] ??= message
  return errors
}

const asFields = (value: unknown): Record<string, string> =>
  Object.fromEntries(Object.entries(value ?? {}).map(([name, one]) => [name, String(one)]))

/** Closes over the types of one connector. */
function define<Settings, Secrets, S extends Session>(
  connector: Connector<Settings, Secrets, S>,
): Defined<S> {
  return {
    kind: connector.kind,
    name: connector.name,
    assumptions: connector.assumptions,
    issue: () => connector.issue?.() ?? {},
    parse(settings, secrets) {
      const parsed = connector.settings.safeParse(settings)
      const kept = connector.secrets.safeParse(secrets)
      return {
        fieldErrors: { ...errorsOf(kept.error), ...errorsOf(parsed.error) },
        settings: parsed.success ? asFields(parsed.data) : {},
      }
    },
    describe(settings) {
      const parsed = connector.settings.safeParse(settings)
      return parsed.success ? connector.describe(parsed.data) : []
    },
    open(settings, secrets, ports) {
      const parsed = connector.settings.safeParse(settings)
      const kept = connector.secrets.safeParse(secrets)
      if (!parsed.success || !kept.success) {
        const fields = Object.keys({ ...errorsOf(parsed.error), ...errorsOf(kept.error) })
        throw new Fault('input-invalid', {
          system: connector.name,
          field: fields.join(', '),
          advice: ['Open the connection, correct it and validate it again.'],
        })
      }
      return connector.open(parsed.data, kept.data, ports)
    },
  }
}

/** Every remote system SyncDesk can speak to: one line each. */
export const connectors = {
  'ams360-wsapi': define(wsapiConnector),
  'ams360-ems': define(emsConnector),
  'ams360-ons': define(onsConnector),
  'ams360-odata': define(odataConnector),
  connectwise: define(connectwiseConnector),
  'ams-plus': define(amsPlusConnector),
  smtp: define(smtpConnector),
} satisfies Record<ConnectionKind, Defined<Session>>

/** The open line to one kind of system, with all it can do. */
export type SessionOf<K extends ConnectionKind> = ReturnType<(typeof connectors)[K]['open']>
