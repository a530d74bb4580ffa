import { afterEach, describe, expect, it } from 'vitest'
import { startDemoAgency, type DemoAgency, type DemoOptions } from '../../main/demo/agency'
import { envelope, logIn, loginParameter, post, textOf } from './wire-client'

/** Captured from AMS360; CausalityId and nothing else differs from call to call. */
const capturedFault =
  '<s:Envelope xmlns:s="http://schemas.xmlsoap.org/soap/envelope/"><s:Body><s:Fault><faultcode>s:Client</faultcode><faultstring xml:lang="en-US">WSAPISecurityFault</faultstring><detail><WSAPISecurityFault xmlns="http://www.WSAPI.AMS360.com/v3.0/DataContract" xmlns:i="http://www.w3.org/2001/XMLSchema-instance"><Message>Login failure - contact your administrator</Message><CausalityId>00000000-0000-4000-8000-000000000001</CausalityId></WSAPISecurityFault></detail></s:Fault></s:Body></s:Envelope>'
const byteOrderMark = Buffer.from([0xef, 0xbb, 0xbf])

let agency: DemoAgency
async function start(options: DemoOptions = {}): Promise<void> {
  agency = await startDemoAgency({ customers: 20, ...options })
}
afterEach(() => agency.stop())

function login(changes: Record<string, string> = {}) {
  return post(agency, 'Login', envelope('Login', loginParameter(agency, changes)))
}
function withTicket(ticket: string) {
  return post(agency, 'AgencyInfoGet', envelope('AgencyInfoGet', '', ticket))
}

describe('Login', () => {
  it('answers with an empty body and the ticket in the header', async () => {
    await start()
    const reply = await login()
    expect(reply.status).toBe(200)
    expect(reply.contentType).toBe('text/xml; charset=utf-8')
    expect(reply.bytes.subarray(0, 3)).toEqual(byteOrderMark)
    expect(reply.xml).toMatch(
      /^<s:Envelope [^>]+><s:Header><h:WSAPISession [^>]+><Ticket>[A-Za-z0-9+/]{128}<\/Ticket><\/h:WSAPISession><\/s:Header><s:Body><LoginResponse xmlns="http:\/\/www\.WSAPI\.AMS360\.com\/v3\.0"\/><\/s:Body><\/s:Envelope>$/,
    )
  })

  it.each([
    ['wrong password', { Password: 'WrongOne1' }],
    ['password in other case', { Password: 'HARBORDEMO360' }],
    ['no password', { Password: '' }],
    ['wrong agency', { AgencyNo: '1-1' }],
    ['wrong login', { LoginId: 'NOBODY' }],
    ['unknown employee', { EmployeeCode: '!!!' }],
  ])('refuses a %s with the captured bytes', async (_, changes) => {
    await start()
    const reply = await login(changes)
    expect(reply.status).toBe(500)
    const causality = textOf(reply.xml, 'CausalityId') ?? ''
    expect(causality).toMatch(/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/)
    const expected = capturedFault.replace(/(<CausalityId>)[^<]+/, `$1${causality}`)
    expect(reply.bytes).toEqual(Buffer.from(expected))
  })

  it('gives each fault its own CausalityId', async () => {
    await start()
    const [one, other] = [await login({ Password: 'x' }), await login({ Password: 'x' })]
    expect(textOf(one.xml, 'CausalityId')).not.toBe(textOf(other.xml, 'CausalityId'))
  })

  it('takes an employee code full of punctuation and an empty one', async () => {
    await start()
    expect((await login({ EmployeeCode: '!"G' })).status).toBe(200)
    expect((await login({ EmployeeCode: '!&<' })).status).toBe(200)
    expect((await login({ EmployeeCode: '' })).status).toBe(200)
    expect((await login({ EmployeeCode: '!"g' })).status).toBe(500)
  })

  it('sees no credentials under another wrapper, namespace or order', async () => {
    await start()
    const right = loginParameter(agency)
    const { agencyNo, loginId, password } = agency.credentials
    const wrong = [
      right.replaceAll('Request', 'request'),
      right.replaceAll('a:', ''),
      `<Request><a:Password>${password}</a:Password><a:AgencyNo>${agencyNo}</a:AgencyNo><a:LoginId>${loginId}</a:LoginId></Request>`,
      '',
    ]
    for (const parameter of wrong) {
      const reply = await post(agency, 'Login', envelope('Login', parameter))
      expect(textOf(reply.xml, 'Message')).toBe('Login failure - contact your administrator')
    }
  })
})

describe('A ticket', () => {
  it('opens calls, several at a time, until Logout', async () => {
    await start()
    const [one, other] = [await logIn(agency), await logIn(agency)]
    expect(one).not.toBe(other)
    expect((await withTicket(one)).status).toBe(200)
    const goodbye = await post(agency, 'Logout', envelope('Logout', '', one))
    expect(goodbye.xml).toContain('<LogoutResponse xmlns="http://www.WSAPI.AMS360.com/v3.0"/>')
    expect((await withTicket(one)).status).toBe(500)
    expect((await withTicket(other)).status).toBe(200)
  })

  it('is refused when missing, unknown or in another namespace', async () => {
    await start()
    const ticket = await logIn(agency)
    const good = envelope('AgencyInfoGet', '', ticket)
    const requests = [
      envelope('AgencyInfoGet', ''),
      envelope('AgencyInfoGet', '', 'A'.repeat(128)),
      good.replace('<v3:Ticket>', '<Ticket>').replace('</v3:Ticket>', '</Ticket>'),
      good.replaceAll('WSAPISession', 'wsapisession'),
    ]
    for (const body of requests) {
      const reply = await post(agency, 'AgencyInfoGet', body)
      expect(reply.status).toBe(500)
      expect(reply.xml).toContain('>WSAPISecurityFault</faultstring>')
    }
  })

  it('ends after 15 minutes, or when told', async () => {
    let now = 0
    await start({ now: () => now })
    const ticket = await logIn(agency)
    now = 15 * 60_000 - 1
    expect((await withTicket(ticket)).status).toBe(200)
    now += 1
    expect((await withTicket(ticket)).xml).toContain('WSAPISecurityFault')
  })

  it('ends with the password', async () => {
    await start()
    const ticket = await logIn(agency)
    const former = agency.credentials.password
    agency.setPassword('Rotated2026')
    expect((await withTicket(ticket)).status).toBe(500)
    expect((await login({ Password: former })).status).toBe(500)
    expect(agency.credentials.password).toBe('Rotated2026')
    expect((await login()).status).toBe(200)
    expect(() => agency.setPassword('weak')).toThrow(RangeError)
  })
})
