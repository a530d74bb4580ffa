import { expect, it } from 'vitest'
import { createLinkKeeper, routeFromArguments, routeFromLink } from '../../../main/shell/deep-link'
import { route } from '../../../preload/contract/routes'

it.each(['syncdesk://records/41', 'syncdesk://records/41/'])('%s opens that record', (link) => {
  expect(routeFromLink(link)).toEqual({ screen: 'records', recordId: 41 })
})

it('names a place that the page knows, also with the longest id', () => {
  const longest = routeFromLink(`syncdesk://records/${'9'.repeat(15)}`)
  expect(route.parse(longest)).toEqual({ screen: 'records', recordId: 999_999_999_999_999 })
})

it.each([
  ['nothing', ''],
  ['no id', 'syncdesk://records/'],
  ['zero', 'syncdesk://records/0'],
  ['a leading zero', 'syncdesk://records/041'],
  ['a negative one', 'syncdesk://records/-41'],
  ['a longer one than any id', `syncdesk://records/${'9'.repeat(16)}`],
  ['letters', 'syncdesk://records/41abc'],
  ['more path', 'syncdesk://records/41/delete'],
  ['a way out', 'syncdesk://records/../mapping'],
  ['a question', 'syncdesk://records/41?act=send'],
  ['a fragment', 'syncdesk://records/41#x'],
  ['another screen', 'syncdesk://queue'],
  ['capitals', 'SYNCDESK://records/41'],
  ['another scheme', 'https://records/41'],
  ['our page', 'app://syncdesk/records/41'],
  ['a line behind', 'syncdesk://records/41\n'],
  ['a switch before', '--x=syncdesk://records/41'],
])('%s leads nowhere', (_name, link) => {
  expect(routeFromLink(link)).toBeUndefined()
})

it('is found among the arguments of a second start', () => {
  const given = [
    'SyncDesk.exe',
    '--allow-file-access',
    'syncdesk://records/7',
    'syncdesk://records/8',
  ]
  expect(routeFromArguments(given)).toEqual({ screen: 'records', recordId: 7 })
  expect(routeFromArguments(['SyncDesk.exe', '--hidden'])).toBeUndefined()
})

it('is kept when it comes before anybody listens: the first one that leads somewhere, once', () => {
  const links = createLinkKeeper()
  links.hear('syncdesk://nowhere')
  links.hear('syncdesk://records/7')
  links.hear('syncdesk://records/8')
  expect(links.take()).toEqual({ screen: 'records', recordId: 7 })
  expect(links.take()).toBeUndefined()
})

it('goes straight to who listens', () => {
  const links = createLinkKeeper()
  const heard: unknown[] = []
  links.listen((route) => heard.push(route))
  links.hear('syncdesk://records/7')
  links.hear('syncdesk://nowhere')
  expect(heard).toEqual([{ screen: 'records', recordId: 7 }, undefined])
  expect(links.take()).toBeUndefined()
})
