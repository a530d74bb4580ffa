import type { Suggestion } from '../../../preload/contract/records'
import { queueDetailText } from '../../text/queue'
import { propertyText } from '../../text/records'
import { Copyable } from '../../ui/copyable'

type Props = { readonly suggestion: Suggestion }

/** Both values and the sentence that one of them was found in. */
export function SuggestionDetail({ suggestion: { property, current, proposed, sentence } }: Props) {
  return (
    <div>
      <h3 className="section-title">{propertyText[property]}</h3>
      <dl className="queue-fields">
        <div className="facts-pair">
          <dt>{queueDetailText.current}</dt>
          <dd>
            <Copyable label={queueDetailText.current} value={current} />
          </dd>
        </div>
        <div className="facts-pair">
          <dt>{queueDetailText.proposed}</dt>
          <dd>
            <Copyable label={queueDetailText.proposed} value={proposed} />
          </dd>
        </div>
        {sentence && (
          <div className="facts-pair">
            <dt>{queueDetailText.sentence}</dt>
            <dd>«{sentence}»</dd>
          </div>
        )}
      </dl>
    </div>
  )
}
