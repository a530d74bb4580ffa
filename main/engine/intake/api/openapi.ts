import { z } from 'zod'
import { documentPath, eventsPath } from '../request-gate'
import { eventJson } from './event-json'
import { eventExamples } from './examples'
import { apiError } from './problem'
import { mostEvents } from './read-events'

const errors = z.object({ errors: z.array(apiError) })
const results = z.object({
  results: z.array(z.object({ event_id: z.string(), status: z.enum(['stored', 'duplicate']) })),
})
const conflicts = errors.extend({ conflicts: z.array(z.string()) })

/** The schemas that judge the requests, as JSON Schema: the description cannot say anything else. */
function schemaOf(schema: z.ZodType, io: 'input' | 'output'): object {
  const { $schema: _, ...json } = z.toJSONSchema(schema, { target: 'draft-2020-12', io })
  return json
}

const ref = (name: string) => ({ $ref: `#/components/schemas/${name}` })
const json = (name: string) => ({ 'application/json': { schema: ref(name) } })
const refusal = (description: string) => ({ description, content: json('Errors') })
const retryAfter = {
  'Retry-After': { description: 'Seconds to wait.', schema: { type: 'integer' } },
}

const signing = [
  ['webhook-id', 'The id of this delivery.'],
  ['webhook-timestamp', 'Seconds since 1970; at most five minutes from this PC’s clock.'],
  ['webhook-signature', '`v1,` and base64 of HMAC-SHA256 over `id.timestamp.body`.'],
].map(([name, description]) => ({
  name,
  in: 'header',
  required: false,
  description: `${description} Only for sources that sign.`,
  schema: { type: 'string' },
}))

const takeEvents = {
  operationId: 'sendEvents',
  summary: 'Tell what happened in the agency',
  description:
    'One event or many. All of a request are stored or none. The answer comes when they are on disk.',
  security: [{ token: [] }],
  parameters: signing,
  requestBody: {
    required: true,
    content: {
      'application/json': { schema: ref('EventsRequest'), examples: eventExamples },
    },
  },
  responses: {
    200: { description: 'Stored, or stored before.', content: json('Results') },
    400: refusal('The text is not JSON.'),
    401: refusal('The token or the signature is not right.'),
    403: refusal('The request does not come from a program on this PC.'),
    405: refusal('Another method than POST.'),
    409: {
      description: 'An event of this id is stored and says something else. Nothing was stored.',
      content: json('Conflicts'),
    },
    413: refusal('Larger than 8 MiB.'),
    415: refusal('Not application/json in UTF-8, or packed.'),
    422: refusal('An event cannot be taken; each error names its member. Nothing was stored.'),
    429: { ...refusal('Too many requests.'), headers: retryAfter },
    503: { ...refusal('It cannot be stored now. Nothing was stored.'), headers: retryAfter },
  },
}

const describe = (): object => ({
  openapi: '3.1.0',
  info: {
    title: 'SyncDesk local API',
    version: '1.0.0',
    description:
      'Takes what happens in the agency from programs on this PC and records it in AMS360, once.',
  },
  servers: [{ url: '/' }],
  paths: {
    [eventsPath]: { post: takeEvents },
    [documentPath]: {
      get: {
        operationId: 'describe',
        summary: 'This description',
        responses: {
          200: {
            description: 'OpenAPI 3.1',
            content: { 'application/json': { schema: { type: 'object' } } },
          },
        },
      },
    },
  },
  components: {
    securitySchemes: {
      token: { type: 'http', scheme: 'bearer', description: 'One for each source, from SyncDesk.' },
    },
    schemas: {
      Event: schemaOf(eventJson, 'input'),
      EventsRequest: {
        oneOf: [
          ref('Event'),
          { type: 'array', items: ref('Event'), minItems: 1, maxItems: mostEvents },
        ],
      },
      Results: schemaOf(results, 'output'),
      Conflicts: schemaOf(conflicts, 'output'),
      Errors: schemaOf(errors, 'output'),
    },
  },
})

let text: string | undefined

/** The OpenAPI 3.1 description of the local API, made when somebody first asks. */
export function openApiText(): string {
  text ??= JSON.stringify(describe(), undefined, 2)
  return text
}
