import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { createLog } from '../../../../main/engine/log/create-log'
import { createRedactor } from '../../../../main/engine/log/redact'
import type { LogLine } from '../../../../main/port/engine-messages'

const hidden = '[hidden]'

describe('by field name', () => {
  it.each([
    'password',
    'oldPassword',
    'passphrase',
    'secret',
    'clientSecret',
    'token',
    'ticket',
    'Authorization',
    'authorisation',
    'cookie',
    'apiKey',
    'api_key',
    'privateKey',
  ])('%s', (name) => {
    expect(createRedactor().facts({ [name]: 'x', other: 'x' })).toEqual({
      [name]: hidden,
      other: 'x',
    })
  })

  it('leaves numbers and truths, drops what is undefined', () => {
    expect(createRedactor().facts({ ms: 12, ok: true, detail: undefined })).toEqual({
      ms: 12,
      ok: true,
    })
  })
})

describe('by pattern', () => {
  it.each([
    ['Bearer abcdef0123456789', 'Bearer [hidden]'],
    ['authorization: Basic c3luY2Rlc2s6c2VjcmV0', 'authorization: Basic [hidden]'],
    ['<a:Password>Hunter22</a:Password>', '<a:Password>[hidden]</a:Password>'],
    ['<Ticket xmlns="x">8f2c</Ticket>', '<Ticket xmlns="x">[hidden]</Ticket>'],
    ['https://dana:pw@example.com/x', 'https://[hidden]@example.com/x'],
    ['SSN 000-12-3456 given', 'SSN [hidden] given'],
    ['password=Hunter22 next', 'password=[hidden] next'],
    ['token: 8f2c44', 'token: [hidden]'],
    ['{"password":"Hunter22"}', '{"password":[hidden]'],
    [`key ${'A'.repeat(120)}==`, 'key [hidden]'],
  ])('%s', (text, expected) => {
    expect(createRedactor().text(text)).toBe(expected)
  })

  it.each([
    'engine: started',
    'health: checks were cut off by the last stop',
    'AMS360 call CustomerGetById 200 in 84 ms',
    'https://wsapi.example.com/v3/WSAPIService.svc',
    '3f2504e0-4f89-41d3-9a0c-0305e82c3301',
  ])('leaves «%s» readable', (text) => {
    expect(createRedactor().text(text)).toBe(text)
  })
})

describe('by the values in use', () => {
  const secret = `Täl& <o>"'+/ 77`
  const redactor = createRedactor()
  redactor.protect(secret)

  it.each([
    ['as it is', secret],
    ['in an address', encodeURIComponent(secret)],
    ['in a form', encodeURIComponent(secret).replaceAll('%20', '+')],
    ['in XML text', 'Täl&amp; &lt;o&gt;"\'+/ 77'],
    ['in an XML attribute', 'Täl&amp; &lt;o&gt;&quot;&apos;+/ 77'],
    ['in XML with a numbered apostrophe', 'Täl&amp; &lt;o&gt;&quot;&#39;+/ 77'],
    ['in JSON', JSON.stringify(secret)],
    ['in base64', Buffer.from(secret).toString('base64')],
  ])('%s', (_name, form) => {
    const text = redactor.text(`before ${form} after`)
    expect(text).toMatch(/^before "?\[hidden\]"? after$/)
  })

  it('in facts as well as in messages', () => {
    expect(redactor.facts({ detail: `said ${secret}` })).toEqual({ detail: 'said [hidden]' })
  })

  it('from the moment it is protected on, more than one at a time', () => {
    const two = createRedactor()
    expect(two.text('first-one second-one')).toBe('first-one second-one')
    two.protect('first-one')
    two.protect('second-one')
    expect(two.text('first-one second-one')).toBe('[hidden] [hidden]')
  })

  it('also when one is part of another', () => {
    const two = createRedactor()
    two.protect('Harbor')
    two.protect('HarborDemo360')
    expect(two.text('HarborDemo360, Harbor')).toBe('[hidden], [hidden]')
  })

  it.each(['', 'a', 'ab', 'abc'])('but not «%s»: it would blank half of every line', (short) => {
    const other = createRedactor()
    other.protect(short)
    expect(other.text('abc: a cab in the abbey')).toBe('abc: a cab in the abbey')
  })

  it('whatever it is and wherever it stands', () => {
    const character = fc.constantFrom(...'aB3&<>"\'%+/ =\\ßñ龍'.split(''))
    const value = fc.string({ unit: character, minLength: 4, maxLength: 20 })
    fc.assert(
      fc.property(fc.array(value, { minLength: 1, maxLength: 4 }), (secrets) => {
        const some = createRedactor()
        secrets.forEach((one) => some.protect(one))
        const text = some.text(secrets.map((one) => `[${one}]`).join('\t'))
        const left = secrets.filter((one) => text.includes(one) && !hidden.includes(one))
        expect(left).toEqual([])
      }),
    )
  })

  it('takes text that is no valid Unicode', () => {
    const other = createRedactor()
    expect(() => other.protect('ab\ud800cd')).not.toThrow()
    expect(other.text('x ab\ud800cd y')).toBe('x [hidden] y')
  })
})

describe('a log line stays one line', () => {
  it.each([
    ['line break', '\n'],
    ['carriage return', '\r'],
    ['escape sequence', '\u001b'],
    ['eight-bit escape', '\u009b'],
    ['next line', '\u0085'],
    ['line separator', '\u2028'],
    ['paragraph separator', '\u2029'],
    ['null', '\u0000'],
    ['delete', '\u007f'],
  ])('%s', (_name, character) => {
    const redactor = createRedactor()
    expect(redactor.text(`ok${character}[error] forged`)).toBe('ok [error] forged')
    expect(redactor.facts({ said: `a${character}b` })).toEqual({ said: 'a b' })
  })
})

it('the log passes every line through the redactor, at its level', () => {
  const redactor = createRedactor()
  redactor.protect('Hunter22')
  const lines: LogLine[] = []
  const log = createLog(redactor, (line) => void lines.push(line))
  log.debug('a Hunter22')
  log.info('b', { said: 'Hunter22' })
  log.warn('c', { password: 'x' })
  log.error('d', {})
  expect(lines).toEqual([
    { level: 'debug', message: 'a [hidden]' },
    { level: 'info', message: 'b', facts: { said: hidden } },
    { level: 'warn', message: 'c', facts: { password: hidden } },
    { level: 'error', message: 'd', facts: {} },
  ])
})
