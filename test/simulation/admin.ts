import type { RecordingHandlers } from '../../main/engine/recording/parts'
import type { SyncStores } from '../../main/engine/sync/parts'
import { markOf } from '../../main/engine/sync/keys'
import { chosenMapping } from '../support/mapping-sample'
import type { SimulatedAgency } from './simulated-agency'

const all = 1_000

/** Who sits before the screens when everything is calm: makes every choice, and makes it honestly. */
export function dealWithEverything(
  handlers: RecordingHandlers,
  { effects, triggers }: SyncStores,
  agency: SimulatedAgency,
): void {
  const act = (act: 'retry' | 'again' | 'there', ids: readonly string[]): void =>
    void handlers['queue.act']({ act, ids: [...ids] })
  const idOf = ({ id }: { readonly id: number }): string => `e${id}`
  void handlers['work.setDryRun']({ on: false })
  void handlers['mapping.save']({ mapping: chosenMapping })

  // Whose e-mail or phone fits; the look-alikes of a like name are others.
  const choose = (id: string, uuids: readonly string[], told: string): void => {
    const same = uuids.find((uuid) => told.includes(String(agency.customers.get(uuid)?.['Email'])))
    void handlers['queue.choose']({ id, who: same ?? 'new' })
  }
  for (const { id, event, candidates } of triggers.list('decision', 0, all)) {
    choose(`t${id}`, candidates, JSON.stringify(event))
  }
  const undecided = effects.list('decision', 0, all)
  for (const { id, kind, triggerId, payload = '' } of undecided) {
    const { candidates = [] } = triggers.find(triggerId ?? 0) ?? {}
    if (kind === 'customer.insert') choose(`e${id}`, candidates, payload)
  }
  const texts = [
    ...agency.activities.map(({ text }) => text),
    ...[...agency.suspenses.values()].map(({ Description }) => Description),
    ...agency.policies.map(({ number }) => number),
  ]
  const others = undecided.filter(({ kind }) => kind !== 'customer.insert')
  const there = others.filter(({ dedupe }) => texts.some((one) => one.includes(markOf(dedupe))))
  act('there', there.map(idOf))
  act('again', others.filter((one) => !there.includes(one)).map(idOf))
  act('again', effects.list('dry-run', 0, all).map(idOf))
  act('retry', [
    ...effects.list('failed', 0, all).map(idOf),
    ...triggers.list('failed', 0, all).map(({ id }) => `t${id}`),
  ])
}
