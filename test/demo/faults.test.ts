import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { envelope, logIn, loginParameter, post, signedIn, textOf } from './wire-client'

let demo: Awaited<ReturnType<typeof signedIn>>
beforeEach(async () => {
  demo = await signedIn({ customers: 20, slowMs: 600 })
})
afterEach(() => demo.agency.stop())

function getFirst() {
  const id = demo.agency.customers[0]?.CustomerId ?? ''
  return demo.call('CustomerGetById', `<Request><a:CustomerId>${id}</a:CustomerId></Request>`)
}
function login() {
  return post(demo.agency, 'Login', envelope('Login', loginParameter(demo.agency)))
}
function insertActivity() {
  return demo.call(
    'CustomerActivityInsert',
    '<Request><a:CustomerActivity><a:ActivityDate>2026-11-02T00:00:00</a:ActivityDate>' +
      `<a:CustomerId>${demo.agency.customers[0]?.CustomerId ?? ''}</a:CustomerId>` +
      '<a:ActivityAction>Meeting</a:ActivityAction></a:CustomerActivity></Request>',
  )
}
async function errorCode(sent: Promise<unknown>): Promise<string> {
  try {
    await sent
    return 'answered'
  } catch (error) {
    const cause = error instanceof Error ? error.cause : undefined
    return cause instanceof Error && 'code' in cause ? String(cause.code) : String(error)
  }
}

describe('Faults', () => {
  it('wrong-password: Login and open sessions are refused, until somebody puts it right', async () => {
    demo.agency.setFault('wrong-password')
    expect(textOf((await login()).xml, 'Message')).toMatch(/^Login failure/)
    expect((await getFirst()).xml).toContain('WSAPISecurityFault')
    demo.agency.setFault('none')
    expect((await getFirst()).status).toBe(500)
    expect((await login()).status).toBe(200)
  })

  it('missing-right: everything but customers', async () => {
    demo.agency.setFault('missing-right')
    expect((await demo.call('AgencyInfoGet')).status).toBe(200)
    expect((await demo.call('EmployeeGetListAll')).status).toBe(200)
    expect(textOf((await getFirst()).xml, 'Message')).toContain('Customer Retrieve')
    demo.agency.setFault('none')
    expect((await getFirst()).status).toBe(200)
  })

  it('expired-ticket: tickets are dead on arrival', async () => {
    demo.agency.setFault('expired-ticket')
    const ticket = await logIn(demo.agency)
    const reply = await post(demo.agency, 'AgencyInfoGet', envelope('AgencyInfoGet', '', ticket))
    expect(reply.xml).toContain('>WSAPISecurityFault</faultstring>')
    expect((await getFirst()).xml).toContain('>WSAPISecurityFault</faultstring>')
  })

  it('slow: the answer is late, the work is not', async () => {
    demo.agency.setFault('slow')
    const started = performance.now()
    let isAnswered = false
    const sent = insertActivity().finally(() => {
      isAnswered = true
    })
    await expect.poll(() => demo.agency.activities.length, { interval: 10 }).toBe(1)
    expect(isAnswered).toBe(false)
    expect((await sent).status).toBe(200)
    expect(performance.now() - started).toBeGreaterThanOrEqual(595)
  })

  it('reset-before: nothing has happened', async () => {
    demo.agency.setFault('reset-before')
    expect(await errorCode(insertActivity())).toBe('ECONNRESET')
    expect(demo.agency.activities).toHaveLength(0)
    expect(demo.agency.calls()['CustomerActivityInsert']).toBe(1)
  })

  it('reset-after: it has happened', async () => {
    demo.agency.setFault('reset-after')
    expect(await errorCode(insertActivity())).toBe('ECONNRESET')
    expect(demo.agency.activities).toHaveLength(1)
  })

  it('http-500: a web server’s page, no SOAP, nothing done', async () => {
    demo.agency.setFault('http-500')
    const reply = await insertActivity()
    expect(reply.status).toBe(500)
    expect(reply.contentType).toContain('text/html')
    expect(reply.xml).not.toContain('Envelope')
    expect(demo.agency.activities).toHaveLength(0)
  })

  it('html-page: somebody else’s page with 200', async () => {
    demo.agency.setFault('html-page')
    const reply = await login()
    expect(reply.status).toBe(200)
    expect(reply.contentType).toContain('text/html')
    expect(reply.xml).toContain('<html>')
  })

  it('malformed-xml: the true answer, cut', async () => {
    const whole = await getFirst()
    demo.agency.setFault('malformed-xml')
    const reply = await getFirst()
    expect(reply.status).toBe(200)
    expect(reply.contentType).toContain('text/xml')
    expect(whole.bytes.subarray(0, reply.bytes.length)).toEqual(reply.bytes)
    expect(reply.xml).not.toContain('</s:Envelope>')
  })

  it('huge-body: more than 16 MiB, well-formed', async () => {
    demo.agency.setFault('huge-body')
    const reply = await getFirst()
    expect(reply.bytes.length).toBeGreaterThan(24 * 1024 * 1024)
    expect(reply.xml.startsWith('<s:Envelope')).toBe(true)
    expect(reply.xml.endsWith('</s:Envelope>')).toBe(true)
  })

  it('huge-body: a client that hangs up does not trouble it', async () => {
    demo.agency.setFault('huge-body')
    const reply = await fetch(demo.agency.endpoint, {
      method: 'POST',
      headers: {
        'Content-Type': 'text/xml',
        SOAPAction: 'http://www.WSAPI.AMS360.com/v3.0/WSAPIServiceContract/AgencyInfoGet',
      },
      body: envelope('AgencyInfoGet', '', demo.ticket),
    })
    await reply.body?.cancel()
    demo.agency.setFault('none')
    expect((await getFirst()).status).toBe(200)
  })

  it('empty-200: it has happened, and nothing is said', async () => {
    demo.agency.setFault('empty-200')
    const reply = await insertActivity()
    expect([reply.status, reply.bytes.length]).toEqual([200, 0])
    expect(demo.agency.activities).toHaveLength(1)
  })
})

