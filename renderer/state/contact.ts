import type { Output } from '../../preload/contract'
import type { Contact, SentMail } from '../../preload/contract/contact'
import { contactProblem } from '../text/contact-problem'
import type { Failure } from '../../preload/contract/failures'
import { invisibleIn } from './invisible'
import { idle, loading, remoteFrom, valueOf, type Remote } from './remote'
import type { Slice } from './slice'

export type ContactField = 'name' | 'email' | 'phone'
export type MailSwitch = keyof Contact['mails']

/** Mails, newest first, as far back as somebody wanted to see. */
export type Mails = {
  readonly rows: readonly SentMail[]
  readonly complete: boolean
  readonly older: Remote<never>
}

/** What was typed survives navigation and engine restarts. */
export type ContactState = {
  readonly saved: Remote<Output<'contact.read'>>
  readonly typed: Partial<Contact>
  readonly problems: Partial<Record<ContactField, string>>
  readonly saving: Remote<Output<'contact.save'>>
  readonly justSaved: boolean
  readonly testing: Remote<Output<'contact.testMail'>>
  readonly mails: Remote<Mails>
  /** Mails that somebody had tried again, until the list says what became of it. */
  readonly retried: readonly number[]
  readonly notRetried: Failure | undefined
}

export type Contacts = {
  readonly contact: ContactState
  readonly openContact: () => Promise<void>
  readonly typeContact: (field: ContactField, value: string) => void
  readonly switchMails: (which: MailSwitch, wanted: boolean) => void
  readonly discardContact: () => void
  readonly saveContact: () => Promise<void>
  readonly sendTestMail: () => Promise<void>
  readonly retryMail: (id: number) => Promise<void>
  readonly showOlderMails: () => Promise<void>
  readonly receiveMails: () => void
}

export const freshContact: ContactState = {
  saved: idle,
  typed: {},
  problems: {},
  saving: idle,
  justSaved: false,
  testing: idle,
  mails: idle,
  retried: [],
  notRetried: undefined,
}

/** The engine's page: a shorter one is the last. */
export const pageOfMails = 50

const longest: Readonly<Record<ContactField, number>> = { name: 200, email: 254, phone: 60 }
const fields: readonly ContactField[] = ['name', 'email', 'phone']

/** Both kinds of mail unless somebody said otherwise (seed 1, Contact Info). */
const initial: Contact = {
  name: '',
  email: '',
  phone: '',
  mails: { nightly: true, failures: true },
}

/** What the form shows: typed over saved over initial. */
export const contactShown = ({ saved, typed }: ContactState): Contact => ({
  ...initial,
  ...valueOf(saved)?.contact,
  ...typed,
})

/** Rough on purpose: only the mail server knows which addresses exist. */
const looksLikeAddress = (text: string): boolean => /^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(text)

function problemsIn(contact: Contact): ContactState['problems'] {
  const problems: Partial<Record<ContactField, string>> = {}
  for (const field of fields) {
    const value = contact[field]
    const invisible = invisibleIn(value)
    if (value.length > longest[field]) problems[field] = contactProblem.tooLong(longest[field])
    else if (invisible) problems[field] = contactProblem.invisible(invisible)
  }
  if (contact.name === '') problems.name = contactProblem.name
  if (contact.email === '') problems.email = contactProblem.email
  else if (!problems.email && !looksLikeAddress(contact.email))
    problems.email = contactProblem.notAnAddress
  return problems
}

