import { Input } from '@fluentui/react-input'
import type { Mapping } from '../../../preload/contract/mapping'
import { valueOf } from '../../state/remote'
import { useRecording } from '../../state/use-recording'
import { mappingText } from '../../text/mapping'
import { ChoiceField, MappingField } from './choice-field'
import { choiceId } from './choice-id'
import { MappingCard } from './mapping-card'
import { useMapping } from './use-mapping'

const { policy: text } = mappingText

/** What a policy has before anybody filled it in. */
export function PolicyShell() {
  const policy = useMapping('policy')
  const lines = useRecording(({ mapping }) => valueOf(mapping.lists)?.lines)
  // Typed where AMS360 has no list; while it is read there is nothing to type into.
  const isBillListed = useRecording(({ mapping }) => {
    const lists = valueOf(mapping.lists)
    const isReading = mapping.lists.phase === 'idle' || mapping.lists.phase === 'loading'
    return isReading || (lists?.billMethods.length ?? 0) > 0
  })
  const changeMapping = useRecording((state) => state.changeMapping)
  const change = (part: Partial<Mapping['policy']>): void =>
    changeMapping({ policy: { ...policy, ...part } })

  const chooseLine = (line: string): void => {
    const typeOfBusiness = lines?.find(({ code }) => code === line)?.typeOfBusiness
    change({ line, ...(typeOfBusiness !== undefined && { typeOfBusiness }) })
  }
  const typeBusiness = (typed: string): void => {
    const { typeOfBusiness: _before, ...others } = policy
    const typeOfBusiness = typed.trim() === '' ? undefined : Number(typed)
    changeMapping({
      policy: { ...others, ...(typeOfBusiness !== undefined && { typeOfBusiness }) },
    })
  }
  return (
    <MappingCard id="policy" title={text.title} lead={text.lead}>
      <div className="mapping-grid">
        <ChoiceField
          name="policy.line"
          label={text.line}
          list="lines"
          value={policy.line}
          onChoose={chooseLine}
        />
        <TypedField
          name="policy.typeOfBusiness"
          label={text.typeOfBusiness}
          hint={text.typeHint}
          value={policy.typeOfBusiness === undefined ? '' : String(policy.typeOfBusiness)}
          onType={typeBusiness}
          type="number"
        />
        <ChoiceField
          name="policy.writingCompany"
          label={text.writingCompany}
          list="companies"
          value={policy.writingCompany}
          onChoose={(writingCompany) => change({ writingCompany })}
        />
        {isBillListed ? (
          <ChoiceField
            name="policy.billMethod"
            label={text.billMethod}
            list="billMethods"
            value={policy.billMethod}
            onChoose={(billMethod) => change({ billMethod })}
          />
        ) : (
          <TypedField
            name="policy.billMethod"
            label={text.billCode}
            hint={text.billHint}
            value={policy.billMethod}
            onType={(billMethod) => change({ billMethod })}
          />
        )}
        <TypedField
          name="policy.months"
          label={text.months}
          value={Number.isNaN(policy.months) ? '' : String(policy.months)}
          onType={(typed) => change({ months: typed.trim() === '' ? Number.NaN : Number(typed) })}
          type="number"
        />
      </div>
    </MappingCard>
  )
}

type Props = {
  readonly name: string
  readonly label: string
  readonly hint?: string
  readonly value: string
  readonly type?: 'number'
  readonly onType: (value: string) => void
}

function TypedField({ name, label, hint, value, type, onType }: Props) {
  const problem = useRecording(({ mapping }) => mapping.problems[name])
  return (
    <MappingField name={name} label={label} problem={problem} {...(hint && { hint })}>
      <Input
        type={type ?? 'text'}
        value={value}
        onChange={(_event, data) => onType(data.value)}
        input={{
          id: choiceId(name),
          'aria-invalid': problem ? true : undefined,
          'aria-describedby': problem ? `${choiceId(name)}-problem` : undefined,
          maxLength: 60,
          spellCheck: false,
          autoComplete: 'off',
        }}
      />
    </MappingField>
  )
}
