import type { Failure } from '../../../preload/contract/failures'

/** The screens that a failure’s button leads to. */
export const routeTextsOf = ({ fix }: Failure): readonly string[] =>
  fix.act === 'go' ? [fix.route.screen] : []
