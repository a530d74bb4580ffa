import { z } from 'zod'
import type { EffectKind } from '../../../preload/contract/event-kinds'
import { mapping as mappingSchema, type Mapping } from '../../../preload/contract/mapping'
import type { SettingRepository } from '../store/setting-repository'

const mappingName = 'ams360-mapping'
const dryRunName = 'dry-run'

/**
 * Nothing is chosen yet: codes are never guessed. AMS360's numbers of priorities are not public
 * (assumption); policies usually run for twelve months.
 */
export const emptyMapping: Mapping = {
  accountExec: '',
  accountRep: '',
  division: '',
  branch: '',
  department: '',
  group: '',
  activityEmployee: '',
  suspenseAssignee: '',
  actions: { call: '', meeting: '', email: '', voice_note: '', ticket: '' },
  callTypes: [],
  dealStages: [],
  priorities: [],
  defaultPriority: 1,
  policy: { line: '', writingCompany: '', billMethod: '', months: 12 },
  fields: {},
}

/** What the agency chose once; read from disk once, since every effect asks for it. */
export function createChoicesKept(settings: SettingRepository, now: () => number) {
  let mapping = settings.read(mappingName, mappingSchema, emptyMapping)
  let isDryRun = settings.read(dryRunName, z.boolean(), false)
  return {
    mapping: (): Mapping => mapping,
    isDryRun: (): boolean => isDryRun,
    /** How an effect that may go out now is kept: in dry run it is only shown. Reading harms nobody. */
    outgoing: (kind: EffectKind) =>
      isDryRun && kind !== 'customer.read'
        ? ({ state: 'dry-run', endedAt: now() } as const)
        : ({ state: 'waiting' } as const),
    saveMapping(next: Mapping): void {
      settings.write(mappingName, next, now())
      mapping = next
    },
    setDryRun(on: boolean): void {
      settings.write(dryRunName, on, now())
      isDryRun = on
    },
  }
}
export type ChoicesKept = ReturnType<typeof createChoicesKept>
