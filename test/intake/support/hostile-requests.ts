import { gzipSync } from 'node:zlib'
import { code, jsonMessage } from './intake-rig'

/** Always the same sequence, so that a failure can be repeated (mulberry32). */
export function randomFrom(seed: number): (below: number) => number {
  let state = seed
  return (below) => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) % below
  }
}

type Random = (below: number) => number
type Kind = (random: Random) => Buffer | string

const bytes = (random: Random, length: number): Buffer =>
  Buffer.from(Array.from({ length }, () => random(256)))
const word = (random: Random, length: number): string =>
  Array.from({ length }, () => 'abcdefghijklmnopqrstuvwxyz0123456789'.charAt(random(36))).join('')
const pick = <T>(random: Random, from: readonly [T, ...T[]]): T =>
  from[random(from.length)] ?? from[0]

function http(
  { method = 'POST', path = '/ons', host = '127.0.0.1', version = 'HTTP/1.1' },
  headers: readonly string[],
  body: Buffer | string = '',
): Buffer {
  const head = [`${method} ${path} ${version}`, `Host: ${host}`, ...headers, '', ''].join('\r\n')
  return Buffer.concat([Buffer.from(head), Buffer.from(body)])
}
const sized = (body: Buffer | string): string => `Content-Length: ${Buffer.byteLength(body)}`

const wrongCode = (random: Random): string =>
  pick(random, [
    code.slice(1),
    `${code}x`,
    code.toLowerCase(),
    word(random, 43),
    '',
    ' ',
    '%00',
    '*',
  ])

const wrongBody = (random: Random): string => {
  const wrong = wrongCode(random)
  return pick(random, [
    jsonMessage({ authenticationCode: wrong }),
    `<m><AuthenticationCode>${wrong}</AuthenticationCode><CustomerId>1</CustomerId></m>`,
    `<e:Envelope xmlns:e="urn:e"><e:Body><n code="${wrong}"/></e:Body></e:Envelope>`,
    `<!DOCTYPE a [<!ENTITY x SYSTEM "file:///etc/passwd">]><a>&x;</a>`,
    `<!DOCTYPE a [<!ENTITY x "${'y'.repeat(100)}">]><a>${'&x;'.repeat(100)}</a>`,
    `${'<a>'.repeat(random(5_000))}`,
    `${'['.repeat(random(20_000))}`,
    `{"__proto__":{"code":"${wrong}"},"constructor":{"prototype":1}}`,
    '\u0000\u0001\u0002',
  ])
}

// Whatever brings the right code here is wrong in another way.
const right = (): string => jsonMessage()

