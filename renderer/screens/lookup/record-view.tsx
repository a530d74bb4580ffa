import type { CustomerRecord, LookupAnswer } from '../../../preload/contract/lookup'
import { lookupText } from '../../text/lookup'
import { Copyable } from '../../ui/copyable'
import { takeLostFocus } from '../../ui/lost-focus'
import { StatusIcon } from '../../ui/status-mark'
import { ContactTable } from './contact-table'

type Props = { readonly answer: LookupAnswer; readonly record: CustomerRecord }

/** The record as the system sees it: the sentence first, then the fields in its own order. */
export function RecordView({ answer, record }: Props) {
  return (
    <section className="card record">
      <header className="record-head">
        <StatusIcon tone={record.active ? 'ok' : 'off'} />
        <h2 ref={takeLostFocus} tabIndex={-1} className="record-sentence">
          {lookupText.sees(answer.name, record)}
          <span className="record-ms numbers"> — {lookupText.took(answer.ms)}</span>
        </h2>
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
                  <dd>{value}</dd>
                </div>
              ))}
            </dl>
          </section>
        ))}
      </div>
      <ContactTable contacts={record.contacts} />
    </section>
  )
}
