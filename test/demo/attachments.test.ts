import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { members, signedIn, textOf } from './wire-client'

const nobody = '0d9f0000-0000-4000-8000-00000000abcd'

let demo: Awaited<ReturnType<typeof signedIn>>
beforeEach(async () => {
  demo = await signedIn({ customers: 5 })
})
afterEach(() => demo.agency.stop())

const ask = (operation: string, inside: string) =>
  demo.call(operation, `<Request>${inside}</Request>`)
const begin = (chunks: number, bytes: number) =>
  ask('FileChunkBegin', members({ NumberOfChunks: String(chunks), TotalBytes: String(bytes) }))
const sendChunk = (stage: string, data: Buffer, number: number) =>
  ask(
    'FileChunkSend',
    `<a:FileChunk>${members({
      DocStageId: stage,
      Data: data.toString('base64'),
      SequenceNumber: String(number),
    })}</a:FileChunk>`,
  )
const end = (stage: string) => ask('FileChunkEnd', members({ DocStageId: stage }))

async function stageFor(chunks: number, bytes: number): Promise<string> {
  return textOf((await begin(chunks, bytes)).xml, 'DocStageId') ?? ''
}
async function sendFile(...chunks: Buffer[]): Promise<string> {
  const stage = await stageFor(chunks.length, Buffer.concat(chunks).length)
  for (const [index, chunk] of chunks.entries()) await sendChunk(stage, chunk, index + 1)
  return textOf((await end(stage)).xml, 'Doc360DocumentId') ?? ''
}

describe('FileChunk', () => {
  it('puts chunks together by number, whatever order they come in', async () => {
    const stage = await stageFor(3, 9)
    const received: (string | undefined)[] = []
    for (const [number, text] of [
      [3, 'ghi'],
      [1, 'abc'],
      [2, 'def'],
    ] as const) {
      const { xml } = await sendChunk(stage, Buffer.from(text), number)
      received.push(textOf(xml, 'ChunksReceived'))
      expect(textOf(xml, 'FileChunkId')).toMatch(/^[\da-f-]{36}$/)
    }
    expect(received).toEqual(['1', '2', '3'])
    const id = textOf((await end(stage)).xml, 'Doc360DocumentId')
    const [document] = demo.agency.documents
    expect(document?.Doc360DocumentId).toBe(id)
    expect(document?.bytes.toString()).toBe('abcdefghi')
    expect(document).not.toHaveProperty('ActivityId')
  })

  it('takes a chunk of 1 MiB and not one byte more', async () => {
    const mebibyte = 1024 * 1024
    const stage = await stageFor(2, mebibyte + 1)
    const large = Buffer.alloc(mebibyte + 1, 0xe4)
    expect(textOf((await sendChunk(stage, large, 1)).xml, 'DataName')).toBe('Data')
    expect((await sendChunk(stage, large.subarray(1), 1)).status).toBe(200)
    expect((await sendChunk(stage, large.subarray(0, 1), 2)).status).toBe(200)
    await end(stage)
    expect(demo.agency.documents[0]?.bytes.equals(large)).toBe(true)
  })

  it.each([
    [0, 10, 'NumberOfChunks'],
    [11, 10, 'NumberOfChunks'],
    [19, 20 * 1024 * 1024, 'NumberOfChunks'],
    [1, 0, 'TotalBytes'],
    [40, 20 * 1024 * 1024 + 1, 'TotalBytes'],
  ])('does not begin %i chunks of %i bytes', async (chunks, bytes, name) => {
    expect(textOf((await begin(chunks, bytes)).xml, 'DataName')).toBe(name)
  })

  it('refuses a number outside, one that came, no bytes, and a strange stage', async () => {
    const stage = await stageFor(2, 6)
    const abc = Buffer.from('abc')
    const nameAt = async (number: number, data = abc, at = stage) =>
      textOf((await sendChunk(at, data, number)).xml, 'DataName')
    expect(await nameAt(0)).toBe('SequenceNumber')
    expect(await nameAt(3)).toBe('SequenceNumber')
    expect(await nameAt(1, Buffer.alloc(0))).toBe('Data')
    expect(await nameAt(1, abc, nobody)).toBe('DocStageId')
    expect(await nameAt(1)).toBeUndefined()
    expect(await nameAt(1)).toBe('SequenceNumber')
    // One is missing; then there are too few bytes.
    expect(textOf((await end(stage)).xml, 'DataName')).toBe('DocStageId')
    await sendChunk(stage, Buffer.from('de'), 2)
    expect(textOf((await end(stage)).xml, 'DataName')).toBe('DocStageId')
    expect(demo.agency.documents).toEqual([])
  })

  it('ends once', async () => {
    const stage = await stageFor(1, 3)
    await sendChunk(stage, Buffer.from('abc'), 1)
    expect((await end(stage)).status).toBe(200)
    expect(textOf((await end(stage)).xml, 'DataName')).toBe('DocStageId')
  })

  it('cannot bind what is no base64', async () => {
    const stage = await stageFor(1, 3)
    const inside = members({ DocStageId: stage, Data: 'a*c=', SequenceNumber: '1' })
    const reply = await ask('FileChunkSend', `<a:FileChunk>${inside}</a:FileChunk>`)
    expect(reply.xml).toContain('a:DeserializationFailed')
  })

  it('may begin with 0 where the agency is told so', async () => {
    const other = await signedIn({ customers: 1, firstChunk: 0 })
    const call = (operation: string, inside: string) =>
      other.call(operation, `<Request>${inside}</Request>`)
    const counts = members({ NumberOfChunks: '1', TotalBytes: '3' })
    const stage = textOf((await call('FileChunkBegin', counts)).xml, 'DocStageId') ?? ''
    const chunk = members({ DocStageId: stage, Data: 'YWJj', SequenceNumber: '0' })
    const sent = await call('FileChunkSend', `<a:FileChunk>${chunk}</a:FileChunk>`)
    await other.agency.stop()
    expect(sent.status).toBe(200)
  })
})

