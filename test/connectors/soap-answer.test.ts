import { describe, expect, test } from 'vitest'
import { Fault } from '../../main/engine/connectors/fault'
import { soapTextFrom, withoutNil } from '../../main/engine/connectors/soap-answer'
import { agencyReply, envelope } from './support/soap-replies'

const xsi = 'xmlns:i="http://www.w3.org/2001/XMLSchema-instance"'
const textOf = (body: string | Uint8Array, status = 200): string => {
  try {
    return soapTextFrom(typeof body === 'string' ? Buffer.from(body) : body, { status }, {})
  } catch (error) {
    if (error instanceof Fault) return error.code
    throw error
  }
}

describe('what may go to the parser', () => {
  test('an envelope, whatever stands before it, without its mark', () => {
    const xml = agencyReply('Ash')
    expect(textOf(`\ufeff<?xml version="1.0"?>\n<!-- <!DOCTYPE x> --> ${xml}`)).toMatch(/^<\?xml/)
    expect(textOf(xml)).toBe(xml)
    expect(textOf(xml, 500)).toBe(xml)
  })

  test.each([
    ['', 200, 'answer-empty'],
    [' \r\n\t', 202, 'answer-empty'],
    ['', 503, 'server-error'],
    ['<!DOCTYPE html><html></html>', 200, 'answer-not-soap'],
    ['<!doctype HTML>', 200, 'answer-not-soap'],
    ['<HTML></HTML>', 200, 'answer-not-soap'],
    ['<!DOCTYPE Envelope SYSTEM "x"><Envelope/>', 200, 'answer-unsafe'],
    ['<?xml version="1.0"?>\n<!DOCTYPE a []><Envelope/>', 200, 'answer-unsafe'],
    ['<!-- never closed', 200, 'answer-not-soap'],
    ['{"a":1}', 200, 'answer-not-soap'],
    ['<Envelopes/>', 200, 'answer-not-soap'],
    ['<html/>', 400, 'answer-not-soap'],
    ['<html/>', 403, 'access-denied'],
  ])('%j with HTTP %i: %s', (body, status, code) => expect(textOf(body, status)).toBe(code))

  test('bytes that are no UTF-8 are damaged, never guessed', () => {
    expect(textOf(Buffer.from(agencyReply('é'), 'latin1'))).toBe('answer-malformed')
    expect(textOf(Buffer.from('<html>é</html>', 'latin1'), 500)).toBe('server-error')
  })

  test('a long prolog takes no time', () => {
    const from = performance.now()
    textOf(`${'<!-- -->'.repeat(100_000)}x`)
    textOf(`${' '.repeat(1_000_000)}x`)
    expect(performance.now() - from).toBeLessThan(1500)
  })
})

describe('members that say «nil»', () => {
  test('are taken out in the spelling of WCF', () => {
    const body = `<R ${xsi}><a:X i:nil="true"/><Y i:nil="true" /><Z>1</Z></R>`
    expect(withoutNil(envelope(body))).toBe(envelope(`<R ${xsi}><Z>1</Z></R>`))
  })

  test.each([
    ['not nil', `<R ${xsi}><X i:nil="false"/><Y nil="true"/></R>`],
    ['another meaning of the prefix', '<R xmlns:i="urn:x"><X i:nil="true"/></R>'],
    ['raw text', `<R ${xsi}><![CDATA[<X i:nil="true"/>]]></R>`],
    ['escaped text', `<R ${xsi}>&lt;X i:nil="true"/></R>`],
    ['more attributes', `<X i:nil="true" ${xsi}/>`],
  ])('stay when they are something else: %s', (_, body) => expect(withoutNil(body)).toBe(body))
})
