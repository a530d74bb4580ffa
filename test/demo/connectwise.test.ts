import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { z } from 'zod'
import { demoMembers } from '../../main/demo/connectwise/members'
import { startDemoConnectwise, type DemoConnectwise } from '../../main/demo/connectwise/service'
import { canaryNames } from '../../main/demo/names'

let demo: DemoConnectwise
beforeEach(async () => {
  demo = await startDemoConnectwise({ slowMs: 300 })
})
afterEach(() => demo.stop())

type Asked = {
  /** Behind `apis/3.0/`. */
  readonly path?: string
  readonly query?: Readonly<Record<string, string>>
  readonly headers?: Readonly<Record<string, string>>
  readonly codebase?: string
  readonly method?: string
}

const usual = (): Record<string, string> => {
  const { settings, secrets } = demo.signIn
  const keys = `${settings['companyId']}+${settings['publicKey']}:${secrets['privateKey']}`
  return {
    authorization: `Basic ${Buffer.from(keys).toString('base64')}`,
    clientId: secrets['clientId'] ?? '',
  }
}

async function ask({ path = 'system/info/members', query, headers, codebase, method }: Asked = {}) {
  const url = new URL(`/${codebase ?? 'v4_6_release/'}apis/3.0/${path}`, demo.origin)
  for (const [name, value] of Object.entries(query ?? {})) url.searchParams.set(name, value)
  const response = await fetch(url, { method: method ?? 'GET', headers: headers ?? usual() })
  const text = await response.text()
  const isJson = response.headers.get('content-type')?.includes('json') ?? false
  const json: unknown = isJson && text !== '' ? JSON.parse(text) : undefined
  return { status: response.status, json, text, headers: response.headers }
}

const info = z.object({ Codebase: z.string(), IsCloud: z.string(), CompanyID: z.string() })
async function companyInfo(company = 'harbor_demo') {
  const response = await fetch(new URL(`/login/companyinfo/${company}`, demo.origin))
  return { status: response.status, json: (await response.json()) as unknown }
}
const codebaseNow = async (): Promise<string> => info.parse((await companyInfo()).json).Codebase

const identifiers = (json: unknown): string[] =>
  z
    .array(z.object({ identifier: z.string() }))
    .parse(json)
    .map(({ identifier }) => identifier)

describe('The company', () => {
  it('is told to anybody, with a codebase that ends with a slash', async () => {
    const { status, json } = await companyInfo()
    expect(status).toBe(200)
    expect(info.parse(json)).toMatchObject({ IsCloud: 'True', CompanyID: 'harbor_demo' })
    expect(info.parse(json).Codebase).toMatch(/^v\d{4}_\d+\/$/)
  })

  it.each(['nobody', '%', '%E0%A4%A'])('%s is answered with null', async (company) => {
    expect(await companyInfo(company)).toEqual({ status: 200, json: null })
  })
})

describe('Who may ask', () => {
  it('system/info: anybody', async () => {
    const { status, json } = await ask({ path: 'system/info', headers: {} })
    expect([status, json]).toMatchObject([200, { isCloud: true }])
  })

  it.each(['system/info/members', 'company/companies/count', 'system/reports'])(
    '%s: keys and client ID',
    async (path) => {
      const { authorization = '', clientId = '' } = usual()
      const status = async (headers: Record<string, string>): Promise<number> =>
        (await ask({ path, headers })).status
      expect(await status({ authorization, clientId })).toBe(200)
      expect(await status({ authorization })).toBe(403)
      expect(await status({ authorization, clientId: 'x' })).toBe(403)
      expect(await status({ clientId })).toBe(401)
      expect(await status({ clientId, authorization: `${authorization}x` })).toBe(401)
      expect(await status({ clientId, authorization: 'Basic ::' })).toBe(401)
    },
  )

  it('refuses in ConnectWise’s form', async () => {
    const { json } = await ask({ headers: { clientId: usual()['clientId'] ?? '' } })
    expect(json).toEqual({ code: 'Unauthorized', message: expect.any(String), errors: null })
  })

  it('a new key works at once, the old one no more', async () => {
    const old = usual()
    demo.setPrivateKey('An0ther')
    expect((await ask({ headers: old })).status).toBe(401)
    expect((await ask()).status).toBe(200)
  })

  it('knows nothing else, and changes nothing', async () => {
    expect((await ask({ path: 'company/contacts' })).status).toBe(404)
    expect((await ask({ method: 'POST' })).status).toBe(405)
    expect((await ask({ codebase: 'v2017_3/' })).status).toBe(404)
  })
})

