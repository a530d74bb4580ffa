import fc from 'fast-check'
import { expect } from 'vitest'
import type { Party } from '../../../../preload/contract/events'
import { markOf } from '../../../../main/engine/sync/keys'
import {
  callWith,
  completionOf,
  contactWith,
  dealWith,
  minute,
  ticketWith,
  wonWith,
} from '../sync-rig'
import { wrongIn } from './checks'
import { collectTold, tell, type Model, type Real } from './world'

type Command = fc.AsyncCommand<Model, Real>

/** A step that may always be taken; whatever holds in every state is looked at after it. */
const step = (name: string, run: (model: Model, real: Real) => Promise<void>): Command => ({
  check: () => true,
  async run(model, real) {
    await run(model, real)
    collectTold(real)
    expect(wrongIn(model, real)).toEqual([])
  },
  toString: () => name,
})
const personOf = ({ people }: Real, who: number): Party => people[who % people.length] ?? {}

/** The same talk is told in the same words, alone or with a ticket. */
const talkOf = (n: number) => [`c${n}`, `Talk c${n}.`] as const

const eventKinds = [
  'call',
  'told again',
  'ticket',
  'both',
  'of a talk',
  'completed',
  'deal',
  'won',
  'contact',
] as const
const happen = fc
  .tuple(fc.constantFrom(...eventKinds), fc.nat(3), fc.nat(5))
  .map(([kind, who, old]) =>
    step(`${kind} of ${who} (${old})`, async (model, real) => {
      const party = personOf(real, who)
      const n = real.next()
      const events = {
        call: () => callWith(party, ...talkOf(n)),
        ticket: () => ticketWith(party, `t${n}`),
        'told again': () => callWith(party, ...talkOf(old)),
        both: () => ticketWith(party, `t${n}`, `c${n}`),
        'of a talk': () => ticketWith(party, `t${n}`, `c${old}`),
        completed: () => completionOf(party, `t${old}`),
        deal: () => dealWith(party, `d${old}`),
        won: () => wonWith(party, `d${who}-${old}`),
        contact: () => contactWith(party, `k${n}`),
      }
      await tell(real, model, events[kind]())
    }),
  )

/** Lost answers of what can be written twice matter most. */
const methods = [
  'insertActivity',
  'insertActivity',
  'insertActivity',
  'insertSuspense',
  'insertSuspense',
  'insertCustomer',
  'updateSuspense',
  'insertCustomer',
  'updateCustomer',
  'insertPolicy',
  'readCustomer',
  'readSuspense',
  'suspensesOf',
  'customersByNamePrefix',
] as const
const codes = ['request-refused', 'service-fault', 'connection-refused', 'rate-limited'] as const
const answers = fc
  .tuple(
    fc.constantFrom(...methods),
    fc.constantFrom('refuse', 'lose', 'lose', 'vanish', 'sign-in'),
    fc.constantFrom(...codes),
  )
  .map(([name, fate, code]) =>
    step(`next ${name}: ${fate} ${code}`, (_model, { rig: { agency } }) => {
      const isWrite = /^(insert|update)/.test(name)
      if (fate === 'sign-in') agency.refuse(name, 'sign-in-refused')
      else if (fate === 'refuse' || !isWrite) agency.refuse(name, code)
      else agency[fate](name)
      return Promise.resolve()
    }),
  )

const acts = ['retry', 'again', 'there', 'skip', 'restore'] as const
/** A person who looks into AMS360 before saying that something is there, or has to be sent again. */
const decide = fc.tuple(fc.constantFrom(...acts), fc.nat(9)).map(([act, at]) =>
  step(`${act} ${at}`, async (_model, { rig }) => {
    // Whatever may still be under way is over by then.
    await rig.pass(minute)
    const effects = rig.effects()
    const one = effects[at % Math.max(1, effects.length)]
    const texts = [
      ...rig.agency.activities.map(({ text }) => text),
      ...[...rig.agency.suspenses.values()].map(({ Description }) => Description),
      ...rig.agency.policies.map(({ number }) => number),
    ]
    const isThere = one !== undefined && texts.some((text) => text.includes(markOf(one.dedupe)))
    const isHonest = one?.state !== 'decision' || isThere === (act !== 'again')
    const ids = [...(one && isHonest ? [`e${one.id}`] : []), `t${at}`]
    await rig.act((handlers) => handlers['queue.act']({ act, ids }), 200)
  }),
)
const choose = fc.tuple(fc.nat(9), fc.boolean()).map(([at, isNew]) =>
  step(`choose ${at} ${isNew ? 'new' : 'known'}`, async (_model, { rig }) => {
    const [trigger] = rig.stores.triggers.list('decision', at, 1)
    const [effect] = rig.stores.effects.list('decision', at, 1)
    const row = trigger ? `t${trigger.id}` : effect?.kind === 'customer.insert' && `e${effect.id}`
    if (row === undefined || row === false) return
    const asked = trigger ?? rig.stores.triggers.find(effect?.triggerId ?? 0)
    const same = asked?.candidates.find((uuid) => {
      const email = asked.event?.party.properties?.email
      return email !== undefined && rig.agency.customers.get(uuid)?.['Email'] === email
    })
    if (!isNew && same === undefined) return
    await rig.act((handlers) => handlers['queue.choose']({ id: row, who: same ?? 'new' }), 200)
  }),
)
const edit = fc.tuple(fc.nat(3), fc.constantFrom('Troy', 'Utica', '')).map(([who, City]) =>
  step(`AMS360 edits ${who}: ${City}`, (_model, { rig: { agency } }) => {
    const ids = [...agency.customers.keys()]
    const id = ids[who % ids.length]
    if (id !== undefined) agency.edit(id, { City })
    return Promise.resolve()
  }),
)
const meanwhile = fc.constantFrom(3, 4).map((n) =>
  step(`somebody makes ${n} in AMS360`, (_model, { rig: { agency } }) => {
    const Email = `p${n}@example.com`
    const isThere = [...agency.customers.values()].some((one) => one['Email'] === Email)
    if (!isThere) agency.customer(n, { Email })
    return Promise.resolve()
  }),
)
const arrive = fc
  .tuple(fc.constantFrom('in order', 'backwards', 'lost', 'twice'), fc.nat(6))
  .map(([how, many]) =>
    step(`${many} notifications ${how}`, async (_model, { rig, underWay }) => {
      const some = underWay.splice(0, many)
      const told = how === 'backwards' ? some.toReversed() : how === 'lost' ? [] : some
      for (const { entity, id } of how === 'twice' ? [...told, ...told] : told) {
        await rig.notify(entity, id, 100)
      }
    }),
  )
const others = fc.constantFrom(
  step('restart', async (_model, { rig }) => rig.crash()),
  step('a minute', async (_model, { rig }) => rig.pass(minute)),
  step('an hour', async (_model, { rig }) => rig.pass(60 * minute)),
  step('the line is back', async (_model, { rig }) => {
    rig.engine().sync.goOn()
    await rig.pass(200)
  }),
  step('dry run', async (_model, { rig }) =>
    rig.act((handlers) => handlers['work.setDryRun']({ on: true }), 200),
  ),
  step('no dry run', async (_model, { rig }) =>
    rig.act((handlers) => handlers['work.setDryRun']({ on: false }), 200),
  ),
)

export const commands = (most: number) =>
  fc.commands(
    [happen, happen, happen, answers, answers, decide, choose, edit, meanwhile, arrive, others],
    {
      maxCommands: most,
      size: 'max',
    },
  )
