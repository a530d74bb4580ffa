import type { Source } from '../../../preload/contract/sources'
import { useRecording } from '../../state/use-recording'
import { sourcesText } from '../../text/sources'
import { countWords } from '../../text/work'
import { Button } from '../../ui/button'
import { takeLostFocus } from '../../ui/lost-focus'
import { StatusIcon } from '../../ui/status-mark'
import { When } from '../../ui/when'

const { list: text } = sourcesText

type Props = { readonly source: Source }

export function SourceRow({ source }: Props) {
  const { id, name, lastUsedAt, events, isSigned, tokenTail } = source
  const isBusy = useRecording((state) => state.sources.doing !== undefined)
  const isEnding = useRecording((state) => state.sources.ending === id)
  const renewSource = useRecording((state) => state.renewSource)
  const copySigningSecret = useRecording((state) => state.copySigningSecret)
  const askToRevoke = useRecording((state) => state.askToRevoke)
  return (
    <>
      <tr>
        <th scope="row">{name}</th>
        <td>{lastUsedAt === undefined ? text.never : <When at={lastUsedAt} />}</td>
        <td className="numeric">{countWords(events)}</td>
        <td>{isSigned ? text.signed : text.unsigned}</td>
        <td className="mono">{text.tail(tokenTail)}</td>
        <td>
          <div className="sources-verbs">
            <Button
              size="small"
              aria-label={text.renewOf(name)}
              disabledFocusable={isBusy}
              onClick={() => void renewSource(id)}
            >
              {text.renew}
            </Button>
            {isSigned && (
              <Button
                size="small"
                aria-label={text.secretOf(name)}
                disabledFocusable={isBusy}
                onClick={() => void copySigningSecret(id)}
              >
                {text.secret}
              </Button>
            )}
            <Button
              size="small"
              appearance="subtle"
              aria-label={text.revokeOf(name)}
              aria-expanded={isEnding}
              disabledFocusable={isBusy}
              onClick={() => askToRevoke(isEnding ? undefined : id)}
            >
              {text.revoke}
            </Button>
          </div>
        </td>
      </tr>
      {isEnding && (
        <tr>
          <td colSpan={6}>
            <ConfirmEnd id={id} name={name} />
          </td>
        </tr>
      )}
    </>
  )
}

/** A token cannot be brought back: it is asked for once, where the row is. */
function ConfirmEnd({ id, name }: Pick<Source, 'id' | 'name'>) {
  const isBusy = useRecording((state) => state.sources.doing !== undefined)
  const revokeSource = useRecording((state) => state.revokeSource)
  const askToRevoke = useRecording((state) => state.askToRevoke)
  return (
    <div className="sources-confirm" role="alert" tabIndex={-1} ref={takeLostFocus}>
      <StatusIcon tone="warn" />
      <p>{text.revokeAsk(name)}</p>
      <div className="row">
        <Button
          appearance="primary"
          disabledFocusable={isBusy}
          onClick={() => void revokeSource(id)}
        >
          {isBusy ? text.working : text.revokeOf(name)}
        </Button>
        <Button onClick={() => askToRevoke(undefined)}>{text.cancel}</Button>
      </div>
    </div>
  )
}
