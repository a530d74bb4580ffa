import type { components } from 'connectwise-rest/dist/ManageTypes'
import { describe, expect, expectTypeOf, test } from 'vitest'
import type { z } from 'zod'
import { demoMembers, type DemoMember } from '../../main/demo/connectwise/members'
import {
  count,
  memberInfo,
  refusal,
  report,
} from '../../main/engine/connectors/connectwise/wire-types'

// A yardstick that is not ours: the types of a public client, made from the description of 2022.1.
type Schemas = components['schemas']

/** `errors` may be null, which the description does not know (reference 4). */
type Refused = Omit<Schemas['ErrorResponseMessage'], 'errors'> & {
  readonly errors: Schemas['ErrorResponseMessage']['errors'] | null
}

/** These are there in every answer, though nothing in the description demands it. */
type Present<T, K extends keyof T> = T & Required<Pick<T, K>>

describe('the third-party description', () => {
  test('fits what the client reads', () => {
    expectTypeOf<Present<Schemas['MemberInfo'], 'id' | 'identifier'>>().toExtend<
      z.input<typeof memberInfo>
    >()
    const counted: Present<Schemas['Count'], 'count'> = { count: 3 }
    expect(count.parse(counted satisfies z.input<typeof count>)).toEqual(counted)
    const named: Schemas['Report'] = { name: 'Member' }
    expect(report.parse(named satisfies z.input<typeof report>)).toEqual(named)
    const refused: Refused = { code: 'Security', message: 'SSL is required.', errors: null }
    expect(refusal.parse(refused)).toEqual({ ...refused, errors: [] })
  })

  test('fits what the demo answers', () => {
    expectTypeOf<DemoMember>().toExtend<Schemas['MemberInfo']>()
    const members: readonly Schemas['MemberInfo'][] = demoMembers
    for (const member of members) expect(memberInfo.safeParse(member).success).toBe(true)
    // As the description has it: 15 characters, unique.
    const names = members.map(({ identifier = '' }) => identifier)
    expect(new Set(names).size).toBe(names.length)
    expect(names.filter((name) => name === '' || name.length > 15)).toEqual([])
  })
})
