import { failureFrom } from '../../../preload/contract/failure-words'
import type { AgencyEvent } from '../../../preload/contract/events'
import { Fault } from '../connectors/fault'
import type { StoredTrigger } from '../store/trigger-repository'
import { isOfTheLine } from './breaker'
import { createApplier, type Choice } from './applying'
import { recordKeyOf } from './keys'
import { makesCustomer, resolveHere, resolveThere, type Resolved } from './matching/resolving'
import { longestPlanMs, waitBefore } from './pace'
import { isOfStore, longestSleepMs, type SyncParts, type SyncPorts } from './parts'

/** Planned in one transaction at most. */
const batch = 16
/** AMS360 is asked about so many people side by side. */
const mostAsked = 2
const askCapMs = 60_000
const troubleMs = 15_000
/** A clock that was ahead is noticed so soon. */
const pullInEveryMs = 60_000
/** How long a completed ticket waits for the news that it was made. */
const orphanMs = 24 * 60 * 60_000

type Unplanned = { readonly trigger: StoredTrigger; readonly event: AgencyEvent }

/**
 * Turns events into effects: who is it, what has to be written. Those about the same person one
 * after the other; where AMS360 has to be asked who somebody is, others go ahead.
 */
export function createPlanner(parts: SyncParts, ports: SyncPorts, planned: () => void) {
  const { stores, together, line } = parts
  const { triggers, profiles, records } = stores
  const { now } = ports
  const apply = createApplier(parts, ports)
  const asking = new Map<number, AbortController>()
  let cancel = (): void => undefined
  let isTurning = false
  let isStopped = false
  let hasTrouble = false
  /** The line is back: what was put off for its sake is due. */
  let isBack = false
  let isTicketNew = false
  let pulledInAt = Number.NEGATIVE_INFINITY
  let underWay: readonly Promise<void>[] = []

  const put = (trigger: StoredTrigger, to: Parameters<typeof triggers.change>[1]): void =>
    triggers.change(trigger.id, to)

  /** What is known of the event's own record tells whom it is about. */
  const resolveByRecord = (event: AgencyEvent, sourceId: number): Resolved | undefined => {
    if (event.kind !== 'ticket.completed' && event.kind !== 'deal.won') return undefined
    const [kind, id] =
      event.kind === 'deal.won'
        ? (['deal', event.deal.id] as const)
        : (['ticket', event.ticket.id] as const)
    const profileId = records.findByKey(recordKeyOf(sourceId, kind, id))?.profileId
    return profileId === undefined ? undefined : { is: 'profile', id: profileId }
  }

  const settle = (trigger: StoredTrigger, event: AgencyEvent, who: Resolved): void => {
    if (who.is === 'several' || (who.is === 'nobody' && !makesCustomer(event))) {
      const code = who.is === 'several' ? 'customer-several' : 'customer-nobody'
      const candidates = who.is === 'several' ? who.uuids : who.near
      const { attempts } = trigger
      const failure = failureFrom(code, {}, 'match')
      put(trigger, { state: 'decision', attempts, failure, candidates })
      stores.history.add({ at: now(), what: 'undecided', triggerId: trigger.id, failure })
      return
    }
    apply(trigger, event, who.is === 'nobody' ? { is: 'new' } : who)
    // A ticket that was completed before it was known may have waited for this.
    if (event.kind === 'ticket.created') isTicketNew = true
  }
  const later = (trigger: StoredTrigger, error: unknown): void => {
    const failure = parts.toFailure(error, 'matching', { connectionId: 'ams360-wsapi' })
    const attempts = trigger.attempts + 1
    const isOver = !isOfTheLine(failure.code) && failure.code !== 'cancelled'
    put(trigger, {
      state: isOver ? 'failed' : 'new',
      attempts,
      failure,
      ...(!isOver && { nextAttemptAt: now() + waitBefore(attempts, ports.random) }),
    })
    if (isOver) stores.history.add({ at: now(), what: 'failed', triggerId: trigger.id, failure })
  }
  /** Its ticket is not known (yet). */
  const orphaned = (trigger: StoredTrigger): void => {
    const failure = failureFrom('ticket-unknown', {}, 'match')
    const attempts = trigger.attempts + 1
    const isOver = now() - trigger.receivedAt > orphanMs
    put(trigger, {
      state: isOver ? 'failed' : 'new',
      attempts,
      failure,
      ...(!isOver && { nextAttemptAt: now() + waitBefore(attempts + 2, ports.random) }),
    })
  }

  const ask = async (trigger: StoredTrigger, event: AgencyEvent): Promise<void> => {
    const cutting = new AbortController()
    asking.set(trigger.id, cutting)
    const forget = ports.after(askCapMs, () => cutting.abort())
    let work: () => void
    try {
      const who = await resolveThere(event.party, await line.session(), cutting.signal)
      // Meanwhile another event may have made this very person known here.
      work = () => settle(trigger, event, resolveHere(event.party, profiles) ?? who)
    } catch (error) {
      work = () => later(trigger, error)
    }
    forget()
    store(() => {
      // A person may have skipped it meanwhile.
      if (triggers.find(trigger.id)?.state === 'new') apart(trigger, work)
    })
    asking.delete(trigger.id)
    poke()
  }
  const store = (work: () => void): void => {
    try {
      together(work)
      parts.changed()
      planned()
    } catch (error) {
      hasTrouble = true
      parts.toFailure(error, 'planning')
    }
  }

  /** In a savepoint of its own: one that fails for a bug of ours spoils no other. */
  const apart = (trigger: StoredTrigger, work: () => void): void => {
    try {
      together(work)
    } catch (error) {
      const failure = parts.toFailure(error, 'planning')
      if (isOfStore(failure)) throw error
      put(trigger, { state: 'failed', attempts: trigger.attempts + 1, failure })
      stores.history.add({ at: now(), what: 'failed', triggerId: trigger.id, failure })
    }
  }

  /** @returns those that AMS360 has to be asked about */
  const planHere = (due: readonly StoredTrigger[]): readonly Unplanned[] => {
    const unknown: Unplanned[] = []
    for (const trigger of due) {
      apart(trigger, () => {
        const event = planOne(trigger)
        if (event) unknown.push({ trigger, event })
      })
    }
    return unknown
  }
  /** @returns the event when AMS360 has to be asked whom it is about */
  const planOne = (trigger: StoredTrigger): AgencyEvent | undefined => {
    const { event } = trigger
    if (!event) {
      later(trigger, new Fault('secret-unreadable', { gone: true }))
      return undefined
    }
    const who = resolveByRecord(event, trigger.sourceId)
    // Whoever it is about, there is nothing to complete (yet).
    if (!who && event.kind === 'ticket.completed') orphaned(trigger)
    else {
      const whom = who ?? resolveHere(event.party, profiles)
      if (!whom) return event
      settle(trigger, event, whom)
    }
    return undefined
  }

  /** It walks over all that waits: not at every turn. */
  const pullIn = (): void => {
    const at = now()
    if (isBack || isTicketNew) triggers.pullIn(at, at)
    else if (Math.abs(at - pulledInAt) < pullInEveryMs) return
    // Times beyond the longest wait were made while the clock was ahead.
    else triggers.pullIn(at + longestPlanMs, at)
    isBack = false
    isTicketNew = false
    pulledInAt = at
  }
  const go = (): void => {
    isTurning = false
    if (isStopped) return
    hasTrouble = false
    try {
      let unknown: readonly Unplanned[] = []
      pullIn()
      const due = triggers.due(now(), 0, batch).filter(({ id }) => !asking.has(id))
      if (due.length > 0) {
        unknown = together(() => planHere(due))
        parts.changed()
        planned()
      }
      const free = line.held() ? 0 : mostAsked - asking.size
      underWay = [...underWay.slice(-8), ...unknown.slice(0, Math.max(0, free)).map(askOne)]
      // More may be due behind those that were planned now.
      if (due.length > unknown.length) return poke()
    } catch (error) {
      hasTrouble = true
      parts.toFailure(error, 'planning')
    }
    plan()
  }
  const askOne = ({ trigger, event }: Unplanned): Promise<void> => ask(trigger, event)

  function poke(): void {
    if (isTurning || isStopped || hasTrouble) return
    isTurning = true
    cancel()
    ports.soon(go)
  }
  function plan(): void {
    cancel()
    if (isStopped || isTurning) return
    // What is due and still there waits for something else: an answer, a decision, the connection.
    const at = triggers.nextDueAt(now())
    const wait = hasTrouble ? troubleMs : at === undefined ? longestSleepMs : at - now()
    cancel = ports.after(Math.min(wait, longestSleepMs), go)
  }

  return {
    poke,
    /** The connection is back. */
    goOn(): void {
      isBack = true
      hasTrouble = false
      poke()
    },
    /** A person said who it is; @throws Fault when it is decided already. */
    decide(trigger: StoredTrigger, choice: Choice): void {
      const { event } = trigger
      if (!event || (trigger.state !== 'decision' && trigger.state !== 'failed')) return
      // Nobody fitted then: meanwhile another event may have made this very person known here.
      const isStale = choice.is === 'new' && trigger.failure?.code === 'customer-nobody'
      const known = isStale ? resolveHere(event.party, profiles) : undefined
      together(() => apply(trigger, event, known?.is === 'profile' ? known : choice))
      parts.changed()
      planned()
      poke()
    },
    start: poke,
    async stop(): Promise<void> {
      isStopped = true
      cancel()
      for (const cutting of asking.values()) cutting.abort()
      await Promise.allSettled(underWay)
    },
  }
}
export type Planner = ReturnType<typeof createPlanner>
