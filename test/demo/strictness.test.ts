import { connect } from 'node:net'
import { networkInterfaces } from 'node:os'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { actionOf, envelope, post, rawRequest, signedIn } from './wire-client'

let demo: Awaited<ReturnType<typeof signedIn>>
beforeAll(async () => {
  demo = await signedIn()
})
afterAll(() => demo.agency.stop())

describe('SOAPAction', () => {
  it.each([
    ['missing', ''],
    ['of another service', '"http://www.WSAPI.AMS360.com/v2.0/AgencyInfoGet"'],
    ['in another case', actionOf('agencyinfoget')],
    ['unknown', actionOf('CustomerDeleteEverything')],
  ])('%s is refused', async (_, action) => {
    const body = envelope('AgencyInfoGet', '', demo.ticket)
    const reply = await post(demo.agency, 'AgencyInfoGet', body, { SOAPAction: action })
    expect(reply.status).toBe(500)
    expect(reply.xml).toContain('>a:ActionNotSupported</faultcode>')
  })

  it('is taken without quotes', async () => {
    const reply = await demo.call('AgencyInfoGet', '', {
      SOAPAction: actionOf('AgencyInfoGet').replaceAll('"', ''),
    })
    expect(reply.status).toBe(200)
  })

  it('must name the element in the body', async () => {
    const body = envelope('AgencyInfoGet', '', demo.ticket)
    const reply = await post(demo.agency, 'EmployeeGetListAll', body)
    expect(reply.xml).toContain('>a:DeserializationFailed</faultcode>')
    const inData = body.replace('xmlns="http://www.WSAPI.AMS360.com/v3.0"', '')
    expect((await post(demo.agency, 'AgencyInfoGet', inData)).status).toBe(500)
  })
})

describe('Hostile requests', () => {
  const laughs = `<!DOCTYPE x [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;">]>`
  function broken(): [string, string | Buffer][] {
    const good = envelope('AgencyInfoGet', '', demo.ticket)
    return [
      ['empty', ''],
      ['no XML', 'GET / HTTP/1.1'],
      ['JSON', '{"Envelope":{}}'],
      ['cut', good.slice(0, -20)],
      ['two roots', `${good}<more/>`],
      ['text behind', `${good}more`],
      ['DOCTYPE', good.replace('?>', `?>${laughs}`)],
      ['unknown entity', good.replace('</s:Body>', '&b;</s:Body>')],
      ['unbound prefix', good.replaceAll('v3:Ticket', 'v4:Ticket')],
      ['control character', good.replace('</s:Body>', '&#1;</s:Body>')],
      ['no UTF-8', Buffer.concat([Buffer.from(good), Buffer.from([0xff, 0xfe])])],
      ['deep', good.replace('</s:Body>', '<x>'.repeat(40) + '</x>'.repeat(40) + '</s:Body>')],
      ['very deep', '<x>'.repeat(200_000)],
    ]
  }

  it('that are no message get 400 without a body', async () => {
    for (const [name, body] of broken()) {
      const reply = await post(demo.agency, 'AgencyInfoGet', body)
      expect([name, reply.status, reply.bytes.length]).toEqual([name, 400, 0])
    }
    expect((await demo.call('AgencyInfoGet')).status).toBe(200)
  })

  it('that are another SOAP get a fault', async () => {
    const soap12 = envelope('AgencyInfoGet', '', demo.ticket).replace(
      'http://schemas.xmlsoap.org/soap/envelope/',
      'http://www.w3.org/2003/05/soap-envelope',
    )
    const reply = await post(demo.agency, 'AgencyInfoGet', soap12)
    expect(reply.status).toBe(500)
    expect(reply.xml).toContain('s:Fault')
  })

  it('with names of the prototype find nothing there', async () => {
    for (const name of ['__proto__', 'constructor', 'toString']) {
      const reply = await demo.call(
        'CustomerGetById',
        `<Request><a:${name}>1</a:${name}></Request>`,
      )
      expect(reply.xml).toContain('WSAPIBusinessFault')
      expect((await demo.call(name)).xml).toContain('a:ActionNotSupported')
    }
  })

  it('over the limit are refused, announced or not', async () => {
    const big = envelope('AgencyInfoGet', 'x'.repeat(5 * 1024 * 1024), demo.ticket)
    const announced = rawRequest(demo.agency, {
      headers: { SOAPAction: actionOf('AgencyInfoGet'), 'Content-Length': String(big.length) },
      body: big,
    })
    const chunked = rawRequest(demo.agency, {
      headers: { SOAPAction: actionOf('AgencyInfoGet'), 'Transfer-Encoding': 'chunked' },
      body: big,
    })
    for (const sent of [announced, chunked]) {
      // The refusal may come while the client still sends: then it sees its pipe break instead.
      const status = await sent.then(
        (reply) => reply.status,
        () => 413,
      )
      expect(status).toBe(413)
    }
    expect((await demo.call('AgencyInfoGet')).status).toBe(200)
  })

  it('by another method, path, host or type are refused', async () => {
    const body = envelope('AgencyInfoGet', '', demo.ticket)
    const headers = { SOAPAction: actionOf('AgencyInfoGet') }
    const get = await rawRequest(demo.agency, { method: 'GET', path: '/v3/WSAPIService.svc?wsdl' })
    expect(get.status).toBe(405)
    expect(get.body).toContain('<html>')
    expect(get.body).not.toContain('definitions')
    expect((await rawRequest(demo.agency, { method: 'PUT', body })).status).toBe(405)
    expect((await rawRequest(demo.agency, { path: '/', headers, body })).status).toBe(404)
    for (const host of ['demo.example', 'localhost.example', '127.0.0.1.example:80']) {
      const reply = await rawRequest(demo.agency, { headers: { ...headers, Host: host }, body })
      expect(reply.status).toBe(403)
    }
    const plain = { ...headers, 'Content-Type': 'text/plain' }
    expect((await rawRequest(demo.agency, { headers: plain, body })).status).toBe(415)
  })

  it('as raw bytes do not end it', async () => {
    const port = Number(new URL(demo.agency.endpoint).port)
    await new Promise<void>((resolve) => {
      const socket = connect(port, '127.0.0.1', () => socket.end('\u0000\u0001 nonsense\r\n\r\n'))
      socket.on('close', () => resolve())
      socket.on('error', () => undefined)
      socket.resume()
    })
    expect((await demo.call('AgencyInfoGet')).status).toBe(200)
  })
})

describe('Loopback', () => {
  it('is the only way in', async () => {
    const url = new URL(demo.agency.endpoint)
    expect(url.hostname).toBe('127.0.0.1')
    const others = Object.values(networkInterfaces())
      .flatMap((addresses) => addresses ?? [])
      .filter((one) => one.family === 'IPv4' && one.address !== '127.0.0.1')
      .map((one) => one.address)
    if (process.platform === 'linux') others.push('127.0.0.2')
    for (const host of others) {
      const outcome = await new Promise<string>((resolve) => {
        const socket = connect({ host, port: Number(url.port), timeout: 2_000 })
        socket.on('connect', () => resolve('connected'))
        socket.on('timeout', () => resolve('refused'))
        socket.on('error', () => resolve('refused'))
        socket.on('close', () => resolve('refused'))
      })
      expect([host, outcome]).toEqual([host, 'refused'])
    }
  })
})
