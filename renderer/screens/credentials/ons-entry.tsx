import { useState, type ReactNode } from 'react'
import { valueOf } from '../../state/remote'
import { useApp } from '../../state/use-app'
import { recipientName } from '../../text/kinds/ams360-ons'
import { onsText } from '../../text/ons'
import { Button } from '../../ui/button'
import { Copyable } from '../../ui/copyable'
import { momentWords } from '../../ui/time-words'
import { useTimeWords } from '../../ui/use-time-words'
import type { OnsRead } from './ons-panel'

type Props = { readonly ons: OnsRead }

/** The fields of AMS360's *Recipient Information* in their order, each ready to be copied. */
export function OnsEntry({ ons: { destinationAddress, codeTail, previousUntil } }: Props) {
  const method = useApp(({ form }) => valueOf(form.saved)?.settings['retryMethod'] ?? 'single')
  const { values } = onsText
  return (
    <section className="card stack" aria-label={onsText.title}>
      <div>
        <h2 className="section-title">{onsText.title}</h2>
        <p className="quiet">{onsText.lead}</p>
      </div>
      <dl className="ons-entry">
        <Entry label={onsText.recipient}>
          <Copyable mono label={onsText.recipient} value={recipientName} />
        </Entry>
        <Entry label={onsText.destination}>
          <Copyable mono label={onsText.destination} value={destinationAddress} />
        </Entry>
        <Entry label={onsText.code}>
          <Code tail={codeTail} />
        </Entry>
        <Entry label={onsText.version}>{values.version}</Entry>
        <Entry label={onsText.delivery}>{values.delivery}</Entry>
        <Entry label={onsText.retry}>{onsText.retryValues[method] ?? method}</Entry>
        <Entry label={onsText.types}>{values.types}</Entry>
      </dl>
      {previousUntil !== undefined && <Previous until={previousUntil} />}
    </section>
  )
}

type EntryProps = { readonly label: string; readonly children: ReactNode }

const Entry = ({ label, children }: EntryProps) => (
  <div className="ons-pair">
    <dt>{label}</dt>
    <dd>{children}</dd>
  </div>
)

/** The code goes from the engine to the clipboard: the page only knows how it ends. */
function Code({ tail }: { readonly tail: string }) {
  const copyCode = useApp((state) => state.copyCode)
  const [outcome, setOutcome] = useState('')
  const act = async (): Promise<void> =>
    setOutcome((await copyCode()) ? onsText.copied : onsText.notCopied)
  return (
    <span className="ons-code">
      <span className="mono">{onsText.codeTail(tail)}</span>
      <Button size="small" onClick={() => void act()}>
        {onsText.copyCode}
      </Button>
      <span role="status" className="quiet">
        {outcome}
      </span>
    </span>
  )
}

function Previous({ until }: { readonly until: number }) {
  const words = useTimeWords((now) => (until > now ? momentWords(until, now) : ''))
  return words === '' ? null : (
    <p className="quiet">
      {onsText.previous} {words}
    </p>
  )
}