describe('Attachments of an activity', () => {
  const row = (id: string, changes: Record<string, string> = {}): string => {
    const values: Record<string, string> = {
      ...(id !== '' && { Doc360DocumentId: id }),
      Description: 'As sent',
      StorageLocation: 'DB',
      SecurityClass: 'GEN',
      SourceFileName: 'Invoice & terms.pdf',
      TotalBytes: '3',
      ...changes,
    }
    return `<a:Doc360Document>${members(values)}</a:Doc360Document>`
  }
  function insert(...rows: string[]) {
    const inside = members({
      ActivityDate: '2026-11-02T00:00:00',
      CustomerId: demo.agency.customers[0]?.CustomerId ?? '',
      ActivityAction: 'E-mail',
      Attachments: rows,
    })
    return ask('CustomerActivityInsert', `<a:CustomerActivity>${inside}</a:CustomerActivity>`)
  }

  it('hang on it with their bytes', async () => {
    const one = await sendFile(Buffer.from('abc'))
    const other = await sendFile(Buffer.from('d'), Buffer.from('ef'))
    const { xml } = await insert(row(one), row(other, { SourceFileName: 'Second.txt' }))
    const id = textOf(xml, 'ActivityId')
    expect(demo.agency.activities[0]?.Attachments).toHaveLength(2)
    expect(
      demo.agency.documents.map(({ ActivityId, bytes, attachedAs }) => [
        ActivityId,
        bytes.toString(),
        attachedAs?.SourceFileName,
      ]),
    ).toEqual([
      [id, 'abc', 'Invoice & terms.pdf'],
      [id, 'def', 'Second.txt'],
    ])
  })

  it('cannot be attached twice, in one activity or in two', async () => {
    const id = await sendFile(Buffer.from('abc'))
    expect((await insert(row(id), row(id))).xml).toContain('already attached')
    expect(demo.agency.documents[0]).not.toHaveProperty('ActivityId')
    expect((await insert(row(id))).status).toBe(200)
    expect((await insert(row(id))).xml).toContain('already attached')
    expect(demo.agency.activities).toHaveLength(1)
  })

  it.each<[string, Record<string, string>]>([
    ['StorageLocation is not valid', { StorageLocation: 'XX' }],
    ['StorageLocation is not valid', { StorageLocation: '' }],
    ['must be null if StorageLocation=RD', { StorageLocation: 'RD' }],
    ['SecurityClass is not valid', { SecurityClass: 'ZZZ' }],
    ['SourceFileName is required', { SourceFileName: '' }],
    ['TotalBytes is not valid', { TotalBytes: '4' }],
  ])('are refused: %s', async (message, changes) => {
    const id = await sendFile(Buffer.from('abc'))
    const { xml } = await insert(row(id, changes))
    expect(textOf(xml, 'DataName')).toBe('Attachments')
    expect(xml).toContain(message)
    expect(demo.agency.activities).toEqual([])
  })

  it('are refused without a file, and with one nobody sent', async () => {
    expect((await insert(row(''))).xml).toContain('is required if StorageLocation=DB')
    expect((await insert(row(nobody))).xml).toContain('Doc360DocumentId is not valid')
  })

  it('may be a mere reference, and may be none', async () => {
    expect((await insert(row('', { StorageLocation: 'RD' }))).status).toBe(200)
    expect((await insert()).status).toBe(200)
  })
})
