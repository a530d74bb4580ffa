import { expect, it } from 'vitest'
import { failureCodes } from '../../preload/contract/failures'
import { isUntested, reasonFrom, reasonText } from '../../renderer/text/reason'

it.each([
  ['uuid-invalid', 'Invalid UUID'],
  ['customer-not-found', 'Not found'],
  ['not-set-up', 'WSAPI configuration'],
  ['service-not-found', 'WSAPI configuration'],
  ['sign-in-refused', 'Credential'],
  ['right-missing', 'Access'],
  ['offline', 'Network'],
  ['timed-out', 'Network'],
] as const)('%s is called «%s»', (code, words) => {
  expect(reasonText[reasonFrom(code)]).toBe(words)
})

it('names every failure there is', () => {
  expect(failureCodes.filter((code) => !reasonText[reasonFrom(code)])).toEqual([])
})

it('never calls a network problem an invalid credential', () => {
  expect(isUntested('offline')).toBe(true)
  expect(isUntested('server-error')).toBe(true)
  expect(isUntested('sign-in-refused')).toBe(false)
  expect(isUntested('right-missing')).toBe(false)
})
