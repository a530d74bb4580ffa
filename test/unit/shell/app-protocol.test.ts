import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import { beforeEach, describe, expect, it, vi } from 'vitest'
import {
  contentSecurityPolicy,
  fileFor,
  isOurPage,
  serveApp,
} from '../../../main/shell/app-protocol'
import { tempFolder } from '../../support/temp-folder'

type Handler = (request: Request) => Promise<Response>
const bound = vi.hoisted(() => new Map<string, unknown>())
vi.mock('electron', () => ({
  protocol: { handle: (scheme: string, handler: unknown) => bound.set(scheme, handler) },
}))

const folder = join('/', 'opt', 'page')

describe('a request for a file of the page', () => {
  it.each([
    ['app://syncdesk/', 'index.html'],
    ['app://syncdesk/index.html', 'index.html'],
    ['app://syncdesk/assets/main-1a2b.js', 'assets/main-1a2b.js'],
    ['app://syncdesk/assets/main.css?v=2#top', 'assets/main.css'],
    ['app://syncdesk/a%20name.svg', 'a name.svg'],
    ['app://syncdesk/a/b/../c.js', 'a/c.js'],
  ])('%s', (url, path) => {
    expect(fileFor(folder, url)).toBe(join(folder, path))
  })
})

describe('refuses', () => {
  it.each([
    'app://syncdesk/%2e%2e%2fsecret.js',
    'app://syncdesk/..%2f..%2fetc%2fsecret.js',
    'app://syncdesk/assets/..%2f..%2f..%2fsecret.js',
    'app://syncdesk/%2e%2e/%2e%2e%2f%2e%2e%2fsecret.js',
    'app://syncdesk/..%2fpage-of-others/index.html',
    'app://other/index.html',
    'app://syncdesk.example/index.html',
    'app://syncdesk:80/index.html',
    'app://syncdesk/main.js.map',
    'app://syncdesk/notes.txt',
    'app://syncdesk/data.json',
    'app://syncdesk/no-extension',
    'app://syncdesk/index.html%00.png/',
    'app://syncdesk/%E0%A4%A.js',
  ])('%s', (url) => {
    expect(fileFor(folder, url)).toBeUndefined()
  })

  it('whatever leads out of the folder, however it is written', () => {
    const piece = fc.constantFrom('..', '%2e%2e', '.%2E', '%2e.', '%2f', '/', '\\', '%5c', 'a', '.')
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 12 }), (pieces) => {
        const file = fileFor(folder, `app://syncdesk/${pieces.join('')}/x.js`)
        expect(file === undefined || file.startsWith(join(folder, '/'))).toBe(true)
      }),
    )
  })
})

it.each([
  ['app://syncdesk/', true],
  ['app://syncdesk/#/lookup', true],
  ['app://syncdesk.example/', false],
  ['app://syncdesk', false],
  ['https://syncdesk/', false],
])('%s is our page: %s', (url, ours) => {
  expect(isOurPage(url)).toBe(ours)
})

describe('the page is served', () => {
  let ask: (path: string, init?: RequestInit) => Promise<Response>

  beforeEach(() => {
    const page = tempFolder()
    mkdirSync(join(page, 'assets'))
    writeFileSync(join(page, 'index.html'), '<!doctype html>')
    writeFileSync(join(page, 'assets/main.js'), 'start()')
    serveApp(page)
    const handler = bound.get('app') as Handler
    ask = (path, init) => handler(new Request(`app://syncdesk${path}`, init))
  })

  it.each([
    ['/', 'text/html; charset=utf-8', '<!doctype html>'],
    ['/assets/main.js', 'text/javascript; charset=utf-8', 'start()'],
  ])('%s with its type and the policy', async (path, type, text) => {
    const answer = await ask(path)
    expect(answer.status).toBe(200)
    expect(answer.headers.get('content-type')).toBe(type)
    expect(answer.headers.get('content-security-policy')).toBe(contentSecurityPolicy)
    expect(answer.headers.get('x-content-type-options')).toBe('nosniff')
    expect(await answer.text()).toBe(text)
  })

  it.each([
    ['what is not there', '/assets/other.js', 'GET'],
    ['another way to ask', '/', 'POST'],
    ['a way out', '/..%2f..%2fx.js', 'GET'],
    ['a broken escape', '/%E0%A4%A.js', 'GET'],
    ['a folder', '/assets', 'GET'],
  ])('but not %s', async (_name, path, method) => {
    const answer = await ask(path, { method })
    expect(answer.status).toBe(404)
    expect(answer.headers.get('content-security-policy')).toBe(contentSecurityPolicy)
  })

  it('by a policy without eval, inline code or other servers', () => {
    expect(contentSecurityPolicy).not.toMatch(/unsafe|https?:|\*/)
    expect(contentSecurityPolicy).toContain("default-src 'none'")
  })
})
