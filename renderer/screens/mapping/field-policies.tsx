import { propertyNames, type PropertyName } from '../../../preload/contract/event-kinds'
import type { Mapping } from '../../../preload/contract/mapping'
import { useRecording } from '../../state/use-recording'
import { mappingText } from '../../text/mapping'
import { propertyText } from '../../text/records'
import { Select } from '../../ui/select'
import '../../ui/table.css'
import { choiceId } from './choice-id'
import { MappingCard } from './mapping-card'
import { useMapping } from './use-mapping'

const { fields: text } = mappingText
const policies = ['ams360', 'ours', 'ask'] as const
type Policy = (typeof policies)[number]

const policyOf = (value: string): Policy => policies.find((one) => one === value) ?? 'ams360'

/** Without an entry AMS360 wins and the other value is suggested: the mapping stays small. */
function withPolicy(
  fields: Mapping['fields'],
  name: PropertyName,
  policy: Policy,
): Mapping['fields'] {
  const { [name]: _before, ...others } = fields
  return policy === 'ams360' ? others : { ...others, [name]: policy }
}

/** Per property: which side wins when both have a value. */
export function FieldPolicies() {
  const fields = useMapping('fields')
  const changeMapping = useRecording((state) => state.changeMapping)
  return (
    <MappingCard id="fields" title={text.title} lead={text.lead}>
      <div className="mapping-grid">
        {propertyNames.map((name) => (
          <div key={name} className="mapping-field">
            <label htmlFor={choiceId(`fields.${name}`)}>{propertyText[name]}</label>
            <Select
              id={choiceId(`fields.${name}`)}
              value={fields[name] ?? 'ams360'}
              onChange={(event) =>
                changeMapping({
                  fields: withPolicy(fields, name, policyOf(event.currentTarget.value)),
                })
              }
            >
              {policies.map((policy) => (
                <option key={policy} value={policy}>
                  {text.policies[policy]}
                </option>
              ))}
            </Select>
          </div>
        ))}
      </div>
    </MappingCard>
  )
}
