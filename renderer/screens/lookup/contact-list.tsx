import type { CustomerRecord } from '../../../preload/contract/lookup'
import { lookupText } from '../../text/lookup'

type Props = { readonly contacts: CustomerRecord['contacts'] }

/** Contacts in a column that is too narrow for a table. */
export function ContactList({ contacts }: Props) {
  if (contacts.length === 0) return null
  return (
    <section>
      <h3 className="section-title">{lookupText.contacts}</h3>
      <ul className="contact-list">
        {contacts.map(({ name, title, email, phone }) => (
          <li key={`${name}\n${email}\n${phone}`}>
            <span>{title ? `${name}, ${title}` : name}</span>
            {email && <span className="quiet">{email}</span>}
            {phone && <span className="quiet numbers">{phone}</span>}
          </li>
        ))}
      </ul>
    </section>
  )
}
