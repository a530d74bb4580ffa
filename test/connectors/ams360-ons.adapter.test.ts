import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { acknowledgementOf } from '../../main/engine/connectors/ams360-ons/acknowledgement'
import { readNotification } from '../../main/engine/connectors/ams360-ons/adapter'
import { versionOfUri } from '../../main/engine/connectors/ams360-ons/vocabulary'

const id = '81a42e50-d196-4f07-929b-0123456789ab'
const code = 'A1b2C3d4E5f6G7h8I9j0K1l2M3n4O5p6Q7r8S9t0U1v'
const read = (text: string) => readNotification(Buffer.from(text))

const soap = `<s:Envelope xmlns:s="http://schemas.xmlsoap.org/soap/envelope/"><s:Header><a:MessageId xmlns:a="urn:a">9f1c4e70-d196-4f07-929b-0123456789ab</a:MessageId></s:Header><s:Body><n:Notify xmlns:n="http://ams.invalid/Notification/2.0"><n:AuthenticationCode>${code}</n:AuthenticationCode><n:Entity>Customer</n:Entity><n:Change>Updated</n:Change><n:CustomerId>${id}</n:CustomerId><n:CustomerNumber>1042</n:CustomerNumber></n:Notify></s:Body></s:Envelope>`

describe('what is found', () => {
  test('in SOAP: entity, change, keys, code and version; the header’s ids are no keys', () => {
    expect(read(soap)).toMatchObject({
      format: 'soap',
      version: '2.0',
      entity: 'Customer',
      change: 'updated',
      keys: { CustomerId: id, CustomerNumber: '1042' },
      codes: [code],
      isRecognised: true,
    })
  })

  test('in plain XML, in attributes, with the change in the element’s name', () => {
    const text = `<?xml version="1.0"?><PolicyInserted version="1.0" authCode="${code}" policyId="{${id}}"/>`
    expect(read(text)).toMatchObject({
      format: 'xml',
      version: '1.0',
      entity: 'Policy',
      change: 'inserted',
      keys: { policyId: id },
      codes: [code],
    })
  })

  test('in JSON, with numbers, single letters and other spellings', () => {
    const text = JSON.stringify({
      Version: 3,
      token: code,
      object: { object_type: 'EMPLOYEE', op: 1 },
      action: 'D',
      keys: [{ employee_number: 77 }],
    })
    expect(read(text)).toMatchObject({
      format: 'json',
      version: '3',
      entity: 'Employee',
      change: 'deleted',
      keys: { employee_number: '77' },
      codes: [code],
    })
  })

  test('where a text names the key and another one holds it', () => {
    const xml = `<E><Object>Customer</Object><Key Name="CustomerId">${id}</Key></E>`
    expect(read(xml)).toMatchObject({ entity: 'Customer', keys: { CustomerId: id } })
    const json = `{"entity":"Policy","change":"modified","keys":[{"name":"PolicyId","value":"${id}"}]}`
    expect(read(json)).toMatchObject({ change: 'updated', keys: { PolicyId: id } })
  })

  test('in a message that stands as text within another', () => {
    const escaped = `&lt;CustomerDeleted CustomerId="${id}"/&gt;`
    expect(
      read(`<Envelope><Body><Send><xml>${escaped}</xml></Send></Body></Envelope>`),
    ).toMatchObject({
      format: 'soap',
      entity: 'Customer',
      change: 'deleted',
      keys: { CustomerId: id },
    })
    const cdata = `<m code="${code}"><![CDATA[{"entity":"Customer","customerId":"${id}"}]]></m>`
    expect(read(cdata)).toMatchObject({ entity: 'Customer', codes: [code] })
  })

  test('in UTF-16, and behind a byte-order mark', () => {
    const text = `\ufeff<Customer><CustomerId>${id}</CustomerId></Customer>`
    expect(readNotification(Buffer.from(text, 'utf16le'))).toMatchObject({
      keys: { CustomerId: id },
    })
    expect(read(text)).toMatchObject({ entity: 'Customer', isRecognised: true })
  })

  test('no phone, no zip code and no social security number becomes a key', () => {
    const text = `{"entity":"Customer","phoneNumber":"5035550142","zipCode":"00617","ssnNumber":"123456789","houseNo":"12","messageId":"${id}","agencyId":"${id}"}`
    expect(read(text)).toMatchObject({ keys: {}, isRecognised: false })
  })

  test.each([
    ['http://ams.invalid/v3.0', '3'],
    ['http://ams.invalid/ons/1.0/', '1.0'],
    ['urn:ons:v2', '2.0'],
    ['http://www.w3.org/2001/XMLSchema-instance', ''],
    ['http://ams.invalid/2013/thing', ''],
  ])('the version of the namespace %s is «%s»', (uri, version) => {
    expect(versionOfUri(uri)).toBe(version)
  })
})

