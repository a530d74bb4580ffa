import { expect, it } from 'vitest'
import { uuidFrom as engineUuidFrom } from '../../main/engine/lookup/uuid'
import { uuidFrom } from '../../renderer/state/uuid'
import { uuidProblemText } from '../../renderer/text/lookup'
import { customerUuid } from './support/sample-data'

const problem = (text: string): string => {
  const read = uuidFrom(text)
  return read.ok ? 'none' : uuidProblemText(read.problem)
}

const accepted = [
  customerUuid,
  customerUuid.toUpperCase(),
  `{${customerUuid}}`,
  `  {${customerUuid.toUpperCase()}}\n`,
  `{ ${customerUuid} }`,
]
const refused = [
  '',
  '   ',
  'Dana Whitlock',
  customerUuid.slice(1),
  `${customerUuid}0`,
  customerUuid.replaceAll('-', ''),
  `\u202e${customerUuid}`,
  `${customerUuid}\u0007`,
  `<a>${customerUuid}</a>`,
  `{{${customerUuid}}}`,
  `{${customerUuid}`,
  customerUuid.replace('3f', '3g'),
]

it.each(accepted)('accepts %j', (text) => {
  expect(uuidFrom(text)).toMatchObject({ ok: true, uuid: customerUuid })
})

it.each(refused)('refuses %j before anything is sent', (text) => {
  expect(uuidFrom(text).ok).toBe(false)
})

it.each([...accepted, ...refused])('judges %j as the engine does', (text) => {
  const read = uuidFrom(text)
  expect(read.ok ? read.uuid : undefined).toBe(engineUuidFrom(text))
})

it('knows whether it had to tidy up', () => {
  expect(uuidFrom(customerUuid)).toMatchObject({ tidied: false })
  expect(uuidFrom(`{${customerUuid}}`)).toMatchObject({ tidied: true })
})

it('names what is wrong', () => {
  expect(problem('')).toContain('Enter a customer UUID')
  expect(problem(customerUuid.slice(1))).toContain('this has 31')
  expect(problem(customerUuid.replaceAll('-', ''))).toContain('8-4-4-4-12')
  expect(problem(`\u202e${customerUuid}`)).toContain('U+202E')
  expect(problem('<a>')).toContain('«<»')
})

it('stays quick whatever is pasted', () => {
  const started = performance.now()
  for (const text of [`{${' '.repeat(300_000)}x`, '{'.repeat(300_000), 'a'.repeat(300_000)])
    uuidFrom(text)
  expect(performance.now() - started).toBeLessThan(500)
})
