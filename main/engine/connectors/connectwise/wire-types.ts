import { z } from 'zod'

// The 2022.1 description marks nearly every member as optional, and answers carry more than it
// knows: what is not read here is ignored, what is read may be absent or null (reference 2, 4).

const text = z
  .string()
  .max(500)
  .nullish()
  .transform((value) => value ?? '')

/**
 * `v2025_1/`, ends with a slash. It becomes part of every address that the keys are sent to, so
 * nothing else than one plain folder name is taken (assumption `codebase-form`).
 */
const codebase = z
  .string()
  .regex(/^\w[\w.-]{0,60}\/?$/)
  .transform((value) => value.replace(/\/?$/, '/'))

/** What `/login/companyinfo` tells, to anybody. `IsCloud` is a string there (reference 1.1). */
export const companyInfo = z.object({
  CompanyName: text,
  Codebase: codebase,
  VersionCode: text,
  VersionNumber: text,
  CompanyID: text,
  IsCloud: z
    .union([z.boolean(), z.string()])
    .nullish()
    .transform((value) => String(value).toLowerCase() === 'true'),
})
export type CompanyInfo = z.output<typeof companyInfo>

/** `/system/info/members`: the light list of members. */
export const memberInfo = z.object({
  id: z.int(),
  identifier: z.string().min(1).max(100),
  firstName: text,
  lastName: text,
  fullName: text,
  /** A = API, F = full, C = StreamlineIT, X = subcontractor. */
  licenseClass: text,
  inactiveFlag: z
    .boolean()
    .nullish()
    .transform((value) => value ?? false),
})
export type MemberInfo = z.output<typeof memberInfo>

export const count = z.object({ count: z.int().nonnegative() })

/** `/system/reports`: a list of names. */
export const report = z.object({ name: text })

/**
 * How ConnectWise refuses. `errors` can be null (reference 1.3); the body of a 429 has another
 * shape, but there the status says it all.
 */
export const refusal = z.object({
  code: z.string(),
  message: text,
  errors: z
    .array(z.object({ code: text }))
    .nullish()
    .catch(undefined)
    .transform((value) => value ?? []),
})
export type Refusal = z.output<typeof refusal>
