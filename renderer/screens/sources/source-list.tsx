import type { Source } from '../../../preload/contract/sources'
import { useRecording } from '../../state/use-recording'
import { sourcesText } from '../../text/sources'
import { Button } from '../../ui/button'
import { takeLostFocus } from '../../ui/lost-focus'
import '../../ui/table.css'
import { AddSource } from './add-source'
import { NotDone } from './not-done'
import { SourceRow } from './source-row'

const { list: text } = sourcesText
const { columns } = text

type Props = { readonly sources: readonly Source[] }

/** Who may send events. Tokens are never shown: they go to the clipboard once. */
export function SourceList({ sources }: Props) {
  const isAdding = useRecording((state) => state.sources.adding !== undefined)
  const startSource = useRecording((state) => state.startSource)
  return (
    <section className="card sources-card" aria-labelledby="sources-title">
      <header className="sources-head">
        <h2
          key={sources.length}
          id="sources-title"
          ref={takeLostFocus}
          tabIndex={-1}
          className="section-title"
        >
          {text.title}
        </h2>
        {!isAdding && (
          <Button size="small" onClick={startSource}>
            {text.add}
          </Button>
        )}
      </header>
      <p className="quiet">{text.lead}</p>
      {isAdding && <AddSource />}
      <NotDone acts={['add', 'renew', 'secret', 'revoke']} />
      {sources.length === 0 ? (
        <p className="quiet">{text.none}</p>
      ) : (
        <div className="table-place">
          <table className="table">
            <thead>
              <tr>
                <th scope="col">{columns.name}</th>
                <th scope="col">{columns.lastUsed}</th>
                <th scope="col" className="numeric">
                  {columns.events}
                </th>
                <th scope="col">{columns.signed}</th>
                <th scope="col">{columns.token}</th>
                <th scope="col">
                  <span className="visually-hidden">{columns.act}</span>
                </th>
              </tr>
            </thead>
            <tbody>
              {sources.map((source) => (
                <SourceRow key={source.id} source={source} />
              ))}
            </tbody>
          </table>
        </div>
      )}
    </section>
  )
}
