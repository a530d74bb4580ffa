import { isUnitCode, unitMembers, type UnitMember } from '../data/business-units'
import { hasRole } from '../data/employees'
import { noDate } from '../wire/contract'
import { businessFault, type FaultDetail } from '../wire/faults'

/** ASSUMED: how long a text AMS360 takes is not public. In characters. */
export const longestDescription = 32_000

/** Collects what is wrong with a record, so that one fault can tell of all of it. */
export class Problems<R extends object> {
  readonly #record: R
  readonly #details: FaultDetail[] = []

  constructor(record: R) {
    this.#record = record
  }

  refuse(dataName: keyof R & string, message = `${dataName} is not valid`): void {
    const value = this.#record[dataName]
    const isText = typeof value === 'string' || typeof value === 'number'
    this.#details.push({ dataName, message, ...(isText && { entityKey: String(value) }) })
  }

  /** Refuses an empty member, and one that is not as it must be. */
  need(dataName: keyof R & string, isRight: (text: string) => boolean = () => true): void {
    const value = this.#record[dataName]
    if (typeof value !== 'string' || value === '' || value === noDate) {
      this.refuse(dataName, `${dataName} is required`)
    } else if (!isRight(value)) this.refuse(dataName)
  }

  /** Refuses a member that is there and not as it must be. */
  allow(dataName: keyof R & string, isRight: (text: string) => boolean): void {
    const value = this.#record[dataName]
    if (typeof value === 'string' && value !== '' && !isRight(value)) this.refuse(dataName)
  }

  /** Throws the business fault if anything was refused. */
  end(entity: string): void {
    if (this.#details.length > 0) throw businessFault(`${entity} is not valid`, this.#details)
  }
}

type Staff = { readonly AccountExecCode?: string; readonly AccountRepCode?: string }
type Units = { readonly [M in UnitMember]?: string }

export function refuseStaff<R extends Staff>(problems: Problems<R>): void {
  problems.need('AccountExecCode', (code) => hasRole(code, 'Executive'))
  problems.need('AccountRepCode', (code) => hasRole(code, 'Representative'))
}

export function refuseUnits<R extends Units>(problems: Problems<R>): void {
  for (const member of unitMembers) problems.allow(member, (code) => isUnitCode(member, code))
}

type Described = { readonly Description?: string }

export function refuseLongDescription<R extends Described>(problems: Problems<R>): void {
  problems.allow('Description', (text) => text.length <= longestDescription)
}
