import { z } from 'zod'
import { count, memberInfo, report } from './wire-types'

type Endpoint = {
  readonly path: string
  readonly answer: z.ZodType
  /** What a security role has to grant for it, as ConnectWise names it (assumption `right-names`). */
  readonly right: string
}

/** Everything this client asks for: one line each. */
export const endpoints = {
  companyCount: {
    path: 'company/companies/count',
    answer: count,
    right: 'Companies › Company Maintenance',
  },
  members: {
    path: 'system/info/members',
    answer: z.array(memberInfo).max(1000),
    right: 'System › Member Maintenance',
  },
  reports: {
    path: 'system/reports',
    answer: z.array(report).max(10_000),
    right: 'System › API Reports',
  },
} as const satisfies Record<string, Endpoint>

export type EndpointName = keyof typeof endpoints
export type Answer<K extends EndpointName> = z.output<(typeof endpoints)[K]['answer']>
