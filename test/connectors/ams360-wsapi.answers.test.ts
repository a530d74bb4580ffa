import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import type { Fault } from '../../main/engine/connectors/fault'
import type { WsapiSession } from '../../main/engine/connectors/ams360-wsapi/session'
import { openWsapi } from './support/open-wsapi'
import * as replies from './support/soap-replies'
import { reply, startWsapiFixture, type WsapiFixture } from './support/wsapi-fixture'

let service: WsapiFixture
let session: WsapiSession
const signal = new AbortController().signal
const uuid = '81a42e50-d196-4f07-929b-ec71d1560712'

beforeEach(async () => {
  service = await startWsapiFixture()
  session = openWsapi({ endpoint: service.endpoint })
})
afterEach(async () => {
  service.behave(undefined)
  await session[Symbol.asyncDispose]()
  await service.stop()
})

const fault = (work: Promise<unknown>): Promise<Fault> =>
  work.then(
    () => expect.fail('it worked'),
    (error: Fault) => error,
  )

describe('an answer', () => {
  const answering = (body: string) =>
    service.behave((response, { operation }) => {
      if (operation === 'Login') return false
      reply(response, 200, body)
      return true
    })

  test.each([
    ['no body', '<s:Envelope xmlns:s="http://schemas.xmlsoap.org/soap/envelope/"/>'],
    ['an empty body', replies.envelope('')],
    ['another operation’s result', replies.resultReply('CustomerGetByNumber', '')],
    [
      'a number that is none',
      replies.resultReply(
        'CustomerGetById',
        '<a:Customer><a:CustomerId>81a42e50-d196-4f07-929b-ec71d1560712</a:CustomerId><a:CustomerNumber>12abc</a:CustomerNumber></a:Customer>',
      ),
    ],
    [
      'no id',
      replies.resultReply(
        'CustomerGetById',
        '<a:Customer><a:CustomerNumber>12</a:CustomerNumber></a:Customer>',
      ),
    ],
    ['elements of JavaScript', replies.envelope('<__proto__><constructor/></__proto__>')],
  ])('with %s has another form than agreed', async (_, xml) => {
    answering(xml)
    const refused = await fault(session.customerById(uuid, signal))
    expect(refused.code).toBe('answer-unexpected')
    expect(({} as Record<string, unknown>)['constructor']).toBe(Object)
  })

  test.each([
    [
      'nil result',
      replies.envelope(
        '<CustomerGetByIdResponse xmlns="http://www.WSAPI.AMS360.com/v3.0"><CustomerGetByIdResult i:nil="true" xmlns:i="http://www.w3.org/2001/XMLSchema-instance"/></CustomerGetByIdResponse>',
      ),
    ],
    ['nil customer', replies.resultReply('CustomerGetById', '<a:Customer i:nil="true"/>')],
    ['nothing inside', replies.resultReply('CustomerGetById', '')],
  ])('with %s means there is no such customer', async (_, xml) => {
    answering(xml)
    expect((await fault(session.customerById(uuid, signal))).code).toBe('customer-not-found')
  })

  test.each([
    ['a document type', '<!DOCTYPE x [<!ENTITY e SYSTEM "file:///etc/passwd">]>', 'answer-unsafe'],
    ['one behind a comment', '<?xml version="1.0"?><!-- a --><!DOCTYPE x>', 'answer-unsafe'],
  ])('with %s is refused', async (_, prolog, code) => {
    answering(prolog + replies.agencyReply('x'))
    expect((await fault(session.agencyInfo(signal))).code).toBe(code)
  })

  test('nested 30,000 deep is damaged, not the end', async () => {
    answering(replies.envelope('<a>'.repeat(30_000) + '</a>'.repeat(30_000)))
    expect((await fault(session.agencyInfo(signal))).code).toMatch(/^answer-/)
  })

  test('with a mark in front, odd lists and attributes is read', async () => {
    answering(
      '\ufeff' +
        replies.resultReply(
          'CustomerGetListByNamePrefix',
          `<a:CustomerInfoList><a:CustomerInfo><a:IsActive>true</a:IsActive><a:City xml:space="preserve"> Ash &amp; Elm</a:City><a:CustomerId>${uuid.toUpperCase()}</a:CustomerId><a:CustomerNumber>7</a:CustomerNumber><a:FirmName i:nil="true"/><a:FirstName>Ann</a:FirstName><a:IsLife>False</a:IsLife><a:LastName>O&apos;Neil</a:LastName></a:CustomerInfo></a:CustomerInfoList>`,
        ),
    )
    expect(await session.customersByNamePrefix('O', signal)).toEqual([
      { uuid, number: '7', name: "Ann O'Neil", type: 'unknown', active: true, place: 'Ash & Elm' },
    ])
  })

  test('of Login without a ticket is no sign-in', async () => {
    service.behave((response) =>
      reply(
        response,
        200,
        replies.envelope('<LoginResponse xmlns="http://www.WSAPI.AMS360.com/v3.0"/>'),
      ),
    )
    expect((await fault(session.agencyInfo(signal))).code).toBe('answer-unexpected')
  })
})