const kinds: readonly [Kind, ...Kind[]] = [
  // method
  (random) =>
    http(
      { method: pick(random, ['GET', 'PUT', 'DELETE', 'TRACE', 'OPTIONS', 'PROPFIND', 'HEAD']) },
      [sized(right())],
      right(),
    ),
  (random) => http({ method: word(random, 12).toUpperCase() }, [sized(right())], right()),
  () => http({ method: 'CONNECT', path: '127.0.0.1:443' }, []),
  () => http({ method: 'GET' }, ['Connection: Upgrade', 'Upgrade: websocket']),
  // path
  (random) =>
    http(
      {
        path: pick(random, [
          '/',
          '/onsite',
          '/ONS',
          '//ons',
          '/../ons',
          '/ons%00',
          '*',
          'ons',
          '/%6fns',
          '/probe/x',
          `/probe/${word(random, 32)}`,
          `/${word(random, 3_000)}`,
        ]),
      },
      [sized(right())],
      right(),
    ),
  () => http({ path: 'http://evil.example/ons' }, [sized(right())], right()),
  // size
  (random) => http({}, [`Content-Length: ${300_000 + random(2_000_000_000)}`], right()),
  (random) =>
    http(
      {},
      [`Content-Length: ${pick(random, ['-1', '1e9', '0x10', '99999999999999999999', '5, 6'])}`],
      right(),
    ),
  () => http({}, [sized(Buffer.alloc(270_000))], jsonMessage({ filling: 'x'.repeat(269_000) })),
  (random) =>
    http(
      {},
      ['Transfer-Encoding: chunked'],
      `${pick(random, ['zz', 'ffffffffff', '-5', '10;x=y'])}\r\n${right()}\r\n`,
    ),
  () => http({}, ['Transfer-Encoding: chunked', sized(right())], `0\r\n\r\n${right()}`),
  (random) => http({}, [`X-Filling: ${word(random, 20_000)}`, sized(right())], right()),
  (random) =>
    http(
      {},
      Array.from({ length: 300 }, (_, n) => `X-${n}: ${word(random, 60)}`),
      '',
    ),
  // Host
  (random) =>
    http(
      {
        host: pick(random, [
          'evil.example',
          '127.0.0.1.evil.example',
          '10.0.0.8',
          'localhost.evil',
          '',
          'a b',
          '[::2]',
          'evil.example@127.0.0.1',
          '0.0.0.0',
        ]),
      },
      [sized(right())],
      right(),
    ),
  () => `POST /ons HTTP/1.1\r\n${sized(right())}\r\n\r\n${right()}`,
  () => http({}, ['Host: evil.example', sized(right())], right()),
  // Origin
  (random) =>
    http(
      {},
      [
        `Origin: ${pick(random, ['https://evil.example', 'null', 'http://127.0.0.1', 'file://'])}`,
        sized(right()),
      ],
      right(),
    ),
  (random) =>
    http(
      {},
      [
        `Sec-Fetch-Site: ${pick(random, ['cross-site', 'same-site', 'same-origin'])}`,
        sized(right()),
      ],
      right(),
    ),
  // code
  (random) => {
    const body = wrongBody(random)
    return http({}, [sized(body)], body)
  },
  (random) =>
    http(
      { path: `/ons?code=${encodeURIComponent(wrongCode(random))}` },
      ['Content-Length: 2'],
      '{}',
    ),
  (random) =>
    http(
      {},
      [
        `Authorization: ${pick(random, ['Bearer', 'Basic', 'Digest', ''])} ${wrongCode(random)}`,
        'Content-Length: 2',
      ],
      '{}',
    ),
  // encoding
  (random) =>
    http(
      {},
      [
        `Content-Encoding: ${pick(random, ['gzip', 'br', 'deflate', 'gzip, identity', 'x-unknown'])}`,
        sized(gzipSync(right())),
      ],
      gzipSync(right()),
    ),
  () => http({}, ['Content-Encoding: gzip', sized(right())], right()),
  () => http({}, ['Transfer-Encoding: gzip, chunked'], gzipSync(right())),
  // cut and garbage
  (random) => {
    const whole = http({}, [sized(right())], right())
    // Without its last bytes it is no message, however much of it came.
    return whole.subarray(0, whole.length - 1 - random(whole.length - 20))
  },
  (random) => bytes(random, 1 + random(2_000)),
  (random) => Buffer.concat([http({}, ['Content-Length: 2'], '{}'), bytes(random, 500)]),
  (random) =>
    Buffer.concat(
      Array.from({ length: 2 + random(10) }, () => http({}, ['Content-Length: 2'], '{}')),
    ),
  () => 'PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n',
  (random) => Buffer.concat([Buffer.from('1603010200010001fc0303', 'hex'), bytes(random, 300)]),
  () => `POST /ons HTTP/1.1\nHost: 127.0.0.1\n${sized(right())}\n\n${right()}`,
  () =>
    `POST /ons HTTP/1.1\r\nHost: 127.0.0.1\r\n X-Folded: 1\r\nContent\u0000-Length: 5\r\n\r\n${right()}`,
  () => http({ version: 'HTTP/9.9' }, [sized(right())], right()),
]

/** The nth hostile request: every kind comes in turn, its parts by lot. */
export function hostileRequest(random: Random, n: number): Buffer {
  const kind = kinds[n % kinds.length] ?? kinds[0]
  return Buffer.from(kind(random))
}
export const kindCount = kinds.length
