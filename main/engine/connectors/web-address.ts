import { hasControls } from './wire-text'

const isLoopback = (host: string): boolean =>
  host === 'localhost' || host === '[::1]' || /^127(\.\d{1,3}){3}$/.test(host)

export const isLoopbackUrl = (url: string): boolean => isLoopback(new URL(url).hostname)

/**
 * What is wrong with an address that is to be called, in words for its field; undefined when it
 * may be used: https, or http on this PC.
 * @param example a whole address of the right kind
 */
export function addressProblem(text: string, example: string): string | undefined {
  if (hasControls(text) || /\s/.test(text)) return 'The address must not contain blanks.'
  if (!URL.canParse(text)) return `Enter a whole address, e.g. ${example}`
  const url = new URL(text)
  if (url.username !== '' || url.password !== '') {
    return 'The address must not contain a user name or password.'
  }
  if (url.protocol === 'http:' && isLoopback(url.hostname)) return undefined
  if (url.protocol !== 'https:') return 'The address has to start with https://'
  if (text.includes('#') || text.includes('?')) return 'The address must not contain ? or #.'
  return undefined
}
