import type { Output } from '../../preload/contract'
import type { RecordKind } from '../../preload/contract/event-kinds'
import { searchAfterMs } from './records'
import { draftKey, freshDraft, isDraftEdited, type Draft, type DraftField } from './records-draft'
import { eventFrom } from './records-event'
import { problemsOf } from './records-problems'
import { searchFrom, whoFrom, type ChosenWho } from './records-who'
import { idle, loading, remoteFrom, valueOf, type Remote } from './remote'
import type { RecordingSlice } from './slice'

export type RecordFormState = {
  /** By kind and profile; they survive navigation. */
  readonly drafts: Readonly<Record<string, Draft>>
  /** Call types, stages and priorities to choose from. */
  readonly choices: Remote<Output<'mapping.read'>>
}

/** Every action is about the form with this key (`draftKey`). */
export type RecordForm = {
  readonly recordForm: RecordFormState
  readonly openDraft: (kind: RecordKind, profileId: string | undefined) => Promise<void>
  readonly typeDraft: (key: string, field: DraftField, value: string) => void
  readonly typeWho: (key: string, text: string) => void
  readonly chooseWho: (key: string, chosen: ChosenWho | undefined) => void
  /** Asks AMS360 for customers that fit what was typed. */
  readonly searchCustomers: (key: string) => Promise<void>
  readonly previewDraft: (key: string) => Promise<void>
  readonly sendDraft: (key: string) => Promise<void>
  readonly discardDraft: (key: string) => void
  /** The form's event is stored already and says something else: what is here becomes a new one. */
  readonly renewDraft: (key: string) => void
}

export const freshRecordForm: RecordFormState = { drafts: {}, choices: idle }

const offered = 5

