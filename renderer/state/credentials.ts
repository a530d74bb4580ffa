import type { Output } from '../../preload/contract'
import type { ConnectionKind, Detail, Step } from '../../preload/contract/connections'
import type { Failure } from '../../preload/contract/failures'
import { withStep } from './checks'
import { fieldsOf, problemsIn, type Values } from './connection-form'
import { connectionsOf } from './facts'
import { idle, loading, remoteFrom, valueOf, type Remote } from './remote'
import type { Slice } from './slice'

/** Step one of the two-step save. `edited`: something was changed since, so it proves nothing. */
export type Validation =
  | { readonly phase: 'none' }
  | { readonly phase: 'running'; readonly runId: string; readonly steps: readonly Step[] }
  | {
      readonly phase: 'failed'
      readonly steps: readonly Step[]
      readonly failure: Failure | undefined
    }
  | {
      readonly phase: 'passed'
      readonly runId: string
      readonly steps: readonly Step[]
      readonly reported: readonly Detail[]
    }
  | { readonly phase: 'edited'; readonly field: string }

/** Typed values survive navigation and engine restarts; secrets are in SecretDrafts, not here. */
export type CredentialsForm = {
  readonly kind: ConnectionKind
  readonly connectionId: string | undefined
  readonly saved: Remote<Output<'connection.read'>>
  readonly typed: Values
  /** Secret fields whose stored value is being replaced. */
  readonly replacing: readonly string[]
  readonly problems: Values
  readonly validation: Validation
  readonly saving: Remote<Output<'connection.save'>>
  readonly justSaved: 'stored' | 'session' | undefined
}

export type Credentials = {
  readonly form: CredentialsForm
  readonly openForm: () => Promise<void>
  readonly type: (field: string, value: string) => void
  readonly typeSecret: (field: string, value: string) => void
  readonly replaceSecret: (field: string) => void
  readonly keepSecret: (field: string) => void
  readonly discardChanges: () => void
  readonly validate: () => Promise<void>
  readonly save: (keepForSession: boolean) => Promise<void>
  /** True when the step belongs to the running validation. */
  readonly receiveValidationStep: (runId: string, step: Step) => boolean
}

const freshForm: CredentialsForm = {
  kind: 'ams360-wsapi',
  connectionId: undefined,
  saved: idle,
  typed: {},
  replacing: [],
  problems: {},
  validation: { phase: 'none' },
  saving: idle,
  justSaved: undefined,
}

export const freshCredentials = { form: freshForm }

/** What the form shows: typed over saved over initial. Without secrets. */
export function valuesOf({ kind, saved, typed }: CredentialsForm): Values {
  const fields = fieldsOf[kind].filter((one) => !one.secret)
  const initial = Object.fromEntries(fields.map((one) => [one.key, one.initial]))
  return { ...initial, ...valueOf(saved)?.settings, ...typed }
}

export const savedSecretsOf = (form: CredentialsForm): readonly string[] =>
  valueOf(form.saved)?.savedSecrets ?? []

export const credentialsSlice: Slice<Credentials> = ({ set, get, ask, secrets }) => {
  const change = (part: Partial<CredentialsForm>): void =>
    set((state) => ({ form: { ...state.form, ...part } }))

  /** Any edit takes the proof away and clears what was said about that field. */
  const edited = (field: string, part: Partial<CredentialsForm> = {}): void => {
    const { problems, validation } = get().form
    const { [field]: _solved, ...others } = problems
    const hadProof = validation.phase === 'passed' || validation.phase === 'running'
    change({
      problems: others,
      saving: idle,
      justSaved: undefined,
      ...(hadProof && { validation: { phase: 'edited', field } as const }),
      ...part,
    })
  }

  const read = async (connectionId: string): Promise<void> => {
    change({ saved: loading })
    const saved = remoteFrom(await ask('connection.read', { connectionId }))
    if (get().form.connectionId === connectionId) change({ saved })
  }

  return {
    ...freshCredentials,
    async openForm() {
      const { route, status, form } = get()
      const asked = route.screen === 'credentials' ? route.connectionId : undefined
      const connectionId = asked ?? connectionsOf(status)[0]?.id
      if (connectionId !== form.connectionId) {
        secrets.forget()
        set({ form: { ...freshForm, connectionId } })
      }
      const { phase } = get().form.saved
      if (connectionId !== undefined && (phase === 'idle' || phase === 'failed'))
        await read(connectionId)
    },
    type: (field, value) => edited(field, { typed: { ...get().form.typed, [field]: value } }),
    typeSecret(field, value) {
      secrets.write(field, value)
      edited(field)
    },
    replaceSecret: (field) => edited(field, { replacing: [...get().form.replacing, field] }),
    keepSecret(field) {
      secrets.write(field, '')
      edited(field, { replacing: get().form.replacing.filter((one) => one !== field) })
    },
    discardChanges() {
      secrets.forget()
      const { kind, connectionId, saved } = get().form
      set({ form: { ...freshForm, kind, connectionId, saved } })
    },
    async validate() {
      const { form } = get()
      if (form.validation.phase === 'running') return
      const settings = valuesOf(form)
      const typedSecrets = secrets.all()
      const problems = problemsIn(
        fieldsOf[form.kind],
        { ...settings, ...typedSecrets },
        form.replacing.length === 0 ? savedSecretsOf(form) : [],
      )
      change({ problems, saving: idle, justSaved: undefined, validation: { phase: 'none' } })
      if (Object.keys(problems).length > 0) return

      const runId = crypto.randomUUID()
      change({ validation: { phase: 'running', runId, steps: [] } })
      const reply = await ask('connection.validate', {
        runId,
        kind: form.kind,
        ...(form.connectionId && { connectionId: form.connectionId }),
        settings: { ...settings },
        secrets: { ...typedSecrets },
      })
      const now = get().form.validation
      if (now.phase !== 'running' || now.runId !== runId) return
      if (!reply.ok) {
        change({ validation: { phase: 'failed', steps: now.steps, failure: reply.failure } })
        return
      }
      const { passed, steps, failure, fieldErrors, reported } = reply.value
      change({
        problems: fieldErrors,
        validation: passed
          ? { phase: 'passed', runId, steps, reported }
          : { phase: 'failed', steps, failure },
      })
    },
    async save(keepForSession) {
      const { validation } = get().form
      if (validation.phase !== 'passed' || get().form.saving.phase === 'loading') return
      change({ saving: loading })
      const saving = remoteFrom(
        await ask('connection.save', { runId: validation.runId, keepForSession }),
      )
      if (saving.phase !== 'ready') {
        change({ saving })
        return
      }
      const { connectionId } = saving.value
      secrets.forget()
      set({
        route: { screen: 'credentials', connectionId },
        form: { ...freshForm, connectionId, justSaved: keepForSession ? 'session' : 'stored' },
      })
      await read(connectionId)
    },
    receiveValidationStep(runId, step) {
      const { validation } = get().form
      if (validation.phase !== 'running' || validation.runId !== runId) return false
      change({ validation: { ...validation, steps: withStep(validation.steps, step) } })
      return true
    },
  }
}
