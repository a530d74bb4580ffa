import type { CustomerRecord } from '../../../preload/contract/lookup'
import { lookupText } from '../../text/lookup'
import '../../ui/table.css'

const { contactColumns } = lookupText

type Props = { readonly contacts: CustomerRecord['contacts'] }

export function ContactTable({ contacts }: Props) {
  if (contacts.length === 0) return null
  return (
    <section>
      <h3 className="section-title">{lookupText.contacts}</h3>
      <div className="table-place">
        <table className="table">
          <thead>
            <tr>
              <th scope="col">{contactColumns.name}</th>
              <th scope="col">{contactColumns.title}</th>
              <th scope="col">{contactColumns.email}</th>
              <th scope="col">{contactColumns.phone}</th>
            </tr>
          </thead>
          <tbody>
            {contacts.map(({ name, title, email, phone }) => (
              <tr key={`${name}\n${email}\n${phone}`}>
                <th scope="row">{name}</th>
                <td>{title}</td>
                <td>{email}</td>
                <td className="numbers">{phone}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </section>
  )
}
