/** What happens in an agency, as the benches tell it: half calls, half tickets with their call. */

export type WorkItem = {
  readonly kind: 'call' | 'ticket'
  readonly customerId: string
  readonly id: string
  readonly at: number
  readonly title: string
  readonly text: string
}

const sentences = [
  'She asked why the premium of the commercial property policy went up by eleven percent since the last renewal.',
  'We went through the schedule of locations and agreed that the small warehouse stays on the list for now.',
  'The certificate for the landlord has to name the building owner as additional insured, with a waiver of subrogation.',
  'He wants two options: the deductible as it is, and one that is twice as high, with the difference in writing.',
  'There were no losses in the last five years; the loss runs of the former carrier are attached to the submission.',
  'The two new vans are garaged at the main location and driven by the same people as before, both with clean records.',
  'I explained how the audit of the workers compensation policy works and what payroll figures the auditor will want.',
  'She will send the signed application back by the end of the week, and we bind as soon as it is here.',
  'The payment plan is changed from quarterly to monthly with the next invoice; the carrier confirmed it on the line.',
  'He was content with how the windshield claim was handled and asked us to say so to the adjuster.',
]

/** Texts differ in length as summaries do: two to six sentences, about 200 to 700 characters. */
function textOf(n: number): string {
  const count = 2 + (n % 5)
  return Array.from({ length: count }, (_, at) => sentences[(n * 7 + at * 3) % 10]).join(' ')
}

const titles = ['Certificate for the landlord', 'Renewal question', 'Two new vans', 'Invoice']

/** @param from the number of the first one: no two have the same id */
export function workItems(
  customers: readonly string[],
  from: number,
  count: number,
  kind?: WorkItem['kind'],
): readonly WorkItem[] {
  const at = Date.now() - 3_600_000
  return Array.from({ length: count }, (_, index) => {
    const n = from + index
    return {
      kind: kind ?? (n % 2 === 0 ? 'call' : 'ticket'),
      // Steps through the customers in another order than they were made in.
      customerId: customers[(n * 7) % customers.length] ?? '',
      id: `${n}`,
      at: at + n,
      title: titles[n % titles.length] ?? '',
      text: textOf(n),
    }
  })
}

/** The item as other programs send it to the local API. */
export function eventJsonOf({ kind, customerId, id, at, title, text }: WorkItem): object {
  const conversation = { id: `call-${id}`, type: 'call', subject: title, text }
  const every = {
    event_id: `${kind}-${id}`,
    occurred_at: new Date(at).toISOString(),
    party: { customer_id: customerId },
    conversation: { ...conversation, url: `https://phone.example/calls/${id}` },
  }
  if (kind === 'call') return { kind: 'conversation.created', ...every }
  const due = new Date(at + 3 * 86_400_000).toISOString()
  const ticket = { id: `ticket-${id}`, title, due_at: due, conversation_id: `call-${id}` }
  return { kind: 'ticket.created', ...every, ticket }
}
