import { readNotification, type Reading, type Rule } from '../connectors/ams360-ons/adapter'
import { Fault } from '../connectors/fault'
import type { NotificationRepository, Recognised } from '../store/notification-repository'

const slice = 200
const mostElements = 500
const longestPath = 1_000
const longestValue = 2_000
const hiddenCode = '••••'
const breathe = (): Promise<void> => new Promise((resolve) => setImmediate(resolve))

/** @throws Fault `input-invalid` when the message, or its text, is not there any more */
export function readStored(
  notifications: NotificationRepository,
  id: number,
  rule?: (shape: string) => Rule | undefined,
) {
  const found = notifications.open(id)
  if (!found) {
    throw new Fault('input-invalid', {
      field: 'message',
      advice: ['It was discarded or is too old. Open another one.'],
    })
  }
  const reading = readNotification(Buffer.from(found.raw ?? ''), rule)
  return { ...found, reading }
}

/** Every text with its path, for a person; what may be a code is not shown. */
export function elementsOf({ leaves, codes }: Reading) {
  const secret = new Set(codes)
  return leaves
    .filter(({ path }) => path.length <= longestPath)
    .slice(0, mostElements)
    .map(({ path, value }) => ({
      path,
      value: secret.has(value) ? hiddenCode : value.slice(0, longestValue),
    }))
}

/**
 * Keeps where a message of this shape holds its id, and reads all captured ones of the shape anew.
 * @returns how many are recognised now
 */
export async function teachShape(
  notifications: NotificationRepository,
  { id, path, entity }: { readonly id: number; readonly path: string; readonly entity: string },
  at: number,
): Promise<number> {
  const { shape, reading } = readStored(notifications, id)
  const pointed = reading.leaves.find((leaf) => leaf.path === path && leaf.value !== '')
  const name = entity.trim()
  if (!pointed || reading.codes.includes(pointed.value) || pointed.value.length > 100) {
    throw new Fault('input-invalid', {
      field: 'element',
      advice: ['Point at the element that holds the id of the record.'],
    })
  }
  if (name === '') {
    throw new Fault('input-invalid', { field: 'record', advice: ['Say what the record is.'] })
  }
  notifications.putRule({ shape, path, entity: name }, at)

  const rule: Rule = { path, entity: name }
  let recognised = 0
  let above = 0
  for (;;) {
    const page = notifications.ofShape(shape, above, slice)
    const read = page.flatMap(({ id: one, raw }): Recognised[] => {
      const found = readNotification(Buffer.from(raw), () => rule)
      const { entity: what, change, keys, isRecognised } = found
      return isRecognised && found.shape === shape ? [{ id: one, entity: what, change, keys }] : []
    })
    notifications.recognise(read)
    recognised += read.length
    const last = page.at(-1)
    if (!last || page.length < slice) return recognised
    above = last.id
    await breathe()
  }
}
