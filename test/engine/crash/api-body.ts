import type { Delivery } from './messages'

const snakeOf = (name: string): string =>
  name.replaceAll(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`)

const isMoment = (name: string): boolean => /^(occurred|due|effective)At$/.test(name)

function wireFrom(value: unknown, name = ''): unknown {
  if (typeof value === 'number' && isMoment(name)) return new Date(value).toISOString()
  if (Array.isArray(value)) return value.map((one: unknown) => wireFrom(one))
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(
    Object.entries(value).map(([key, one]: [string, unknown]) => [
      snakeOf(key),
      wireFrom(one, key),
    ]),
  )
}

/** An event as a source writes it to the local API. */
export function apiBodyFrom({ event, file }: Delivery): string {
  if (!file || event.kind !== 'conversation.created') return JSON.stringify(wireFrom(event))
  const { attachments: _, ...conversation } = event.conversation
  const attachments = [{ name: file.name, type: 'text/plain', content_base64: file.content }]
  const wire = wireFrom({ ...event, conversation: { ...conversation, attachments: [] } })
  return JSON.stringify(wire).replace(
    '"attachments":[]',
    `"attachments":${JSON.stringify(attachments)}`,
  )
}
