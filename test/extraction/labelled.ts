import { addresses } from './addresses'
import { birthDates } from './birth-dates'
import { emails } from './emails'
import { firmNames } from './firm-names'
import { hardest } from './hardest'
import type { Labelled } from './labels'
import { longTexts } from './long-texts'
import { moreVarious } from './more-various'
import { nothingToFind } from './nothing-to-find'
import { phones } from './phones'
import { various } from './various'

export { heldOut } from './held-out'

/** What the rules were written, or set right, against. */
export const labelledSet: readonly Labelled[] = [
  ...emails,
  ...phones,
  ...addresses,
  ...birthDates,
  ...firmNames,
  ...longTexts,
  ...nothingToFind,
  ...various,
  ...moreVarious,
  ...hardest,
]
