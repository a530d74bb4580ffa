import { recordProblem } from '../text/records-problem'
import { invisibleIn } from './invisible'
import {
  contactFields,
  draftValue,
  instantFrom,
  type Draft,
  type DraftField,
  type DraftProblems,
} from './records-draft'
import { whoFrom } from './records-who'

/** The contract's own limits, in characters. */
const longest: Partial<Readonly<Record<DraftField, number>>> = {
  text: 200_000,
  url: 2_000,
  from: 500,
  to: 2_000,
}
const longestLine = 300

/** A clock may be a little behind the one that made the default. */
const futureMs = 5 * 60_000

const isWebAddress = (text: string): boolean => {
  const url = URL.parse(text)
  return url?.protocol === 'https:' || url?.protocol === 'http:'
}

const shownFields: Readonly<Record<Draft['kind'], readonly DraftField[]>> = {
  conversation: ['callType', 'subject', 'from', 'to', 'text', 'url', 'when'],
  ticket: ['title', 'due', 'text'],
  deal: ['title', 'stage', 'effective', 'policyNumber', 'text'],
  contact: ['accountName', ...contactFields],
}

/** What a field says wrong by itself, whatever form it is in. */
function problemIn(field: DraftField, value: string): string | undefined {
  const most = longest[field] ?? longestLine
  if (value.length > most) return recordProblem.tooLong(most)
  const invisible = field === 'text' ? undefined : invisibleIn(value)
  if (invisible) return recordProblem.invisible(invisible)
  if (value === '') return undefined
  if (field === 'url' && !isWebAddress(value)) return recordProblem.url
  if (field === 'email' && whoFrom(value)?.as !== 'email') return recordProblem.email
  if (field === 'phone' && value.replaceAll(/\D/g, '').length < 7) return recordProblem.phone
  if (field === 'effective' && instantFrom(value) === undefined) return recordProblem.date
  return undefined
}

type Needs = (valueOf: (field: DraftField) => string, now: number) => DraftProblems

/** What each form cannot be sent without. */
const needs: Readonly<Record<Draft['kind'], Needs>> = {
  conversation(valueOf, now) {
    const at = instantFrom(valueOf('when'))
    return {
      ...(valueOf('text') === '' && { text: recordProblem.text }),
      ...(at === undefined && { when: recordProblem.when }),
      ...(at !== undefined && at > now + futureMs && { when: recordProblem.future }),
    }
  },
  ticket: (valueOf) => ({
    ...(valueOf('title') === '' && { title: recordProblem.title }),
    ...(instantFrom(valueOf('due')) === undefined && { due: recordProblem.due }),
  }),
  deal: (valueOf) => ({ ...(valueOf('title') === '' && { title: recordProblem.title }) }),
  contact(valueOf) {
    if (valueOf('sort') === 'firm')
      return { ...(valueOf('firmName') === '' && { firmName: recordProblem.firmName }) }
    return { ...(valueOf('lastName') === '' && { lastName: recordProblem.lastName }) }
  },
}

/** What keeps this form from being sent, beside the fields that it is about. */
export function problemsOf(draft: Draft, now: number): DraftProblems {
  const valueOf = (field: DraftField): string => draftValue(draft, field).trim()
  const problems: DraftProblems = Object.fromEntries(
    shownFields[draft.kind].flatMap((field) => {
      const problem = problemIn(field, valueOf(field))
      return problem ? [[field, problem]] : []
    }),
  )
  const { whoText } = draft
  const isSaid = draft.kind === 'contact' || draft.chosen || whoText.trim() !== ''
  const who = !isSaid
    ? recordProblem.who
    : whoText.length > longestLine
      ? recordProblem.tooLong(longestLine)
      : undefined
  return { ...problems, ...needs[draft.kind](valueOf, now), ...(who && { who }) }
}
