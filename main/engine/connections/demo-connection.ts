import { connectionKinds, type ConnectionKind } from '../../../preload/contract/systems'
import type { EngineStart } from '../../port/engine-messages'
import type { Vault } from '../ports'
import type { ConnectionRepository } from '../store/connection-repository'
import type { SecretKeeper } from './secret-keeper'

export type DemoParts = {
  readonly stored: ConnectionRepository
  readonly secrets: SecretKeeper
  readonly vault: Vault
  readonly now: () => number
}

type Texts = Readonly<Record<string, string>>

const isSame = (one: Texts, other: Texts): boolean =>
  Object.entries(other).every(([name, value]) => one[name] === value)

/**
 * Points the demo workspace at the demo agency that runs now. It is not validated first: seed 1
 * expects *Waiting check* in a demo until the first check has run. An engine that comes back to
 * the same agency changes nothing: what was proved stays proved.
 */
export async function adoptDemo(
  parts: DemoParts,
  demo: NonNullable<EngineStart['demo']>,
): Promise<void> {
  for (const kind of connectionKinds) {
    const signIn = demo[kind]
    if (signIn) await adoptOne(parts, kind, signIn)
  }
}

async function adoptOne(
  { stored, secrets, vault, now }: DemoParts,
  kind: ConnectionKind,
  signIn: { readonly settings: Texts; readonly secrets: Texts },
): Promise<void> {
  const known = stored.find(kind)
  if (known && isSame(known.settings, signIn.settings) && !(await secrets.dropEnded(known.rowId))) {
    return
  }
  const forSession = (await vault.state()) !== 'ready'
  const sealed = await secrets.seal(signIn.secrets, { forSession })
  const { rowId } = stored.put(kind, kind, signIn.settings, now())
  secrets.put(rowId, sealed)
  stored.planCheck(rowId, now())
}
