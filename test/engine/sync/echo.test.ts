import Sqlite from 'better-sqlite3'
import fc from 'fast-check'
import { expect, it } from 'vitest'
import { prepareDisk } from '../../simulation/simulation'
import { tempFolder } from '../../support/temp-folder'
import { callWith, syncRig } from './sync-rig'

type Step =
  | { readonly is: 'own'; readonly occupation: string | undefined; readonly isUnread: boolean }
  | { readonly is: 'theirs'; readonly city: string }
  | { readonly is: 'told'; readonly copies: number; readonly isLate: boolean }

const ownWrite = fc.record({
  is: fc.constant('own' as const),
  occupation: fc.option(fc.constantFrom('Baker', 'Nurse'), { nil: undefined }),
  /** Its read-back fails. */
  isUnread: fc.boolean(),
})
const theirEdit = fc.record({
  is: fc.constant('theirs' as const),
  city: fc.constantFrom('Troy', 'Utica', 'Salem', ''),
})
const telling = fc.record({
  is: fc.constant('told' as const),
  copies: fc.integer({ min: 1, max: 3 }),
  isLate: fc.boolean(),
})
const life = fc.array(fc.oneof(ownWrite, theirEdit, telling, telling), {
  minLength: 3,
  maxLength: 14,
})

/** One life of one customer. @returns what did not hold in it */
async function live(disk: Buffer, steps: readonly Step[]): Promise<readonly unknown[]> {
  const rig = await syncRig({ db: new Sqlite(disk) })
  try {
    const uuid = rig.agency.customer(1, { City: 'Troy' }).CustomerId
    const party = { customerId: uuid }
    await rig.record(callWith(party))
    const profile = () => rig.stores.profiles.findByCustomer(uuid)
    const changes = () => rig.stores.profiles.changes(profile()?.id ?? 0)
    let isEdited = false
    let isRead = true
    const wrong: unknown[] = []
    for (const step of steps) {
      if (step.is === 'theirs') {
        isEdited ||= rig.agency.customers.get(uuid)?.['City'] !== step.city
        rig.agency.edit(uuid, { City: step.city })
      } else if (step.is === 'own') {
        const { occupation, isUnread } = step
        const letGo = rig.agency.hold('updateCustomer')
        await rig.record(callWith({ ...party, ...(occupation && { properties: { occupation } }) }))
        const isUpdating = rig.effects().at(-1)?.state === 'in-flight'
        if (isUpdating && isUnread) rig.agency.refuse('readCustomer', 'request-refused')
        letGo()
        await rig.pass(1_000)
        rig.agency.mend()
        // An update reads the record before and after: what others changed comes along.
        if (isUpdating) isRead = !isUnread
        if (occupation !== undefined && !isUnread) isEdited = false
      } else {
        const values = () => JSON.stringify(profile()?.content.values)
        const before = { writes: rig.agency.writes().length, changes: changes().length }
        const known = values()
        if (step.isLate) await rig.pass(90 * 60_000)
        for (let copy = 0; copy < step.copies; copy += 1) await rig.notify('Customer', uuid, 500)
        if (rig.agency.writes().length !== before.writes) wrong.push('a notification wrote')
        if (!isEdited && isRead && (changes().length !== before.changes || values() !== known)) {
          wrong.push(`an echo changed the profile: ${known} → ${values()}`)
        }
        const city = rig.agency.customers.get(uuid)?.['City']
        const here = profile()?.content.values.city?.value ?? ''
        if (here !== city) wrong.push(`«${here}» here, «${String(city)}» in AMS360`)
        isEdited = false
        isRead = true
      }
    }
    return [...wrong, ...rig.bugs()]
  } finally {
    rig.end()
  }
}

it('an echo changes nothing and writes nothing, and a foreign edit always arrives', async () => {
  const disk = await prepareDisk(tempFolder())
  await fc.assert(
    fc.asyncProperty(life, async (steps) => {
      expect(await live(disk, steps)).toEqual([])
    }),
    { numRuns: 300, interruptAfterTimeLimit: 20_000 },
  )
}, 60_000)
