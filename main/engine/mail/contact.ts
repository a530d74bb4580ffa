import type { EngineHandlers, Output } from '../../../preload/contract'
import type { ConnectionStatus } from '../../../preload/contract/connections'
import type { Contact } from '../../../preload/contract/contact'
import { Fault } from '../connectors/fault'
import { hasControls, withoutMarks } from '../connectors/wire-text'
import type { ContactRepository } from '../store/contact-repository'

export type MailServerState = Output<'contact.read'>['mailServer']

/** What Contact info says about the mail server, by the status of its connection. */
export function mailServerFrom(connections: readonly ConnectionStatus[]): MailServerState {
  const smtp = connections.find(({ kind }) => kind === 'smtp')
  if (!smtp) return 'not-set-up'
  if (smtp.state === 'paused') return 'paused'
  return smtp.state === 'error' ? 'failing' : 'ready'
}

function refuse(field: string, advice: string): never {
  throw new Fault('input-invalid', { field, advice: [advice] })
}

/** One line without what could forge a header of a mail. */
function lineOf(text: string, field: string): string {
  const line = withoutMarks(text).trim()
  if (hasControls(line)) refuse(field, 'It holds characters that cannot be sent.')
  return line
}

const address = /^[^\s@<>()[\],;:\\"]{1,64}@(?:[a-z0-9](?:[a-z0-9-]*[a-z0-9])?\.)+[a-z]{2,}$/i
const phoneText = /^\+?[\d\s().\-/]*(?:(?:x|ext\.?)\s*\d{1,6})?$/i

/**
 * The contact as it is kept: trimmed and fit for a mail's header.
 * @throws Fault `input-invalid` naming the field
 */
export function contactFrom({ name, email, phone, mails }: Contact): Contact {
  const kept = {
    name: lineOf(name, 'Name').replace(/\s+/g, ' '),
    email: lineOf(email, 'E-mail'),
    phone: lineOf(phone, 'Phone'),
    mails,
  }
  if (kept.name === '') refuse('Name', 'Enter the name of the technical contact.')
  if (!address.test(kept.email)) refuse('E-mail', 'Enter an e-mail address: name@example.com.')
  const digits = kept.phone.replace(/\D/g, '').length
  if (kept.phone !== '' && (!phoneText.test(kept.phone) || digits < 4 || digits > 21)) {
    refuse('Phone', 'Enter a phone number, e.g. (503) 555-0142, or leave it empty.')
  }
  return kept
}

export type ContactParts = {
  readonly contacts: ContactRepository
  readonly now: () => number
  readonly mailServer: () => MailServerState
  /** Another person is told from now on. */
  readonly changed: () => void
}

type Handled = 'contact.read' | 'contact.save'

/** Seed 1, Contact Info: who is told by mail, and of what. */
export function createContact({ contacts, now, mailServer, changed }: ContactParts) {
  const handlers: Pick<EngineHandlers, Handled> = {
    'contact.read': () => {
      const contact = contacts.find()
      return { ...(contact && { contact }), mailServer: mailServer() }
    },
    'contact.save': ({ contact }) => {
      if (!contacts.put(contactFrom(contact), now())) throw new Fault('vault-unavailable')
      changed()
      return {}
    },
  }
  return {
    handlers,
    find: contacts.find,
    /** Whether mails of this sort are wanted; without a contact none is. */
    wants: (sort: 'nightly' | 'failures'): boolean => contacts.find()?.mails[sort] ?? false,
  }
}
