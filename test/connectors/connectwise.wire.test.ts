import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { nodeReach } from '../../main/engine/net/node-reach'
import type { Reach } from '../../main/engine/net/reach'
import {
  checkedConnectwise as checked,
  clientId,
  companyInfo,
  member,
  openConnectwise,
  privateKey,
  replyJson,
  startConnectwiseFixture,
  type Behave,
  type ConnectwiseFixture,
} from './support/connectwise-fixture'

let fixture: ConnectwiseFixture
beforeEach(async () => {
  fixture = await startConnectwiseFixture()
})
afterEach(() => fixture.stop())

const signal = new AbortController().signal
const open = (options: Partial<Parameters<typeof openConnectwise>[0]> = {}) =>
  openConnectwise({ site: fixture.site, ...options })

/** Answers paths that end like this; everything else as usual. */
const on =
  (end: string, answer: Behave): Behave =>
  (response, call) =>
    call.path.endsWith(end) ? answer(response, call) : false

describe('what is sent', () => {
  test('the discovery carries no keys; every call carries all of them', async () => {
    expect((await open().assignee(signal)).fullName).toBe('Marisol Quill')
    const [discovery, call] = fixture.heard
    expect(discovery?.path).toBe('/login/companyinfo/harbor')
    expect(discovery?.headers.authorization).toBeUndefined()
    expect(discovery?.headers['clientid']).toBeUndefined()
    expect(call?.path).toBe('/v4_6_release/apis/3.0/system/info/members')
    expect(call?.query.get('conditions')).toBe('identifier = "MQuill"')
    expect(call?.headers['clientid']).toBe(clientId)
    expect(call?.headers.accept).toBe('application/vnd.connectwise.com+json; version=2025.16')
    const [scheme, keys = ''] = call?.headers.authorization?.split(' ') ?? []
    expect(scheme).toBe('Basic')
    expect(Buffer.from(keys, 'base64').toString()).toBe(`harbor+Publ1cKey:${privateKey}`)
  })

  test('the pinned version is the one that was set', async () => {
    await open({ settings: { apiVersion: '2026.4' } }).assignee(signal)
    expect(fixture.heard[1]?.headers.accept).toContain('version=2026.4')
  })

  test('in the cloud the company is asked for at the site, the API at its twin', async () => {
    const asked: [address: string, signed: boolean][] = []
    const answer = (url: URL): unknown =>
      url.pathname.startsWith('/login/')
        ? { ...companyInfo, Codebase: 'v2026_3/', IsCloud: 'True' }
        : [member]
    const fetchHere: typeof globalThis.fetch = (input, init) => {
      const { url, headers } = new Request(input, init)
      asked.push([url, headers.has('authorization')])
      return Promise.resolve(Response.json(answer(new URL(url))))
    }
    const session = open({
      site: 'na.myconnectwise.net',
      reach: { ...nodeReach(), fetch: fetchHere },
    })
    await session.assignee(signal)
    expect(asked).toEqual([
      ['https://na.myconnectwise.net/login/companyinfo/harbor', false],
      [
        'https://api-na.myconnectwise.net/v2026_3/apis/3.0/system/info/members?conditions=identifier%20%3D%20%22MQuill%22&pageSize=25',
        true,
      ],
    ])
  })

  test('the keys go to no server that an answer names', async () => {
    const asked: string[] = []
    const usual = nodeReach()
    const reach: Reach = {
      ...usual,
      fetch: (input, init) => {
        asked.push(new URL(input instanceof Request ? input.url : input).host)
        return usual.fetch(input, init)
      },
    }
    fixture.behave(
      on('/harbor', (response) =>
        replyJson(response, 200, {
          ...companyInfo,
          SiteURL: 'elsewhere.example',
          SiteUrl: 'https://elsewhere.example',
        }),
      ),
    )
    await open({ reach }).assignee(signal)
    expect(new Set(asked)).toEqual(new Set([new URL(fixture.site).host]))
  })

  test.each(['//elsewhere.example/', '../', '..', 'a/b/', '@elsewhere.example/', '', 'a?b/', null])(
    'a codebase %j is not followed',
    async (Codebase) => {
      fixture.behave(
        on('/harbor', (response) => replyJson(response, 200, { ...companyInfo, Codebase })),
      )
      await expect(open().assignee(signal)).rejects.toMatchObject({
        code: 'answer-unexpected',
        facts: { codes: ['companyinfo', 'Codebase'] },
      })
      expect(fixture.heard).toHaveLength(1)
    },
  )
})

describe('the codebase', () => {
  /** Serves one codebase only; the discovery names the given ones in turn, the last for ever. */
  const releases = (served: string, told: readonly string[]): Behave => {
    let asked = 0
    return (response, { path }) => {
      if (path.startsWith('/login/')) {
        const Codebase = told[Math.min(asked, told.length - 1)]
        asked += 1
        replyJson(response, 200, { ...companyInfo, Codebase })
      } else if (path.startsWith(`/${served}`)) return false
      else response.writeHead(404, { 'content-type': 'text/html' }).end('<h1>Not found</h1>')
      return true
    }
  }

  test('that changed is asked for again, once', async () => {
    fixture.behave(releases('v2026_2/', ['v2026_1/', 'v2026_2/']))
    const session = open()
    await expect(session.assignee(signal)).resolves.toMatchObject({ identifier: 'MQuill' })
    await session.assignee(signal)
    expect(fixture.heard.map(({ path }) => path.replace('/apis/3.0/system/info', ''))).toEqual([
      '/login/companyinfo/harbor',
      '/v2026_1/members',
      '/login/companyinfo/harbor',
      '/v2026_2/members',
      '/v2026_2/members',
    ])
  })

  test('that changed is asked for once by all who ran into it', async () => {
    fixture.behave(releases('v2026_2/', ['v2026_1/', 'v2026_2/']))
    const session = open()
    await Promise.all(Array.from({ length: 8 }, () => session.assignee(signal)))
    expect(fixture.discoveries()).toBe(2)
  })

  test('that did not change makes the 404 a failure, with the keys in its advice', async () => {
    fixture.behave(releases('v2026_2/', ['v2026_1/']))
    const { failure, failed } = await checked(open())
    expect([failed, failure?.code]).toEqual(['sign-in', 'service-not-found'])
    expect(failure?.advice.join(' ')).toContain('both keys')
    expect(fixture.discoveries()).toBe(2)
  })

  test('that changes again and again does not go round in circles', async () => {
    const many = Array.from({ length: 20 }, (_, index) => `v${index}/`)
    fixture.behave(releases('never/', many))
    await expect(open().assignee(signal)).rejects.toMatchObject({ code: 'service-not-found' })
    expect(fixture.heard).toHaveLength(4)
  })

  test('without its last slash is understood', async () => {
    fixture.behave(
      on('/harbor', (response) =>
        replyJson(response, 200, { ...companyInfo, Codebase: 'v4_6_release' }),
      ),
    )
    await expect(open().assignee(signal)).resolves.toMatchObject({ id: 7 })
  })
})
