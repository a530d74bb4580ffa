import type { Suggestion } from '../../../preload/contract/records'
import { failureOf, idle } from '../../state/remote'
import { useRecording } from '../../state/use-recording'
import { propertyText } from '../../text/records'
import { profileText } from '../../text/records-profile'
import { Button } from '../../ui/button'
import { FailureNote } from '../../ui/failure-note'
import { When } from '../../ui/when'

type Props = { readonly suggestions: readonly Suggestion[] }

/** What AMS360 has beside what was said; a person decides. */
export function Suggestions({ suggestions }: Props) {
  return (
    <section className="card records-part" aria-labelledby="records-suggestions">
      <h3 id="records-suggestions" className="section-title">
        {profileText.suggestions}
      </h3>
      <p className="quiet">{profileText.suggestionsLead}</p>
      <ul className="records-effects">
        {suggestions.map((suggestion) => (
          <One key={suggestion.id} suggestion={suggestion} />
        ))}
      </ul>
    </section>
  )
}

function One({ suggestion }: { readonly suggestion: Suggestion }) {
  const { id, property, current, proposed, sentence, at } = suggestion
  const deciding = useRecording((state) => state.profile.deciding[id] ?? idle)
  const decideSuggestion = useRecording((state) => state.decideSuggestion)
  const isRunning = deciding.phase === 'loading'
  const failure = failureOf(deciding)
  const name = propertyText[property]
  return (
    <li className="records-effect">
      <h4 className="records-property">{name}</h4>
      <dl className="records-fields">
        <div className="records-field">
          <dt>{profileText.current}</dt>
          <dd>{current === '' ? profileText.empty : current}</dd>
        </div>
        <div className="records-field">
          <dt>{profileText.proposed}</dt>
          <dd className="records-proposed">{proposed}</dd>
        </div>
      </dl>
      <p className="records-quiet">
        {sentence === undefined ? profileText.named : profileText.foundIn(sentence)}{' '}
        <When at={at} />
      </p>
      <div className="row">
        <Button
          size="small"
          disabledFocusable={isRunning}
          aria-label={profileText.acceptLabel(name, proposed)}
          onClick={() => void decideSuggestion(id, true)}
        >
          {profileText.accept}
        </Button>
        <Button
          size="small"
          disabledFocusable={isRunning}
          aria-label={profileText.rejectLabel(name, proposed)}
          onClick={() => void decideSuggestion(id, false)}
        >
          {profileText.reject}
        </Button>
      </div>
      {failure && <FailureNote failure={failure} />}
    </li>
  )
}