describe('Faults of one operation', () => {
  it('strike it so many times, and nothing else', async () => {
    demo.agency.faultFor('CustomerActivityInsert', 'reset-after', 2)
    expect((await getFirst()).status).toBe(200)
    expect(await errorCode(insertActivity())).toBe('ECONNRESET')
    expect(await errorCode(insertActivity())).toBe('ECONNRESET')
    expect((await insertActivity()).status).toBe(200)
    expect(demo.agency.activities).toHaveLength(3)
  })

  it('go before the general fault', async () => {
    demo.agency.setFault('http-500')
    demo.agency.faultFor('CustomerActivityInsert', 'empty-200', 1)
    expect((await insertActivity()).bytes).toHaveLength(0)
    expect((await insertActivity()).status).toBe(500)
    expect(demo.agency.activities).toHaveLength(1)
  })

  it('missing-right: the operation’s own', async () => {
    demo.agency.faultFor('CustomerActivityInsert', 'missing-right', 1)
    expect(textOf((await insertActivity()).xml, 'Message')).toContain('Activity Insert')
    expect((await insertActivity()).status).toBe(200)
  })

  it('expired-ticket: the ticket is good again after it', async () => {
    demo.agency.faultFor('CustomerActivityInsert', 'expired-ticket', 1)
    expect((await insertActivity()).xml).toContain('>WSAPISecurityFault</faultstring>')
    expect((await insertActivity()).status).toBe(200)
    expect(demo.agency.activities).toHaveLength(1)
  })

  it('can be replaced and taken back; an unknown operation is a mistake', async () => {
    demo.agency.faultFor('CustomerActivityInsert', 'reset-before', 9)
    demo.agency.faultFor('CustomerActivityInsert', 'http-500', 9)
    expect((await insertActivity()).status).toBe(500)
    demo.agency.faultFor('CustomerActivityInsert', 'none', 0)
    expect((await insertActivity()).status).toBe(200)
    expect(() => demo.agency.faultFor('ActivityInsert', 'slow', 1)).toThrow(RangeError)
  })
})

describe('The rest of the switchboard', () => {
  it('sends a canned answer', async () => {
    demo.agency.answerWith({ body: '<!DOCTYPE x [<!ENTITY a "b">]><x>&a;</x>' })
    const reply = await getFirst()
    expect(reply.status).toBe(200)
    expect(reply.xml).toMatch(/^<!DOCTYPE/)
    demo.agency.answerWith(undefined)
    expect((await getFirst()).xml).toContain('Whitlock')
  })

  it('counts calls', async () => {
    await getFirst()
    await getFirst()
    await login()
    expect(demo.agency.calls()).toMatchObject({ CustomerGetById: 2, Login: 2 })
  })

  it('stops at once, even with a slow answer under way', async () => {
    const other = await signedIn({ customers: 5, slowMs: 60_000 })
    other.agency.setFault('slow')
    const sent = errorCode(other.call('AgencyInfoGet'))
    await expect.poll(() => other.agency.calls()['AgencyInfoGet']).toBe(1)
    await other.agency.stop()
    expect(await sent).not.toBe('answered')
  })
})