describe('Lists', () => {
  it('members come in pages of 25 unless more is asked', async () => {
    expect(identifiers((await ask()).json)).toHaveLength(25)
    const second = identifiers((await ask({ query: { page: '2' } })).json)
    expect(second).toEqual(demoMembers.slice(25).map(({ identifier }) => identifier))
    const all = await ask({ query: { pageSize: '5000' } })
    expect(identifiers(all.json)).toHaveLength(demoMembers.length)
    expect(all.headers.get('api-current-version')).toBe('2026.4')
  })

  it('members are found by conditions, wherever they stand', async () => {
    const found = async (conditions: string): Promise<string[]> =>
      identifiers((await ask({ query: { conditions } })).json)
    expect(await found('identifier = "MQuill"')).toEqual(['MQuill'])
    expect(await found(`identifier = "K'Rask" AND inactiveFlag = false`)).toEqual(["K'Rask"])
    expect(await found('inactiveFlag = true')).toEqual(['OLdesk'])
    expect(await found('identifier = "nobody"')).toEqual([])
  })

  it('conditions that cannot be read are refused by name', async () => {
    const { status, json } = await ask({ query: { conditions: 'typeids = 1' } })
    expect([status, json]).toMatchObject([
      400,
      { code: 'ApiFindCondition', message: 'typeids is not a recognized name' },
    ])
  })

  it('every member is invented: the name holds one of the tokens a scan looks for', () => {
    const tokens = canaryNames()
    for (const { fullName } of demoMembers) {
      expect(tokens.some((token) => fullName.includes(token))).toBe(true)
    }
  })

  it('companies are counted, reports are named', async () => {
    expect((await ask({ path: 'company/companies/count' })).json).toEqual({ count: 240 })
    expect((await ask({ path: 'system/reports' })).json).toContainEqual({ name: 'Member' })
  })
})

describe('Faults', () => {
  it('wrong-password: 401 for the right keys; the company is still told', async () => {
    demo.setFault('wrong-password')
    expect((await ask()).status).toBe(401)
    expect((await companyInfo()).status).toBe(200)
    demo.setFault('none')
    expect((await ask()).status).toBe(200)
  })

  it('missing-right: members and reports are barred, the keys are good', async () => {
    demo.setFault('missing-right')
    expect((await ask()).status).toBe(403)
    expect((await ask({ path: 'system/reports' })).status).toBe(403)
    expect((await ask({ path: 'company/companies/count' })).status).toBe(200)
  })

  it('expired-ticket: 404 until somebody asks again after it', async () => {
    const before = await codebaseNow()
    demo.setFault('expired-ticket')
    expect((await ask({ codebase: before })).status).toBe(404)
    const after = await codebaseNow()
    expect(after).not.toBe(before)
    expect((await ask({ codebase: after })).status).toBe(200)
    // Somebody new, who has not run into it, is told what is about to end.
    const told = await codebaseNow()
    expect((await ask({ codebase: told })).status).toBe(404)
    expect((await ask({ codebase: await codebaseNow() })).status).toBe(200)
  })

  it('expired-ticket: what was told last stays when it is over', async () => {
    demo.setFault('expired-ticket')
    await ask()
    const last = await codebaseNow()
    demo.setFault('none')
    expect(await codebaseNow()).toBe(last)
    expect((await ask({ codebase: last })).status).toBe(200)
  })

  it('http-500, html-page, empty-200, malformed, huge: as a web server spoils them', async () => {
    demo.setFault('http-500')
    expect(await ask()).toMatchObject({ status: 500, json: undefined })
    demo.setFault('html-page')
    expect((await ask()).text).toContain('<html>')
    demo.setFault('empty-200')
    expect((await ask()).text).toBe('')
    demo.setFault('malformed-xml')
    await expect(ask()).rejects.toThrow(SyntaxError)
    demo.setFault('huge-body')
    await expect(ask()).rejects.toThrow(SyntaxError)
  })

  it('reset and slow: the call arrived', async () => {
    demo.setFault('reset-before')
    await expect(ask()).rejects.toThrow('fetch failed')
    demo.setFault('reset-after')
    await expect(ask()).rejects.toThrow('fetch failed')
    demo.setFault('slow')
    const started = performance.now()
    expect((await ask()).status).toBe(200)
    expect(performance.now() - started).toBeGreaterThanOrEqual(295)
    expect(demo.calls()).toHaveLength(3)
  })
})
