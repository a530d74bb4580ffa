import type { ConnectionStatus, Detail } from '../../../preload/contract/connections'
import { fieldsOf } from '../../state/connection-fields'
import { valuesOf, type CredentialsForm } from '../../state/credentials-form'
import { valueOf } from '../../state/remote'
import { useApp } from '../../state/use-app'
import { comparisonText } from '../../text/credentials'
import { fieldWords, kindTexts } from '../../text/kind-texts'
import { Copyable } from '../../ui/copyable'
import { StatusMark } from '../../ui/status-mark'
import '../../ui/table.css'
import { compare, type Compared } from './compare'
import { useShownConnection } from './shown-connection'

const none: readonly Detail[] = []

/** The validation that just passed knows better than the last good check. */
const reportedOf = ({ validation, saved }: CredentialsForm): readonly Detail[] =>
  validation.phase === 'passed' ? validation.reported : (valueOf(saved)?.reported ?? none)

/** What stands in the form, as the other side would be told. */
function enteredIn(form: CredentialsForm): readonly Detail[] {
  const values = valuesOf(form)
  return fieldsOf[form.kind]
    .filter(({ key, secret, tucked }) => !secret && !tucked && values[key])
    .map(({ key }) => {
      const { label, choices } = fieldWords(form.kind, key)
      const value = values[key] ?? ''
      return { label, value: choices?.[value] ?? value }
    })
}

const oursIn = (form: CredentialsForm, connection: ConnectionStatus | undefined) =>
  form.validation.phase === 'passed' ? enteredIn(form) : (connection?.details ?? enteredIn(form))

/** Left what is stored, right what the other side says; what differs is said in words. */
export function Comparison() {
  const form = useApp((state) => state.form)
  const connection = useShownConnection()
  const reported = reportedOf(form)
  if (reported.length === 0) return null

  const isEntered = form.validation.phase === 'passed'
  const rows = compare(oursIn(form, connection), reported)
  return (
    <section className="card stack">
      <div>
        <h2 className="section-title">{comparisonText.title(kindTexts[form.kind].otherSide)}</h2>
        <p className="quiet">{isEntered ? comparisonText.entered : comparisonText.lead}</p>
      </div>
      <Verdict rows={rows} />
      <div className="table-place">
        <table className="table comparison">
          <thead>
            <tr>
              <th scope="col">{comparisonText.value}</th>
              <th scope="col">{isEntered ? comparisonText.typed : comparisonText.ours}</th>
              <th scope="col">{comparisonText.theirs}</th>
            </tr>
          </thead>
          <tbody>
            {rows.map((row) => (
              <Line key={row.label} row={row} />
            ))}
          </tbody>
        </table>
      </div>
    </section>
  )
}

/** Only what both sides know can be the same or differ. */
function Verdict({ rows }: { readonly rows: readonly Compared[] }) {
  const shared = rows.filter(({ ours, theirs }) => ours !== undefined && theirs !== undefined)
  const different = shared.filter(({ differs }) => differs).length
  if (shared.length === 0) return <p className="quiet">{comparisonText.nothingShared}</p>
  return different > 0 ? (
    <StatusMark tone="warn" word={comparisonText.differences(different)} />
  ) : (
    <StatusMark tone="ok" word={comparisonText.noDifferences} />
  )
}

function Line({ row: { label, ours, theirs, differs } }: { readonly row: Compared }) {
  return (
    <tr className={differs ? 'comparison-differs' : undefined}>
      <th scope="row">{label}</th>
      <td>
        {ours === undefined ? comparisonText.absent : <Copyable label={label} value={ours} />}
      </td>
      <td>
        {theirs === undefined ? (
          comparisonText.absent
        ) : (
          <Copyable
            label={ours === undefined ? label : comparisonText.reported(label)}
            value={theirs}
          />
        )}
        {differs && <StatusMark tone="warn" word={comparisonText.differs} />}
      </td>
    </tr>
  )
}
