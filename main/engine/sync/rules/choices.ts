import type { Mapping } from '../../../../preload/contract/mapping'
import type { PayloadOf } from '../effects'
import type { MissingChoice } from './rule'

/** Every choice that can be missing, as the mapping screen calls it; names are paths in `Mapping`. */
export const choiceLabels = {
  accountExec: 'Account executive',
  accountRep: 'Account representative',
  division: 'Division',
  branch: 'Branch',
  department: 'Department',
  group: 'Group',
  activityEmployee: 'Employee who writes',
  suspenseAssignee: 'Employee who gets the suspense',
  'actions.call': 'Action for calls',
  'actions.meeting': 'Action for meetings',
  'actions.email': 'Action for e-mails',
  'actions.voice_note': 'Action for voice notes',
  'actions.ticket': 'Action for tickets',
  'policy.line': 'Line of business for new policies',
  'policy.typeOfBusiness': 'Type of business for new policies',
  'policy.writingCompany': 'Writing company for new policies',
  'policy.billMethod': 'Bill method for new policies',
} as const
export type ChoiceName = keyof typeof choiceLabels

export const choiceNames: readonly ChoiceName[] = [
  'accountExec',
  'accountRep',
  'division',
  'branch',
  'department',
  'group',
  'activityEmployee',
  'suspenseAssignee',
  'actions.call',
  'actions.meeting',
  'actions.email',
  'actions.voice_note',
  'actions.ticket',
  'policy.line',
  'policy.typeOfBusiness',
  'policy.writingCompany',
  'policy.billMethod',
]

/** Needed for whatever is new in AMS360. */
export const unitChoices: readonly ChoiceName[] = [
  'accountExec',
  'accountRep',
  'division',
  'branch',
  'department',
  'group',
]

export const unitCodesFrom = (mapping: Mapping): PayloadOf<'customer.insert'>['codes'] => ({
  accountExec: mapping.accountExec,
  accountRep: mapping.accountRep,
  division: mapping.division,
  branch: mapping.branch,
  department: mapping.department,
  group: mapping.group,
})

function isChosen(mapping: Mapping, name: ChoiceName): boolean {
  switch (name) {
    case 'accountExec':
    case 'accountRep':
    case 'division':
    case 'branch':
    case 'department':
    case 'group':
    case 'activityEmployee':
    case 'suspenseAssignee':
      return mapping[name] !== ''
    case 'actions.call':
      return mapping.actions.call !== ''
    case 'actions.meeting':
      return mapping.actions.meeting !== ''
    case 'actions.email':
      return mapping.actions.email !== ''
    case 'actions.voice_note':
      return mapping.actions.voice_note !== ''
    case 'actions.ticket':
      return mapping.actions.ticket !== ''
    case 'policy.line':
      return mapping.policy.line !== ''
    case 'policy.typeOfBusiness':
      return mapping.policy.typeOfBusiness !== undefined
    case 'policy.writingCompany':
      return mapping.policy.writingCompany !== ''
    case 'policy.billMethod':
      return mapping.policy.billMethod !== ''
  }
}

/** Those of the choices that were not made; they are listed, never guessed. */
export const missingAmong = (
  mapping: Mapping,
  needed: readonly ChoiceName[],
): readonly MissingChoice[] =>
  needed
    .filter((name) => !isChosen(mapping, name))
    .map((name) => ({ name, label: choiceLabels[name] }))

/** Every choice that was not made, in the order of the mapping screen. */
export const missingChoices = (mapping: Mapping): readonly MissingChoice[] =>
  missingAmong(mapping, choiceNames)
