import MailComposer from 'nodemailer/lib/mail-composer'
import type { Parcel } from './dialogue'

/** A mail to one person, as the outbox keeps it. */
export type Message = {
  readonly to: { readonly name: string; readonly address: string }
  readonly subject: string
  readonly text: string
  /** Makes the Message-ID: the same mail sent again carries the same one. */
  readonly id: string
  /** When it was written, milliseconds since 1970. */
  readonly at: number
}

export type Composed = { readonly parcel: Parcel; readonly messageId: string }

/** Puts a mail together: plain text, marked as sent by a program (RFC 3834), nothing attached. */
export async function composeMail(message: Message, sender: string): Promise<Composed> {
  const messageId = `<${message.id}@${sender.split('@').at(-1) ?? 'localhost'}>`
  const { to, subject, text, at } = message
  const bytes = await new MailComposer({
    from: { name: 'SyncDesk', address: sender },
    to: { name: to.name, address: to.address },
    subject,
    text,
    messageId,
    date: new Date(at),
    headers: { 'Auto-Submitted': 'auto-generated' },
    disableFileAccess: true,
    disableUrlAccess: true,
  })
    .compile()
    .build()
  return { parcel: { from: sender, to: to.address, bytes }, messageId }
}