export const contactSlice: Slice<Contacts> = ({ set, get, ask }) => {
  const change = (part: Partial<ContactState>): void =>
    set((state) => ({ contact: { ...state.contact, ...part } }))

  const edit = (part: Partial<Contact>): void =>
    change({
      typed: { ...get().contact.typed, ...part },
      saving: idle,
      justSaved: false,
    })

  const readContact = async (): Promise<void> => {
    const { saved } = get().contact
    if (saved.phase !== 'ready') change({ saved: loading })
    const read = remoteFrom(await ask('contact.read', {}))
    if (read.phase === 'ready' || get().contact.saved.phase !== 'ready') change({ saved: read })
  }

  /** As many pages as are shown; the newest first, older ones only if somebody had them shown. */
  const readMails = async (): Promise<void> => {
    if (get().contact.mails.phase !== 'ready') change({ mails: loading })
    const reply = await ask('mail.list', {})
    const known = valueOf(get().contact.mails)
    if (!reply.ok) {
      if (!known) change({ mails: remoteFrom(reply) })
      return
    }
    const oldest = reply.value.at(-1)?.id ?? 0
    const complete = reply.value.length < pageOfMails
    const others = complete ? [] : (known?.rows.filter(({ id }) => id < oldest) ?? [])
    const value = {
      rows: [...reply.value, ...others],
      complete: others.length > 0 ? (known?.complete ?? complete) : complete,
      older: idle,
    }
    change({ mails: { phase: 'ready', value }, retried: [] })
  }

  return {
    contact: freshContact,
    async openContact() {
      await Promise.all([readContact(), readMails()])
    },
    typeContact(field, value) {
      const { [field]: _solved, ...problems } = get().contact.problems
      change({ problems })
      edit({ [field]: value })
    },
    switchMails: (which, wanted) =>
      edit({ mails: { ...contactShown(get().contact).mails, [which]: wanted } }),
    discardContact: () => change({ typed: {}, problems: {}, saving: idle, justSaved: false }),
    async saveContact() {
      const { saving } = get().contact
      if (saving.phase === 'loading') return
      const { name, email, phone, mails } = contactShown(get().contact)
      const contact = { name: name.trim(), email: email.trim(), phone: phone.trim(), mails }
      const problems = problemsIn(contact)
      change({ problems, justSaved: false, saving: idle })
      if (Object.keys(problems).length > 0) return
      change({ saving: loading })
      const typedThen = get().contact.typed
      const reply = await ask('contact.save', { contact })
      const saved = get().contact.saved
      if (!reply.ok) {
        change({ saving: remoteFrom(reply) })
        return
      }
      const { mailServer } = valueOf(saved) ?? { mailServer: 'not-set-up' as const }
      const isSame = get().contact.typed === typedThen
      change({
        saved: { phase: 'ready', value: { contact, mailServer } },
        saving: remoteFrom(reply),
        // What was typed while it was saved is not saved.
        ...(isSame && { typed: {}, justSaved: true }),
      })
      await readContact()
    },
    async sendTestMail() {
      if (get().contact.testing.phase === 'loading') return
      change({ testing: loading })
      change({ testing: remoteFrom(await ask('contact.testMail', {})) })
      await readMails()
    },
    async retryMail(id) {
      if (get().contact.retried.includes(id)) return
      change({ retried: [...get().contact.retried, id] })
      const reply = await ask('mail.retry', { id })
      change({ notRetried: reply.ok ? undefined : reply.failure })
      await readMails()
    },
    async showOlderMails() {
      const shown = valueOf(get().contact.mails)
      const before = shown?.rows.at(-1)?.id
      if (!shown || before === undefined || shown.older.phase === 'loading') return
      change({ mails: { phase: 'ready', value: { ...shown, older: loading } } })
      const reply = await ask('mail.list', { before })
      const known = valueOf(get().contact.mails)
      if (!known) return
      const value = reply.ok
        ? {
            rows: [...known.rows, ...reply.value.filter(({ id }) => id < before)],
            complete: reply.value.length < pageOfMails,
            older: idle,
          }
        : { ...known, older: { phase: 'failed', failure: reply.failure } as const }
      change({ mails: { phase: 'ready', value } })
    },
    receiveMails() {
      if (get().contact.mails.phase === 'ready') void readMails()
      // The mail server's state may be what changed.
      if (get().route.screen === 'contact') void readContact()
    },
  }
}
