import { propertyNames } from '../../../preload/contract/event-kinds'
import type { MappingLists } from '../../../preload/contract/mapping'
import type { WrittenField } from '../../../preload/contract/records'
import { propertyLabels } from './customer/property-words'
import type { EffectPayload, PayloadOf } from './effects'
import { choiceLabels } from './rules/choices'
import { timeText } from './rules/texts'

const field = (label: string, value: string, edit?: string): WrittenField => ({
  label,
  value,
  ...(edit !== undefined && { edit }),
})

/** What is empty says nothing; what may be edited stays, so that it can be filled. */
const told = (fields: readonly WrittenField[]): readonly WrittenField[] =>
  fields.filter(({ value, edit }) => value !== '' || edit !== undefined)

const typeWords = { C: 'Customer', P: 'Prospect', S: 'Suspect' } as const

const whyWords = {
  notified: 'AMS360 told of a change',
  'first-seen': 'It is new here',
  asked: 'Somebody asked for it',
} as const

/** AMS360's lists that codes come from. */
export type CodeList = Exclude<keyof MappingLists, 'failures' | 'executives' | 'representatives'>
/** What a code is called; the code itself when nobody knows. */
export type NameOf = (list: CodeList, code: string) => string
const asCode: NameOf = (_list, code) => code

const unitFields = (
  codes: PayloadOf<'customer.insert'>['codes'],
  nameOf: NameOf,
): readonly WrittenField[] => [
  field(choiceLabels.accountExec, nameOf('employees', codes.accountExec)),
  field(choiceLabels.accountRep, nameOf('employees', codes.accountRep)),
  field(choiceLabels.division, nameOf('divisions', codes.division)),
  field(choiceLabels.branch, nameOf('branches', codes.branch)),
  field(choiceLabels.department, nameOf('departments', codes.department)),
  field(choiceLabels.group, nameOf('groups', codes.group)),
]

const countText = (count: number, one: string, many: string): string =>
  count === 0 ? '' : `${count} ${count === 1 ? one : many}`

const updateFields = ({ type, findings }: PayloadOf<'customer.update'>) => [
  field('Customer type', type ? typeWords[type] : ''),
  ...findings.map(({ property, value }) => field(propertyLabels[property], value)),
]

const insertFields = (
  { type, isFirm, properties, codes }: PayloadOf<'customer.insert'>,
  nameOf: NameOf,
) => [
  field('Customer type', typeWords[type]),
  field('Kind', isFirm ? 'Commercial' : 'Personal'),
  ...propertyNames.map((name) => field(propertyLabels[name], properties[name] ?? '')),
  ...unitFields(codes, nameOf),
]

const policyFields = (payload: PayloadOf<'policy.insert'>, nameOf: NameOf) => [
  field('Policy number', payload.number, 'number'),
  field('Line of business', nameOf('lines', payload.line)),
  field('Type of business', String(payload.typeOfBusiness)),
  field('Writing company', nameOf('companies', payload.writingCompany)),
  field('Bill method', nameOf('billMethods', payload.billMethod)),
  field('Effective', timeText(payload.effectiveAt)),
  field('Expires', timeText(payload.expiresAt)),
  field('Description', payload.description, 'description'),
  ...unitFields(payload.codes, nameOf),
]

/** What an effect writes, row by row, as the page shows it before and after. */
export function fieldsOfPayload(payload: EffectPayload, nameOf: NameOf = asCode): WrittenField[] {
  switch (payload.kind) {
    case 'activity.insert':
      return [
        ...told([
          field('Action', nameOf('actions', payload.action)),
          field('When', timeText(payload.at)),
          field('Employee', nameOf('employees', payload.employee)),
          field('Attachments', countText(payload.attachments.length, 'file', 'files')),
          field('Description', payload.description, 'description'),
        ]),
      ]
    case 'suspense.insert':
      return [
        ...told([
          field('Action', nameOf('actions', payload.action)),
          field('Due', timeText(payload.dueAt)),
          field('Priority', String(payload.priority)),
          field('Assigned to', nameOf('employees', payload.assignee)),
          field('Initiated by', nameOf('employees', payload.initiator)),
          field('Description', payload.description, 'description'),
        ]),
      ]
    case 'suspense.complete':
      return [field('Suspense', 'Completed')]
    case 'customer.insert':
      return [...told(insertFields(payload, nameOf))]
    case 'customer.update':
      return [...told(updateFields(payload))]
    case 'policy.insert':
      return [...told(policyFields(payload, nameOf))]
    case 'customer.read':
      return [field('Why', whyWords[payload.why])]
  }
}

const longestDescription = 200_000
const longestNumber = 60

/** What is wrong with a value, in words; undefined when nothing is. */
function complaintOf(name: string, value: string): string | undefined {
  if (name === 'number') {
    return value.trim().length > longestNumber
      ? `Enter at most ${longestNumber} characters.`
      : undefined
  }
  if (value.trim() === '') return 'Enter a description.'
  return value.length > longestDescription
    ? `Enter at most ${longestDescription.toLocaleString('en-US')} characters.`
    : undefined
}

/** Which fields of an effect may be edited, by the name to send back. */
export const editableFields = (payload: EffectPayload): readonly string[] =>
  fieldsOfPayload(payload).flatMap(({ edit }) => edit ?? [])

export type Edited =
  { readonly payload: EffectPayload } | { readonly fieldErrors: Readonly<Record<string, string>> }

/** The effect with what a person changed, or what is wrong with it by field. Nothing is half done. */
export function editPayload(
  payload: EffectPayload,
  fields: Readonly<Record<string, string>>,
): Edited {
  const editable = new Set(editableFields(payload))
  const fieldErrors = new Map<string, string>()
  for (const [name, value] of Object.entries(fields)) {
    const complaint = editable.has(name) ? complaintOf(name, value) : 'This cannot be changed here.'
    if (complaint !== undefined) fieldErrors.set(name, complaint)
  }
  if (fieldErrors.size > 0) return { fieldErrors: Object.fromEntries(fieldErrors) }
  const { description, number } = fields
  switch (payload.kind) {
    case 'activity.insert':
    case 'suspense.insert':
      return { payload: { ...payload, ...(description !== undefined && { description }) } }
    case 'policy.insert':
      return {
        payload: {
          ...payload,
          ...(description !== undefined && { description }),
          ...(number !== undefined && { number: number.trim() }),
        },
      }
    case 'suspense.complete':
    case 'customer.insert':
    case 'customer.update':
    case 'customer.read':
      return { payload }
  }
}
