import type { ReactNode } from 'react'
import { failureOf, idle, valueOf } from '../../state/remote'
import { useRecording } from '../../state/use-recording'
import { whoText } from '../../text/records-form'
import { typeWord } from '../../text/lookup'
import { FailureNote } from '../../ui/failure-note'
import { Skeleton } from '../../ui/skeleton'
import { useDraft } from './use-draft'

type Props = { readonly draftId: string }

/** Profiles that fit as one types, and customers once AMS360 was searched. */
export function WhoOffers({ draftId }: Props) {
  return (
    <div aria-live="polite" className="records-offers">
      <People draftId={draftId} />
      <Customers draftId={draftId} />
    </div>
  )
}

function People({ draftId }: Props) {
  const people = useDraft(draftId, (draft) => draft.people, idle)
  const chooseWho = useRecording((state) => state.chooseWho)
  const rows = valueOf(people)
  if (!rows || rows.length === 0) return null
  return (
    <Group title={whoText.people}>
      {rows.map(({ id, name, customerId }) => (
        <Offer
          key={id}
          name={name}
          second={customerId ? whoText.linked : whoText.notLinked}
          onChoose={() =>
            chooseWho(draftId, { by: 'profile', id, name, ...(customerId && { customerId }) })
          }
        />
      ))}
    </Group>
  )
}

function Customers({ draftId }: Props) {
  const customers = useDraft(draftId, (draft) => draft.customers, idle)
  const chooseWho = useRecording((state) => state.chooseWho)
  const searchCustomers = useRecording((state) => state.searchCustomers)
  if (customers.phase === 'loading') return <Skeleton label={whoText.searching} lines={2} />
  const failure = failureOf(customers)
  if (failure)
    return <FailureNote failure={failure} onRetry={() => void searchCustomers(draftId)} />
  const found = valueOf(customers)
  if (!found) return null
  if (found.hits.length === 0) return <p className="quiet">{whoText.noCustomers}</p>
  return (
    <Group title={whoText.customers}>
      {found.hits.map(({ uuid, name, number, place, type }) => (
        <Offer
          key={uuid}
          name={name}
          second={[typeWord(type), whoText.customerLine(number, place)].join(' · ')}
          onChoose={() => chooseWho(draftId, { by: 'customer', uuid, name, number })}
        />
      ))}
      {found.hits.length < found.total && (
        <li className="records-quiet">{whoText.moreCustomers(found.hits.length, found.total)}</li>
      )}
    </Group>
  )
}

type GroupProps = { readonly title: string; readonly children: ReactNode }

const Group = ({ title, children }: GroupProps) => (
  <section>
    <h3 className="records-label">{title}</h3>
    <ul className="records-offer-list">{children}</ul>
  </section>
)

type OfferProps = {
  readonly name: string
  readonly second: string
  readonly onChoose: () => void
}

const Offer = ({ name, second, onChoose }: OfferProps) => (
  <li>
    <button type="button" className="records-offer" onClick={onChoose}>
      <span>{name}</span> <span className="records-quiet">{second}</span>
    </button>
  </li>
)
