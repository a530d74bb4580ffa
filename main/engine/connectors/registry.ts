import type { ConnectionKind, Detail } from '../../../preload/contract/connections'
import { wsapi } from './ams360-wsapi/connector'
import type { Connector, Ports, Session } from './connector'

type Texts = Readonly<Record<string, string>>

/** A connector whose types are closed over: it parses what is stored or typed by itself. */
export type DefinedConnector<S extends Session> = {
  readonly name: string
  readonly assumptions: readonly string[]
  /** Settings as they will be stored, and what is wrong with which field. */
  parse(settings: Texts, secrets: Texts): { readonly settings: Texts; readonly fieldErrors: Texts }
  describe(settings: Texts): readonly Detail[]
  open(settings: Texts, secrets: Texts, ports: Ports): S
}

type Issues = { readonly issues: readonly { readonly path: readonly PropertyKey[]; readonly message: string }[] }

const errorsFrom = (error: Issues | undefined): Texts =>
  Object.fromEntries((error?.issues ?? []).map(({ path, message }) => [String(path[0] ?? ''), message]))

function define<Settings, Secrets, S extends Session>(
  connector: Connector<Settings, Secrets, S>,
): DefinedConnector<S> {
  return {
    name: connector.name,
    assumptions: connector.assumptions,
    parse(settings, secrets) {
      const parsed = connector.settings.safeParse(settings)
      const fieldErrors = {
        ...errorsFrom(connector.secrets.safeParse(secrets).error),
        ...errorsFrom(parsed.error),
      }
      const kept = parsed.success ? textsFrom(parsed.data) : settings
      return { settings: kept, fieldErrors }
    },
    describe: (settings) => connector.describe(connector.settings.parse(settings)),
    open: (settings, secrets, ports) =>
      connector.open(connector.settings.parse(settings), connector.secrets.parse(secrets), ports),
  }
}

/** Normalised settings (trimmed, with defaults) go back to the text form that is stored. */
function textsFrom(settings: unknown): Texts {
  const texts: Record<string, string> = {}
  for (const [name, value] of Object.entries(settings ?? {})) {
    if (value !== undefined) texts[name] = String(value)
  }
  return texts
}

/** One line per remote system. */
export const connectors = {
  'ams360-wsapi': define(wsapi),
} satisfies Record<ConnectionKind, DefinedConnector<Session>>

export type AnySession = ReturnType<(typeof connectors)[ConnectionKind]['open']>
