import type { Step } from '../../preload/contract/connections'
import type { ConnectionKind } from '../../preload/contract/systems'
import { withStep } from './checks'
import { problemsIn } from './connection-form'
import {
  freshForm,
  savedSecretsOf,
  valuesOf,
  type CredentialsForm,
  type Validation,
} from './credentials-form'
import { targetOf } from './credentials-target'
import { idle, loading, remoteFrom } from './remote'
import type { Slice } from './slice'

export type Credentials = {
  /** The page that is open. */
  readonly form: CredentialsForm
  /** The others with what was typed into them. */
  readonly parked: Readonly<Partial<Record<ConnectionKind, CredentialsForm>>>
  readonly openForm: () => Promise<void>
  readonly type: (field: string, value: string) => void
  readonly typeSecret: (field: string, value: string) => void
  readonly replaceSecret: (field: string) => void
  readonly keepSecret: (field: string) => void
  readonly discardChanges: () => void
  readonly validate: () => Promise<void>
  readonly save: (keepForSession: boolean) => Promise<void>
  /** Something else changed what is stored: typed values stay, stored ones are asked for. */
  readonly rereadForm: (kind: ConnectionKind) => Promise<void>
  /** The connection is gone: its page is that of one that was never set up. */
  readonly forgetForm: (kind: ConnectionKind) => void
  /** True when the step belongs to the running validation. */
  readonly receiveValidationStep: (runId: string, step: Step) => boolean
}

export const freshCredentials = { form: freshForm, parked: {} }

export const credentialsSlice: Slice<Credentials> = ({ set, get, ask, secrets }) => {
  const formOf = (kind: ConnectionKind): CredentialsForm | undefined =>
    get().form.kind === kind ? get().form : get().parked[kind]

  /** An answer may come when another page is open by then: it belongs to the page that asked. */
  const change = (part: Partial<CredentialsForm>, kind = get().form.kind): void => {
    const { form, parked } = get()
    if (form.kind === kind) set({ form: { ...form, ...part } })
    else if (parked[kind]) set({ parked: { ...parked, [kind]: { ...parked[kind], ...part } } })
  }

  /** Any edit takes the proof away and clears what was said about that field. */
  const edited = (field: string, part: Partial<CredentialsForm> = {}): void => {
    const { problems, validation } = get().form
    const { [field]: _solved, ...others } = problems
    const hadProof = validation.phase === 'passed' || validation.phase === 'running'
    change({
      problems: others,
      saving: idle,
      justSaved: undefined,
      justRemoved: false,
      ...(hadProof && { validation: { phase: 'edited', field } as const }),
      ...part,
    })
  }

  const read = async (kind: ConnectionKind, connectionId: string): Promise<void> => {
    change({ saved: loading }, kind)
    const saved = remoteFrom(await ask('connection.read', { connectionId }))
    if (formOf(kind)?.connectionId === connectionId) change({ saved }, kind)
  }

  const show = (kind: ConnectionKind, connectionId: string | undefined): void => {
    const { form, parked } = get()
    const known = formOf(kind)
    if (known && known.connectionId !== connectionId) secrets.forget(kind)
    const kept = known?.connectionId === connectionId ? known : undefined
    set({
      form: { ...(kept ?? { ...freshForm, kind, connectionId }), chosen: true },
      parked: form.kind === kind ? parked : { ...parked, [form.kind]: form },
    })
  }

  return {
    ...freshCredentials,
    async openForm() {
      const { kind, connectionId } = targetOf(get())
      show(kind, connectionId)
      if (get().care?.failure) set({ care: undefined })
      if (connectionId === undefined) return
      if (kind === 'ams360-ons') get().openOns()
      const { phase } = get().form.saved
      if (phase === 'idle' || phase === 'failed') await read(kind, connectionId)
    },
    type: (field, value) => edited(field, { typed: { ...get().form.typed, [field]: value } }),
    typeSecret(field, value) {
      secrets.write(get().form.kind, field, value)
      edited(field)
    },
    replaceSecret: (field) => edited(field, { replacing: [...get().form.replacing, field] }),
    keepSecret(field) {
      secrets.write(get().form.kind, field, '')
      edited(field, { replacing: get().form.replacing.filter((one) => one !== field) })
    },
    discardChanges() {
      const { kind, connectionId, saved } = get().form
      secrets.forget(kind)
      set({ form: { ...freshForm, chosen: true, kind, connectionId, saved } })
    },
    async validate() {
      const { form } = get()
      const { kind, replacing } = form
      if (form.validation.phase === 'running') return
      const settings = valuesOf(form)
      const typedSecrets = secrets.of(kind)
      const problems = problemsIn(
        kind,
        { ...settings, ...typedSecrets },
        savedSecretsOf(form).filter((one) => !replacing.includes(one)),
      )
      change({
        problems,
        saving: idle,
        justSaved: undefined,
        justRemoved: false,
        validation: { phase: 'none' },
      })
      if (Object.keys(problems).length > 0) return

      const runId = crypto.randomUUID()
      change({ validation: { phase: 'running', runId, steps: [] } })
      const reply = await ask('connection.validate', {
        runId,
        kind,
        ...(form.connectionId && { connectionId: form.connectionId }),
        settings: { ...settings },
        secrets: { ...typedSecrets },
      })
      const now = formOf(kind)?.validation
      if (now?.phase !== 'running' || now.runId !== runId) return
      if (!reply.ok) {
        const { failure } = reply
        change({ validation: { phase: 'failed', steps: now.steps, failure } }, kind)
        return
      }
      const { passed, steps, failure, fieldErrors, reported } = reply.value
      const validation: Validation = passed
        ? { phase: 'passed', runId, steps, reported }
        : { phase: 'failed', steps, failure }
      change({ problems: fieldErrors, validation }, kind)
    },
    async save(keepForSession) {
      const { kind, validation, saving: before } = get().form
      if (validation.phase !== 'passed' || before.phase === 'loading') return
      change({ saving: loading })
      const { runId } = validation
      const saving = remoteFrom(await ask('connection.save', { runId, keepForSession }))
      if (saving.phase !== 'ready') {
        change({ saving }, kind)
        return
      }
      const { connectionId } = saving.value
      secrets.forget(kind)
      const justSaved = keepForSession ? 'session' : 'stored'
      change({ ...freshForm, chosen: true, kind, connectionId, justSaved }, kind)
      if (get().form.kind === kind) set({ route: { screen: 'credentials', connectionId } })
      if (kind === 'ams360-ons') void get().readOns()
      await read(kind, connectionId)
    },
    async rereadForm(kind) {
      const id = formOf(kind)?.connectionId
      if (id === undefined) return
      const saved = remoteFrom(await ask('connection.read', { connectionId: id }))
      if (saved.phase === 'ready' && formOf(kind)?.connectionId === id) change({ saved }, kind)
    },
    forgetForm(kind) {
      secrets.forget(kind)
      change({ ...freshForm, chosen: true, kind, justRemoved: true }, kind)
      if (get().form.kind === kind) set({ route: { screen: 'credentials', kind } })
    },
    receiveValidationStep(runId, step) {
      const { form, parked } = get()
      const owner = [form, ...Object.values(parked)].find(
        ({ validation }) => validation.phase === 'running' && validation.runId === runId,
      )
      if (owner?.validation.phase !== 'running') return false
      const { validation, kind } = owner
      change({ validation: { ...validation, steps: withStep(validation.steps, step) } }, kind)
      return true
    },
  }
}