describe('shapes', () => {
  test('are the same for the same structure, whatever it says, and in any order', () => {
    const one = read('<a><b>1</b><c d="2">3</c></a>')
    expect(read('<a><c d="9">8</c><b>7</b><b>6</b></a>').shape).toBe(one.shape)
    expect(read('<x:a xmlns:x="urn:x"><x:c d="1">1</x:c><x:b/></x:a>').shape).toBe(one.shape)
    expect(read('<a><b>1</b><c>3</c></a>').shape).not.toBe(one.shape)
  })

  test('a rule finds the id where somebody pointed', () => {
    const text = '<a><ref>R-81</ref><what>Updated</what></a>'
    expect(read(text).isRecognised).toBe(false)
    const taught = readNotification(Buffer.from(text), () => ({ path: '/a/ref', entity: 'Lead' }))
    expect(taught).toMatchObject({ entity: 'Lead', keys: { ref: 'R-81' }, isRecognised: true })
  })
})

describe('what is answered', () => {
  test('is in the sender’s format, and SOAP names the operation', () => {
    expect(acknowledgementOf(read(soap))).toEqual({
      type: 'text/xml; charset=utf-8',
      body: '<s:Envelope xmlns:s="http://schemas.xmlsoap.org/soap/envelope/"><s:Body><NotifyResponse xmlns="http://ams.invalid/Notification/2.0"/></s:Body></s:Envelope>',
    })
    expect(acknowledgementOf(read('{"a":1}')).type).toMatch(/json/)
    expect(acknowledgementOf(read('<a/>')).type).toMatch(/xml/)
  })

  test('cannot carry what a sender puts into a namespace', () => {
    const evil = `<Envelope><Body><x xmlns="urn:&quot;&gt;&lt;evil/&gt;"/></Body></Envelope>`
    expect(acknowledgementOf(read(evil)).body).not.toContain('<evil')
  })
})

describe('what is not read', () => {
  test.each([
    ['a document type', '<!DOCTYPE a [<!ENTITY x "y">]><a><CustomerId>1</CustomerId></a>'],
    ['an entity of its own', '<a>&x;</a>'],
    ['half a message', soap.slice(0, -40)],
    ['deep nesting', '<a>'.repeat(70) + '</a>'.repeat(70)],
    ['deep JSON', '['.repeat(50_000)],
    ['very many elements', `<a>${'<b/>'.repeat(6_000)}</a>`],
    ['two documents', '<a/><b/>'],
    ['a bare value', '"text"'],
    ['a form', 'code=1&id=2'],
    ['nothing', ''],
  ])('%s', (_what, text) => {
    expect(read(text)).toMatchObject({
      format: 'unreadable',
      keys: {},
      codes: [],
      isRecognised: false,
    })
  })

  test('arbitrary bytes never throw', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 400 }), (bytes) => {
        readNotification(Buffer.from(bytes))
      }),
      { numRuns: 500 },
    )
    fc.assert(
      fc.property(fc.json({ maxDepth: 6 }), (text) => {
        const { keys, shape } = readNotification(Buffer.from(text))
        expect(Object.keys(keys).length).toBeLessThanOrEqual(10)
        expect(shape).not.toBe('')
      }),
      { numRuns: 300 },
    )
  })

  test('no cut of a message throws', () => {
    fc.assert(
      fc.property(fc.nat(soap.length), fc.nat(soap.length), (from, to) => {
        readNotification(Buffer.from(soap.slice(from, to)))
      }),
    )
  })
})
