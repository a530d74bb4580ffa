import { addressProperties } from '../../../../preload/contract/event-kinds'
import { addressesIn as placesIn, type Address } from './address-parts'
import { placeWords } from './others'
import { confidenceOf, type Found, type Manner, type Reading } from './readings'
import type { Spot } from './standing'

type Place = Spot & { readonly address: Address }

const cue =
  /\b(?:address|lives?|living|resid(?:es|ing|ence)|moved (?:\w+ ){0,2}to|moved from|relocated|moving to|new place|(?:my|her|his|their|our) (?:house|home|new place)|home is|for all mail|please use)\b/i
const hint = /^\W*$|\b(?:bill(?:ing)?|mail|send|ship|is at|use|forward)\b[^,;]*$/i
// What is planned or wished did not happen yet.
const planned = /\b(?:if|might|may be|could|plans?|planning|considering|thinking|would|hopes?)\b/i
const payee = /\b(?:send|mail)\b[^.;]*\b(?:payments?|checks?|notices?|to us)\b/i

const spotsIn = (text: string): readonly Place[] =>
  placesIn(text).map((address) => ({
    start: address.start,
    end: address.end,
    value: address.addressLine1,
    address,
  }))
const manner: Manner = { cue, hint, spotsIn }

/** The words just before say that it is a risk, a scene or somebody's firm, not a home. */
function isElsewhere(text: string, places: readonly Place[], i: number): boolean {
  const from = places[i - 1]?.end ?? 0
  const lead = text.slice(Math.max(from, (places[i]?.start ?? 0) - 160), places[i]?.start)
  const clause = lead.slice(lead.lastIndexOf(';') + 1)
  const tail = text.slice(places[i]?.end, (places[i]?.end ?? 0) + 60)
  const isHome = /\b(?:address|lives?|moved to|resid\w+)\b/i.test(clause)
  if (
    payee.test(clause) ||
    (placeWords.test(clause) && !/\b(?:mailing|home|new) address\b/i.test(clause))
  ) {
    return true
  }
  return (
    !isHome &&
    /\b(?:investment|dwelling fire|replacement cost|rental|needs a certificate)\b/i.test(tail)
  )
}

/** Postal addresses of the insured: one group each, all parts with the same certainty. */
export function addressesIn(reading: Reading): readonly Found[] {
  if (!/\d/.test(reading.text)) return []
  const places = spotsIn(reading.text)
  return places.flatMap(({ address, start }, i) => {
    if (isElsewhere(reading.text, places, i)) return []
    let confidence = confidenceOf(reading, places, i, manner)
    const isWhole =
      address.city !== undefined && address.state !== undefined && address.zipCode !== undefined
    const isCertain = isWhole && !planned.test(reading.text)
    if (!isCertain) confidence = Math.min(confidence, 0.7)
    if (!isWhole && confidence <= 0.6) return []
    return confidence > 0
      ? addressProperties.flatMap((property) => {
          const value = address[property]
          return value === undefined ? [] : [{ property, value, confidence, at: start }]
        })
      : []
  })
}
