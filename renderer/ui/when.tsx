import { exactWords, momentWords, relativeWords } from './time-words'
import { useTimeWords } from './use-time-words'

type Props = {
  readonly at: number
  /** `moment` names the time itself («today 6:00 a.m.») instead of the distance. */
  readonly as?: 'distance' | 'moment'
}

/** A time as people say it, with the exact one on hover; keeps itself up to date. */
export function When({ at, as = 'distance' }: Props) {
  const words = useTimeWords((now) =>
    as === 'moment' ? momentWords(at, now) : relativeWords(at, now),
  )
  return (
    <time dateTime={new Date(at).toISOString()} title={exactWords(at)}>
      {words}
    </time>
  )
}