export const recordFormSlice: RecordingSlice<RecordForm> = ({ set, get, ask }) => {
  const draftOf = (key: string): Draft | undefined => get().recordForm.drafts[key]
  const put = (key: string, draft: Draft): void =>
    set(({ recordForm }) => ({
      recordForm: { ...recordForm, drafts: { ...recordForm.drafts, [key]: draft } },
    }))
  const change = (key: string, part: Partial<Draft>): void => {
    const draft = draftOf(key)
    if (draft) put(key, { ...draft, ...part })
  }
  /** What is written is not what was previewed or refused any more. */
  const edit = (key: string, part: Partial<Draft>): void =>
    change(key, { preview: idle, sending: idle, ...part })

  let timer: ReturnType<typeof setTimeout> | undefined

  const offerPeople = async (key: string, text: string): Promise<void> => {
    const reply = await ask('records.profiles', { search: text.slice(0, 200) })
    if (draftOf(key)?.whoText.trim() !== text) return
    const rows = reply.ok ? { ok: true as const, value: reply.value.rows.slice(0, offered) } : reply
    change(key, { people: remoteFrom(rows) })
  }

  const readChoices = async (): Promise<void> => {
    const reply = await ask('mapping.read', {})
    const { recordForm } = get()
    if (reply.ok || !valueOf(recordForm.choices))
      set({ recordForm: { ...recordForm, choices: remoteFrom(reply) } })
  }

  /** The form is about this profile; its name comes when it is not known yet. */
  const prefill = async (key: string, id: string): Promise<void> => {
    change(key, { chosen: { by: 'profile', id, name: '' } })
    const known = valueOf(get().profile.page)?.profile
    const reply = known?.id === id ? undefined : await ask('records.profile', { profileId: id })
    const profile = reply ? reply.ok && reply.value.profile : known
    const chosen = draftOf(key)?.chosen
    if (profile && chosen?.by === 'profile' && chosen.id === id) {
      const { name, customerId } = profile
      change(key, { chosen: { by: 'profile', id, name, ...(customerId && { customerId }) } })
    }
  }

  const without = (key: string): void =>
    set(({ recordForm }) => {
      const { [key]: _gone, ...drafts } = recordForm.drafts
      return { recordForm: { ...recordForm, drafts } }
    })

  /** True when the form may be asked about; otherwise its problems are beside its fields. */
  const isComplete = (key: string, draft: Draft): boolean => {
    const problems = problemsOf(draft, Date.now())
    change(key, { problems })
    return Object.keys(problems).length === 0
  }

  const isOnScreen = (key: string): boolean => {
    const { route } = get()
    return (
      route.screen === 'records' &&
      route.create !== undefined &&
      draftKey(route.create, route.profileId) === key
    )
  }

  return {
    recordForm: freshRecordForm,
    async openDraft(kind, profileId) {
      const key = draftKey(kind, profileId)
      const draft = draftOf(key)
      // An untouched one would start from the time of another day.
      if (!draft || (!isDraftEdited(draft) && draft.sending.phase !== 'loading')) {
        put(key, freshDraft(kind, Date.now()))
        if (profileId !== undefined && kind !== 'contact') void prefill(key, profileId)
      }
      await readChoices()
    },
    typeDraft(key, field, value) {
      const draft = draftOf(key)
      if (!draft) return
      const { [field]: _solved, ...problems } = draft.problems
      edit(key, { values: { ...draft.values, [field]: value }, problems })
    },
    typeWho(key, whoText) {
      const draft = draftOf(key)
      if (!draft) return
      const { who: _solved, ...problems } = draft.problems
      edit(key, { whoText, problems, customers: idle, people: idle })
      clearTimeout(timer)
      const text = whoText.trim()
      const typed = whoFrom(text)
      // A number stands in no name: whom it would offer is chance.
      if (typed && typed.as !== 'uuid' && typed.as !== 'number')
        timer = setTimeout(() => void offerPeople(key, text), searchAfterMs)
    },
    chooseWho(key, chosen) {
      const draft = draftOf(key)
      if (!draft) return
      const { who: _solved, ...problems } = draft.problems
      edit(key, { chosen, problems, ...(chosen && { people: idle, customers: idle }) })
    },
    async searchCustomers(key) {
      const draft = draftOf(key)
      const search = searchFrom(draft?.whoText ?? '')
      if (!draft || !search || draft.customers.phase === 'loading') return
      change(key, { customers: loading })
      const reply = await ask('lookup.search', search)
      if (draftOf(key)?.whoText === draft.whoText) change(key, { customers: remoteFrom(reply) })
    },
    async previewDraft(key) {
      const draft = draftOf(key)
      if (!draft || draft.preview.phase === 'loading' || !isComplete(key, draft)) return
      const event = eventFrom(draft)
      change(key, { preview: loading })
      const preview = remoteFrom(await ask('records.preview', { event }))
      // Whoever typed meanwhile would see a preview of something else.
      if (draftOf(key)?.preview.phase === 'loading') change(key, { preview })
    },
    async sendDraft(key) {
      const draft = draftOf(key)
      if (!draft || draft.sending.phase === 'loading' || !isComplete(key, draft)) return
      change(key, { sending: loading })
      const reply = await ask('records.log', { event: eventFrom(draft) })
      if (!reply.ok || reply.value.status === 'conflict') {
        change(key, { sending: remoteFrom(reply) })
        return
      }
      const wasOnScreen = isOnScreen(key)
      without(key)
      if (wasOnScreen) get().showSent({ kind: draft.kind, status: reply.value.status })
    },
    discardDraft(key) {
      const draft = draftOf(key)
      without(key)
      const { route } = get()
      if (!draft || route.screen !== 'records') return
      const { profileId } = route
      get().go({ screen: 'records', ...(profileId ? { profileId } : { tab: draft.kind }) })
    },
    renewDraft(key) {
      const { eventId, recordId } = freshDraft('conversation', 0)
      edit(key, { eventId, recordId })
      void get().sendDraft(key)
    },
  }
}
