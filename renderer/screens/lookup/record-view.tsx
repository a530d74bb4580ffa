import type { CustomerRecord, LookupAnswer } from '../../../preload/contract/lookup'
import { lookupText } from '../../text/lookup'
import { Copyable } from '../../ui/copyable'
import { takeLostFocus } from '../../ui/lost-focus'
import { StatusIcon } from '../../ui/status-mark'
import { ContactList } from './contact-list'
import { ContactTable } from './contact-table'
import { Differing } from './differing'
import { fieldKey, headKey, type Differences } from './differences'

type Props = {
  readonly answer: LookupAnswer
  readonly record: CustomerRecord
  /** It stands beside the answers of other systems. */
  readonly beside: boolean
  readonly differences: Differences
}

/** The record as the system sees it: the sentence first, then the fields in its own order. */
export function RecordView({ answer, record, beside, differences }: Props) {
  const from = [lookupText.name, lookupText.type, lookupText.state].flatMap(
    (label) => differences.get(headKey(label)) ?? [],
  )
  return (
    <section className="card record" aria-label={lookupText.answerOf(answer.name)}>
      <header className="record-head">
        <StatusIcon tone={record.active ? 'ok' : 'off'} />
        <div>
          <h2
            ref={takeLostFocus}
            tabIndex={-1}
            className={beside ? 'record-sentence record-beside' : 'record-sentence'}
          >
            {lookupText.sees(answer.name, record)}
            <span className="record-ms numbers"> — {lookupText.took(answer.ms)}</span>
          </h2>
          <Differing from={[...new Set(from)]} />
        </div>
      </header>
      <dl className="facts record-ids">
        <dt>{lookupText.uuid}</dt>
        <dd>
          <Copyable mono label={lookupText.uuid} value={record.uuid} />
        </dd>
        {record.number && (
          <>
            <dt>{lookupText.number}</dt>
            <dd>
              <Copyable mono label={lookupText.number} value={record.number} />
              <Differing from={differences.get(headKey(lookupText.number))} />
            </dd>
          </>
        )}
      </dl>
      <div className="record-groups">
        {record.groups.map(({ title, fields }) => (
          <section key={title}>
            <h3 className="section-title">{title}</h3>
            <dl className="facts">
              {fields.map(({ name, value }) => (
                <div key={name} className="facts-pair">
                  <dt>{name}</dt>
                  <dd>
                    {value}
                    <Differing from={differences.get(fieldKey(title, name))} />
                  </dd>
                </div>
              ))}
            </dl>
          </section>
        ))}
      </div>
      {beside ? (
        <ContactList contacts={record.contacts} />
      ) : (
        <ContactTable contacts={record.contacts} />
      )}
    </section>
  )
}
