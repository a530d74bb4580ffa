import { Ajv2020 } from 'ajv/dist/2020.js'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { z } from 'zod'
import { openApiText } from '../../main/engine/intake/api/openapi'
import { readEvents } from '../../main/engine/intake/api/read-events'
import { agencyEvent } from '../../preload/contract/events'
import { anyRequest } from './support/any-event'
import { callEvent, noLimit, sendTo, waysRig } from './support/ways-rig'

const described = z.object({
  openapi: z.string(),
  paths: z.object({
    '/v1/events': z.object({
      post: z.object({
        requestBody: z.object({
          content: z.object({
            'application/json': z.object({
              examples: z.record(z.string(), z.object({ value: z.unknown() })),
            }),
          }),
        }),
        responses: z.record(
          z.string(),
          z.object({
            content: z.object({
              'application/json': z.object({ schema: z.object({ $ref: z.string() }) }),
            }),
          }),
        ),
      }),
    }),
  }),
  components: z.object({ schemas: z.record(z.string(), z.unknown()) }),
})

const document = JSON.parse(openApiText()) as object
const { paths, openapi, components } = described.parse(document)
const { requestBody, responses } = paths['/v1/events'].post

const ajv = new Ajv2020({ strict: false, allErrors: true, validateFormats: false })
ajv.addSchema(document, 'api')
const fits = (ref: string, value: unknown): unknown => {
  const validate = ajv.getSchema(`api${ref}`)
  if (!validate) throw new Error(`No schema ${ref}`)
  return validate(value) === true ? true : validate.errors
}
const isRequest = (value: unknown): unknown => fits('#/components/schemas/EventsRequest', value)

/** What came back is what the description says of this status. */
async function expectDescribed(answer: Response, status: number): Promise<void> {
  expect(answer.status).toBe(status)
  expect(answer.headers.get('content-type')).toContain('application/json')
  const schema = responses[String(status)]?.content['application/json'].schema.$ref ?? 'none'
  expect(fits(schema, await answer.json()), `${status}`).toBe(true)
}

describe('the description', () => {
  it('is OpenAPI 3.1, served to anybody on this PC, and each of its schemas compiles', async () => {
    const rig = await waysRig()
    const answer = await fetch(`${rig.origin}/v1/openapi.json`)
    expect(answer.status).toBe(200)
    expect(await answer.json()).toEqual(document)
    expect(openapi).toBe('3.1.0')
    for (const name of Object.keys(components.schemas)) {
      expect(() => fits(`#/components/schemas/${name}`, {}), `${name}`).not.toThrow()
    }
  })

  it('has examples that fit it and are taken', async () => {
    const rig = await waysRig()
    const { token } = await rig.addSource()
    const { examples } = requestBody.content['application/json']
    expect(Object.keys(examples).length).toBeGreaterThan(3)
    for (const [name, { value }] of Object.entries(examples)) {
      expect(isRequest(value), `${name}`).toBe(true)
      await expectDescribed(await sendTo(rig.origin, token, value), 200)
    }
  })

  it('says what every answer looks like', async () => {
    const rig = await waysRig({ apiRate: { ...noLimit, perSecond: 0 } })
    const { token } = await rig.addSource()
    const send = (body: unknown, headers = {}, as = token) => sendTo(rig.origin, as, body, headers)
    await expectDescribed(await send(callEvent()), 200)
    await expectDescribed(await send('{'), 400)
    await expectDescribed(await send(callEvent(), {}, 'sd_wrong'), 401)
    await expectDescribed(await send(callEvent(), { origin: 'null' }), 403)
    await expectDescribed(await fetch(`${rig.origin}/v1/events`), 405)
    await expectDescribed(await send(callEvent({}, { summary: 'Other' })), 409)
    await expectDescribed(await send(Buffer.alloc(9_000_000, ' ')), 413)
    await expectDescribed(await send(callEvent(), { 'content-type': 'text/xml' }), 415)
    await expectDescribed(await send({ ...callEvent(), more: 1 }), 422)
    rig.memory.fail(new Error('no'))
    await expectDescribed(await send(callEvent()), 503)
    const slow = await waysRig({ apiRate: { perSecond: 0, burst: 0 } })
    await expectDescribed(await sendTo(slow.origin, '', callEvent()), 429)
    expect(Object.keys(responses).map(Number)).toEqual([
      200, 400, 401, 403, 405, 409, 413, 415, 422, 429, 503,
    ])
  })

  it('promises no more than is taken: what is taken fits it', () => {
    let taken = 0
    fc.assert(
      fc.property(anyRequest, (value) => {
        const text = JSON.stringify(value)
        const read = readEvents(Buffer.from(text))
        if (!read.ok) return
        taken += 1
        expect(isRequest(JSON.parse(text))).toBe(true)
        for (const { event } of read.events) expect(agencyEvent.parse(event)).toEqual(event)
      }),
      { numRuns: 2_000, seed: 360 },
    )
    expect(taken).toBeGreaterThan(300)
  })
})
