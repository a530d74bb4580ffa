import { Field } from '@fluentui/react-field'
import { Input } from '@fluentui/react-input'
import type { FormEvent } from 'react'
import { contactShown, type ContactField, type MailSwitch } from '../../state/contact'
import { useApp } from '../../state/use-app'
import { contactText } from '../../text/contact'
import { CheckBox } from '../../ui/check-box'
import { ContactActs } from './contact-acts'

const types = { name: 'text', email: 'email', phone: 'tel' } as const
const fields: readonly ContactField[] = ['name', 'email', 'phone']
const switches: readonly MailSwitch[] = ['nightly', 'failures']

type Props = { readonly isFirst: boolean }

export function ContactForm({ isFirst }: Props) {
  const mails = useApp((state) => contactShown(state.contact).mails)
  const switchMails = useApp((state) => state.switchMails)
  const saveContact = useApp((state) => state.saveContact)
  const submit = (event: FormEvent): void => {
    event.preventDefault()
    void saveContact()
  }
  return (
    <form className="contact-form" onSubmit={submit} noValidate>
      <p className="quiet">{isFirst ? contactText.first : contactText.lead}</p>
      <div className="contact-fields">
        {fields.map((field) => (
          <ContactInput key={field} field={field} />
        ))}
      </div>
      <fieldset className="contact-mails">
        <legend className="section-title">{contactText.mails}</legend>
        {switches.map((which) => (
          <CheckBox
            key={which}
            label={contactText.switches[which]}
            hint={contactText.switchHints[which]}
            checked={mails[which]}
            onChange={(wanted) => switchMails(which, wanted)}
          />
        ))}
      </fieldset>
      <ContactActs />
    </form>
  )
}

function ContactInput({ field }: { readonly field: ContactField }) {
  const value = useApp((state) => contactShown(state.contact)[field])
  const problem = useApp((state) => state.contact.problems[field])
  const typeContact = useApp((state) => state.typeContact)
  return (
    <Field
      label={contactText.fields[field]}
      hint={contactText.hints[field]}
      {...(problem && { validationState: 'error', validationMessage: problem })}
    >
      <Input
        type={types[field]}
        value={value}
        onChange={(_event, data) => typeContact(field, data.value)}
        input={{ spellCheck: false, autoComplete: 'off' }}
      />
    </Field>
  )
}
