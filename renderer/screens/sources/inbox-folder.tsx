import type { Output } from '../../../preload/contract'
import { useRecording } from '../../state/use-recording'
import { sourcesText } from '../../text/sources'
import { Button } from '../../ui/button'
import { CheckBox } from '../../ui/check-box'
import { Copyable } from '../../ui/copyable'
import { FailureNote } from '../../ui/failure-note'
import { When } from '../../ui/when'
import { NotDone } from './not-done'

const { inbox: text } = sourcesText

type Props = { readonly inbox: Output<'sources.read'>['inbox'] }

/** A folder whose files become events; for programs that can only write a file. */
export function InboxFolder({ inbox }: Props) {
  const isBusy = useRecording((state) => state.sources.doing !== undefined)
  const switchInbox = useRecording((state) => state.switchInbox)
  const chooseInboxFolder = useRecording((state) => state.chooseInboxFolder)
  const takeOwnFolder = useRecording((state) => state.takeOwnFolder)
  const { enabled, folder, waiting, taken, rejected, lastAt, failure } = inbox
  return (
    <section className="card sources-card" aria-labelledby="inbox-title">
      <h2 id="inbox-title" className="section-title">
        {text.title}
      </h2>
      <p className="quiet">{text.lead}</p>
      <CheckBox
        label={text.switch}
        checked={enabled}
        onChange={(checked) => void switchInbox(checked)}
      />
      <dl className="sources-facts">
        <dt>{text.folder}</dt>
        <dd>
          <Copyable mono label={text.folder} value={folder} />
        </dd>
      </dl>
      <p className="quiet numbers">
        {text.counts(waiting, taken, rejected)} {text.since}
        {lastAt !== undefined && (
          <>
            {' · '}
            {text.last} <When at={lastAt} />
          </>
        )}
      </p>
      {rejected > 0 && <p className="quiet">{text.rejectedWords}</p>}
      {failure && <FailureNote failure={failure} withoutFix />}
      <NotDone acts={['inbox']} />
      <div className="row">
        <Button disabledFocusable={isBusy} onClick={() => void chooseInboxFolder()}>
          {text.choose}
        </Button>
        <Button appearance="subtle" disabledFocusable={isBusy} onClick={() => void takeOwnFolder()}>
          {text.own}
        </Button>
      </div>
    </section>
  )
}
