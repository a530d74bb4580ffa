import { Field } from '@fluentui/react-field'
import { Input } from '@fluentui/react-input'
import { useState, type FormEvent } from 'react'
import type { Output } from '../../../preload/contract'
import { portFrom } from '../../state/sources'
import { useRecording } from '../../state/use-recording'
import { sourcesText } from '../../text/sources'
import { Button } from '../../ui/button'
import { CheckBox } from '../../ui/check-box'
import { Copyable } from '../../ui/copyable'
import { FailureNote } from '../../ui/failure-note'
import { StatusMark } from '../../ui/status-mark'
import { documentAddress, exampleRequest } from './example-request'
import { NotDone } from './not-done'

const { api: text } = sourcesText

type Props = { readonly api: Output<'sources.read'>['api'] }

/** Programs on this PC: on or off, where, and what a request looks like. */
export function LocalApi({ api }: Props) {
  const switchApi = useRecording((state) => state.switchApi)
  const word = api.listening ? text.listening : api.enabled ? text.notListening : text.off
  return (
    <section className="card sources-card" aria-labelledby="api-title">
      <header className="sources-head">
        <h2 id="api-title" className="section-title">
          {text.title}
        </h2>
        <StatusMark tone={api.listening ? 'ok' : api.enabled ? 'error' : 'off'} word={word} />
      </header>
      <p className="quiet">{text.lead}</p>
      <CheckBox
        label={text.switch}
        hint={text.switchHint}
        checked={api.enabled}
        onChange={(enabled) => void switchApi(enabled)}
      />
      {api.failure && <FailureNote failure={api.failure} />}
      <NotDone acts={['api']} />
      <dl className="sources-facts">
        <dt>{text.address}</dt>
        <dd>
          <Copyable mono label={text.address} value={api.url} />
        </dd>
        <dt>{text.document}</dt>
        <dd>
          <Copyable mono label={text.document} value={documentAddress(api.url)} />
          <p className="quiet">{text.documentWords}</p>
        </dd>
      </dl>
      <PortForm port={api.port} />
      <Example url={api.url} />
    </section>
  )
}

function PortForm({ port }: { readonly port: number }) {
  const typed = useRecording((state) => state.sources.port)
  const isBusy = useRecording((state) => state.sources.doing?.act === 'api')
  const typePort = useRecording((state) => state.typePort)
  const savePort = useRecording((state) => state.savePort)
  const shown = typed ?? String(port)
  const isWrong = portFrom(shown) === undefined
  const submit = (event: FormEvent): void => {
    event.preventDefault()
    void savePort()
  }
  return (
    <form className="sources-port" onSubmit={submit} noValidate>
      <Field
        label={text.port}
        hint={text.portHint}
        {...(isWrong && { validationState: 'error', validationMessage: text.portProblem })}
      >
        <Input
          value={shown}
          onChange={(_event, { value }) => typePort(value)}
          input={{ inputMode: 'numeric', maxLength: 5, autoComplete: 'off' }}
        />
      </Field>
      <Button type="submit" disabledFocusable={isBusy || isWrong || portFrom(shown) === port}>
        {text.savePort}
      </Button>
    </form>
  )
}

const copiedMs = 2_000

function Example({ url }: { readonly url: string }) {
  const copy = useRecording((state) => state.copy)
  const [copied, setCopied] = useState(false)
  const request = exampleRequest(url)
  const act = async (): Promise<void> => {
    if (!(await copy(request))) return
    setCopied(true)
    setTimeout(() => setCopied(false), copiedMs)
  }
  return (
    <details className="sources-example">
      <summary>{text.example}</summary>
      <p className="quiet">{text.exampleWords}</p>
      <pre className="mono">{request}</pre>
      <div className="row">
        <Button size="small" onClick={() => void act()}>
          {text.copyExample}
        </Button>
        <span role="status">{copied && text.copied}</span>
      </div>
    </details>
  )
}
