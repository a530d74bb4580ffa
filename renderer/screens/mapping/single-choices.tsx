import type { Mapping } from '../../../preload/contract/mapping'
import { useRecording } from '../../state/use-recording'
import { mappingText } from '../../text/mapping'
import { ChoiceField } from './choice-field'
import type { ListName } from './choice-select'
import { MappingCard } from './mapping-card'
import { useMapping } from './use-mapping'

type Single =
  | 'accountExec'
  | 'accountRep'
  | 'activityEmployee'
  | 'suspenseAssignee'
  | 'division'
  | 'branch'
  | 'department'
  | 'group'

type Props = { readonly name: Single; readonly label: string; readonly list: ListName }

function SingleChoice({ name, label, list }: Props) {
  const value = useMapping(name)
  const changeMapping = useRecording((state) => state.changeMapping)
  const choose = (code: string): void => {
    const part: Partial<Mapping> = { [name]: code }
    changeMapping(part)
  }
  return <ChoiceField name={name} label={label} list={list} value={value} onChoose={choose} />
}

const { who, unit, actions } = mappingText

export function WhoCard() {
  return (
    <MappingCard id="who" title={who.title} lead={who.lead}>
      <div className="mapping-grid">
        <SingleChoice name="accountExec" label={who.accountExec} list="executives" />
        <SingleChoice name="accountRep" label={who.accountRep} list="representatives" />
        <SingleChoice name="activityEmployee" label={who.activityEmployee} list="employees" />
        <SingleChoice name="suspenseAssignee" label={who.suspenseAssignee} list="employees" />
      </div>
    </MappingCard>
  )
}

export function UnitCard() {
  return (
    <MappingCard id="unit" title={unit.title} lead={unit.lead}>
      <div className="mapping-grid">
        <SingleChoice name="division" label={unit.division} list="divisions" />
        <SingleChoice name="branch" label={unit.branch} list="branches" />
        <SingleChoice name="department" label={unit.department} list="departments" />
        <SingleChoice name="group" label={unit.group} list="groups" />
      </div>
    </MappingCard>
  )
}

const kinds = ['call', 'meeting', 'email', 'voice_note', 'ticket'] as const

export function ActionsCard() {
  const chosen = useMapping('actions')
  const changeMapping = useRecording((state) => state.changeMapping)
  return (
    <MappingCard id="actions" title={actions.title} lead={actions.lead}>
      <div className="mapping-grid">
        {kinds.map((kind) => (
          <ChoiceField
            key={kind}
            name={`actions.${kind}`}
            label={actions[kind]}
            list="actions"
            value={chosen[kind]}
            onChoose={(code) => changeMapping({ actions: { ...chosen, [kind]: code } })}
          />
        ))}
      </div>
    </MappingCard>
  )
}
