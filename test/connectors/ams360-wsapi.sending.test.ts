import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { WsapiSession } from '../../main/engine/connectors/ams360-wsapi/session'
import { startWellAnswered, wrapped, type WellAnswered } from './support/well-answered'
import * as given from './support/wsapi-writes'
import { textWithin } from './support/xml-meaning'

const signal = new AbortController().signal

let rig: WellAnswered
let session: WsapiSession
beforeAll(async () => {
  rig = await startWellAnswered()
  session = rig.session
})
afterAll(() => rig.stop())

describe('a file goes up in chunks', () => {
  test.each([
    [1, 1],
    [512 * 1024, 1],
    [512 * 1024 + 1, 2],
  ])('%i bytes in %i', async (size, count) => {
    const bytes = Uint8Array.from({ length: size + 8 }, (_, n) => n % 251).subarray(8)
    const before = rig.fixture.heard.length
    expect(await session.sendFile(bytes, signal)).toBe(given.newId)
    const calls = rig.fixture.heard.slice(before)
    expect(calls.map(({ operation }) => operation).filter((name) => name !== 'Login')).toEqual([
      'FileChunkBegin',
      ...Array<string>(count).fill('FileChunkSend'),
      'FileChunkEnd',
    ])
    expect(rig.argumentOf('FileChunkBegin')).toEqual(
      wrapped('Request', [
        ['NumberOfChunks', String(count)],
        ['TotalBytes', String(size)],
      ]),
    )
    const pieces = calls.filter(({ operation }) => operation === 'FileChunkSend')
    expect(pieces.map(({ body }) => textWithin(body, 'SequenceNumber'))).toEqual(
      pieces.map((_, n) => String(n + 1)),
    )
    expect(pieces.every(({ body }) => textWithin(body, 'DocStageId') === given.newId)).toBe(true)
    const arrived = pieces.map(({ body }) => Buffer.from(textWithin(body, 'Data') ?? '', 'base64'))
    expect(Buffer.compare(Buffer.concat(arrived), bytes)).toBe(0)
    expect(rig.argumentOf('FileChunkEnd')).toEqual(
      wrapped('Request', [['DocStageId', given.newId]]),
    )
  })

  test('counted from 0 when the connection says so', async () => {
    await using other = rig.open({ firstChunkNumber: 0 })
    await other.sendFile(new Uint8Array(3), signal)
    expect(rig.argumentOf('FileChunkSend')).toEqual(
      wrapped('Request', [
        [
          'FileChunk',
          [
            ['DocStageId', given.newId],
            ['Data', 'AAAA'],
            ['SequenceNumber', '0'],
          ],
        ],
      ]),
    )
  })

  test.each([
    ['larger than 20 MiB', 20 * 1_048_576 + 1],
    ['empty', 0],
  ])('%s: refused before anything is sent', async (_name, size) => {
    const before = rig.fixture.heard.length
    const refused = session.sendFile(new Uint8Array(size), signal)
    await expect(refused).rejects.toMatchObject({ code: 'input-invalid' })
    expect(rig.fixture.heard.length).toBe(before)
  })
})

describe('text', () => {
  const letters = fc.string({ unit: 'binary', minLength: 1, maxLength: 80 })
  const traps = fc.constantFrom(
    '<![CDATA[x]]>',
    ']]>',
    '&amp;',
    '\r\n',
    '\t',
    ' ',
    '\u0000',
    '\ud800',
  )

  test('arrives to the letter, without what no XML can carry', async () => {
    const unsendable = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|\p{Surrogate}/gu
    await fc.assert(
      fc.asyncProperty(fc.array(fc.oneof(letters, traps), { maxLength: 6 }), async (parts) => {
        const description = parts.join('')
        await session.insertActivity({ ...given.activity, description }, signal)
        const arrived = textWithin(rig.sent('CustomerActivityInsert'), 'Description')
        expect(arrived).toBe(description.replace(unsendable, ''))
      }),
      { numRuns: 150 },
    )
  })

  test('of 32,000 characters is sent, one more is refused here', async () => {
    const most = 'ä'.repeat(session.longestDescription)
    await session.insertSuspense({ ...given.suspense, description: most }, signal)
    expect(textWithin(rig.sent('CustomerSuspenseInsert'), 'Description')).toBe(most)
    const before = rig.fixture.heard.length
    const more = session.insertActivity({ ...given.activity, description: `${most}x` }, signal)
    await expect(more).rejects.toMatchObject({ code: 'input-invalid' })
    expect(rig.fixture.heard.length).toBe(before)
  })

  test('a code that cannot be sent, and an id that is none, are refused here', async () => {
    const before = rig.fixture.heard.length
    const refused = [
      session.insertActivity({ ...given.activity, action: '!\u0001' }, signal),
      session.updateCustomer({ ...given.customer, LastName: 'a\ud800' }, signal),
      session.insertSuspense({ ...given.suspense, customerId: 'x' }, signal),
      session.updateCustomer({ ...given.customer, CustomerId: '' }, signal),
    ].map((work) => work.catch((error: unknown) => error))
    expect((await Promise.all(refused)).map((error) => (error as { code: string }).code)).toEqual([
      'input-invalid',
      'input-invalid',
      'uuid-invalid',
      'uuid-invalid',
    ])
    expect(rig.fixture.heard.length).toBe(before)
  })
})
