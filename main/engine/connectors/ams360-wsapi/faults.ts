import { z } from 'zod'
import type { FailureFacts } from '../../../../preload/contract/failure-words'
import { Fault } from '../fault'

/** A SOAP fault as the service sent it. Inside this folder only; a `Fault` leaves it. */
export class Refusal extends Error {
  override readonly name = 'Refusal'
  readonly kind: 'security' | 'business' | 'general' | 'other'
  /** The service's own words, fit to be shown. */
  readonly said: string
  /** Names and ids for the second line. */
  readonly codes: readonly string[]
  /** Which fields a business fault is about. */
  readonly dataNames: readonly string[]
  readonly faultCode: string

  constructor(fault: Omit<Refusal, keyof Error>) {
    // Only the kind: texts of the service can name persons, and this text ends up in the log.
    super(`SOAP fault ${fault.faultCode} ${fault.kind}`)
    this.kind = fault.kind
    this.said = fault.said
    this.codes = fault.codes
    this.dataNames = fault.dataNames
    this.faultCode = fault.faultCode
  }
}

const text = z
  .union([z.string(), z.object({ $value: z.string() }).transform((node) => node.$value)])
  .nullish()
  .catch(undefined)
  .transform((value) => value ?? '')

const entry = z.object({ Message: text, DataName: text, EntityKey: text })
/** One detail comes as an object, several as a list. */
const entries = z
  .union([z.array(entry), entry.transform((one) => [one])])
  .nullish()
  .catch(undefined)

const shape = z.object({
  root: z.object({
    Envelope: z.object({
      Body: z.object({
        Fault: z.object({
          faultcode: text,
          detail: z
            .object({
              WSAPISecurityFault: z.object({ Message: text, CausalityId: text }).nullish(),
              WSAPIBusinessFault: z
                .object({
                  Message: text,
                  FaultDetails: z
                    .object({ WSAPIBusinessFaultDetail: entries })
                    .nullish()
                    .catch(undefined),
                })
                .nullish(),
              WSAPIGeneralFault: z.object({ Message: text }).nullish(),
            })
            .nullish()
            .catch(undefined),
        }),
      }),
    }),
  }),
})

const sayable = (words: string): string => {
  const clean = words
    .replace(/[\u0000-\u001f\u007f-\u009f\u2028\u2029\u202a-\u202e\u2066-\u2069]+/g, ' ')
    .trim()
  return clean.length > 200 ? `${clean.slice(0, 199)}…` : clean
}

const codeLike = (word: string): boolean => /^[\w:.-]{1,60}$/.test(word)

/** Reads the fault out of what the soap library throws; undefined when it is none. */
export function refusalFrom(error: unknown): Refusal | undefined {
  const parsed = shape.safeParse(error)
  if (!parsed.success) return undefined
  const { faultcode, detail } = parsed.data.root.Envelope.Body.Fault
  const faultCode = codeLike(faultcode) ? faultcode : 'unnamed'
  const make = (kind: Refusal['kind'], words: string, rest: Partial<Refusal>): Refusal =>
    new Refusal({ kind, said: sayable(words), codes: [], dataNames: [], faultCode, ...rest })

  const security = detail?.WSAPISecurityFault
  if (security) {
    const ids = ['WSAPISecurityFault', security.CausalityId].filter(codeLike)
    return make('security', security.Message, { codes: ids })
  }
  const business = detail?.WSAPIBusinessFault
  if (business) {
    const list = business.FaultDetails?.WSAPIBusinessFaultDetail ?? []
    const names = list.map((one) => one.DataName).filter(codeLike)
    return make('business', business.Message || (list[0]?.Message ?? ''), {
      codes: ['WSAPIBusinessFault', ...names],
      dataNames: names,
    })
  }
  const general = detail?.WSAPIGeneralFault
  if (general) return make('general', general.Message, { codes: ['WSAPIGeneralFault'] })
  return make('other', '', { codes: [faultCode] })
}

/** Every refusal but a security fault, which only the session can judge. */
export function faultFrom(refusal: Refusal, facts: FailureFacts): Fault {
  const all = {
    ...facts,
    codes: [...(facts.codes ?? []), ...refusal.codes],
    ...(refusal.said && { said: refusal.said }),
  }
  const cause = { cause: refusal }
  if (refusal.kind === 'business') {
    const missing = refusal.dataNames.some((name) => /^Customer(Id|Number)$/.test(name))
    return new Fault(missing ? 'customer-not-found' : 'request-refused', all, cause)
  }
  // WCF could not read the request into the operation's parameters: the operation did not run.
  if (/(^|:)DeserializationFailed$/.test(refusal.faultCode)) {
    return new Fault('request-refused', all, cause)
  }
  // WCF's own word for «this address is another service», e.g. an older version.
  if (/(^|:)ActionNotSupported$/.test(refusal.faultCode)) {
    return new Fault('service-not-found', all, cause)
  }
  return new Fault('service-fault', all, cause)
}
