import { createHash, randomBytes } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import { readMail } from '../../main/engine/intake/inbox/mail-file'
import { noon } from '../support/status-sample'
import { randomFrom } from './support/hostile-requests'
import { inboxRig, mailText } from './support/inbox-rig'

const facts = { name: 'a.eml', at: noon - 1_000 }
const read = async (text: string | Buffer, own: readonly string[] = []) => {
  const taken = await readMail(Buffer.from(text), facts, own, noon)
  if (!taken.ok) return taken.reason
  const [one] = taken.events
  if (one?.event.kind !== 'conversation.created') throw new Error('no conversation')
  return { ...one.event, files: one.files }
}

const parted = (...parts: readonly string[]): string =>
  mailText(
    { 'MIME-Version': '1.0', 'Content-Type': 'multipart/mixed; boundary=X' },
    [...parts.map((part) => `--X\r\n${part}`), '--X--'].join('\r\n'),
  )

describe('an e-mail', () => {
  it('becomes a conversation with the one who wrote', async () => {
    const text = mailText({ Subject: '=?utf-8?q?Gr=C3=BC=C3=9Fe?=' }, 'Hello,\r\nwhy?\r\n')
    expect(await read(text)).toEqual({
      kind: 'conversation.created',
      eventId: createHash('sha256').update(text).digest('hex'),
      occurredAt: Date.UTC(2026, 6, 1, 16, 30),
      party: { name: 'Dana Whitlock', properties: { email: 'dana@whitlock.example' } },
      conversation: {
        id: '<m1@whitlock.example>',
        type: 'email',
        subject: 'Grüße',
        text: 'Hello,\nwhy?',
        from: 'Dana Whitlock <dana@whitlock.example>',
        to: 'service@harbor.example',
      },
      files: [],
    })
  })

  it('that the agency wrote is about the one it was written to', async () => {
    const sent = mailText({
      From: 'service@harbor.example',
      To: 'Ann <ann@HARBOR.example>, Milo Cedar <milo@cedar.example>',
    })
    const milo = { name: 'Milo Cedar', properties: { email: 'milo@cedar.example' } }
    expect(await read(sent, ['@Harbor.example '])).toMatchObject({ party: milo })
    const group = mailText({
      From: 'service@harbor.example',
      To: 'Clients: Milo Cedar <milo@cedar.example>;',
    })
    expect(await read(group, ['harbor.example'])).toMatchObject({ party: milo })
    const among = mailText({ From: 'a@harbor.example', To: 'b@harbor.example' })
    expect(await read(among, ['harbor.example'])).toMatchObject({ party: {} })
    // A domain that only ends alike is another one.
    expect(await read(mailText({ From: 'x@notharbor.example' }), ['harbor.example'])).toMatchObject(
      {
        party: { properties: { email: 'x@notharbor.example' } },
      },
    )
  })

  it('keeps its files, with names that lead nowhere', async () => {
    const mail = await read(
      parted(
        'Content-Type: text/plain\r\n\r\nSee the files.',
        'Content-Type: application/pdf; name="../../../a\\\\b.pdf"\r\nContent-Transfer-Encoding: base64\r\nContent-Disposition: attachment\r\n\r\nJVBERg==',
        'Content-Type: image/png\r\nContent-ID: <logo>\r\nContent-Disposition: inline\r\nContent-Transfer-Encoding: base64\r\n\r\niVBORw==',
        'Content-Type: application/ms-tnef; name=winmail.dat\r\nContent-Transfer-Encoding: base64\r\n\r\neJ8+',
        'Content-Type: message/rfc822\r\n\r\nFrom: in@ner.example\r\nSubject: inner\r\n\r\ninner text',
      ),
    )
    expect(mail).toMatchObject({
      conversation: {
        text: expect.stringContaining('See the files.'),
        attachments: [
          { name: 'b.pdf', type: 'application/pdf', size: 4 },
          { name: 'attachment-2', type: 'image/png', size: 4 },
          { name: 'winmail.dat', type: 'application/ms-tnef', size: 3 },
          { name: 'attachment-4.eml', type: 'message/rfc822' },
        ],
      },
      files: [{ bytes: Buffer.from('%PDF') }, {}, {}, {}],
    })
  })

  it.each([
    ['alone', mailText({ 'Content-Type': 'text/html; charset=utf-8' }, '<p>Hello <b>Dana</b></p>')],
    ['beside a file', parted('Content-Type: text/html\r\n\r\n<p>Hello <b>Dana</b></p>')],
    [
      'with a picture in it',
      parted(
        `Content-Type: text/html\r\n\r\n<img src="data:image/png;base64,${'A'.repeat(3_000_000)}"><p>Hello Dana</p>`,
      ),
    ],
  ])('of HTML %s becomes text', async (_what, text) => {
    const mail = await read(text)
    expect(mail).toMatchObject({ conversation: { text: expect.stringContaining('Hello Dana') } })
    expect(JSON.stringify(mail)).not.toContain('<p>')
  })

  it('of HTML that cannot be read says so', async () => {
    const text = mailText({ 'Content-Type': 'text/html' }, '<div>'.repeat(100_000))
    expect(await read(text)).toMatchObject({
      conversation: { text: '[The text of this e-mail cannot be shown.]' },
    })
  })

  it.each([
    ['no date', { Date: '' }, facts.at],
    ['a date that is none', { Date: 'yesterday' }, facts.at],
    ['a date to come', { Date: 'Wed, 01 Jul 2099 09:30:00 -0700' }, facts.at],
    ['a date before 1970', { Date: 'Wed, 01 Jul 1953 09:30:00 -0700' }, facts.at],
  ])('with %s happened when its file was written', async (_what, more, occurredAt) => {
    expect(await read(mailText(more))).toMatchObject({ occurredAt })
  })

  it('without sender, subject and id is taken all the same; so are lists and automatic answers', async () => {
    const bare = await read(mailText({ From: '', To: '', Subject: '', 'Message-ID': '' }))
    expect(bare).toMatchObject({ party: {}, conversation: { text: 'Hello' } })
    expect(bare).toHaveProperty('conversation.id', expect.stringMatching(/^[\da-f]{64}$/))
    const automatic = {
      'Auto-Submitted': 'auto-replied',
      'List-Unsubscribe': '<mailto:x@y.example>',
    }
    expect(await read(mailText(automatic))).toMatchObject({ conversation: { text: 'Hello' } })
  })

  it('in a charset that nobody knows, or with signs that no text has, is read as well as can be', async () => {
    const odd = mailText({ 'Content-Type': 'text/plain; charset=x-none' }, 'caf\xe9 \u0000\u0007!')
    expect(await read(Buffer.from(odd, 'latin1'))).toMatchObject({
      conversation: { text: expect.stringMatching(/^caf.+ !$/) },
    })
    const latin = mailText({ 'Content-Type': 'text/plain; charset=iso-8859-1' }, 'caf\xe9')
    expect(await read(Buffer.from(latin, 'latin1'))).toMatchObject({
      conversation: { text: 'café' },
    })
  })

  it('that is very long is cut, and says how long it was', async () => {
    const mail = await read(mailText({}, 'word '.repeat(100_000)))
    if (typeof mail === 'string' || !('conversation' in mail)) throw new Error('taken')
    expect(mail.conversation.text).toHaveLength(200_000)
    expect(mail.conversation.text).toMatch(
      /\[Cut here: the whole e-mail has 499999 characters\.\]$/,
    )
  })

  it.each([
    ['headers without end', `X: ${'a'.repeat(5_000_000)}\r\n\r\nx`],
    ['parts within parts', deepParts(3_000)],
    ['text that is none', '\u0001\u0002\u0003'],
    [
      'too many files',
      parted(...Array.from({ length: 101 }, () => 'Content-Type: image/png\r\n\r\nx')),
    ],
  ])('of %s is refused with a reason', async (_what, text) => {
    expect(await read(text)).toMatch(/^Th[\w -]+\.$/)
  })

  it('of any bytes is taken or refused, and nothing breaks', async () => {
    const random = randomFrom(36)
    const whole = Buffer.from(
      parted(
        'Content-Type: text/html\r\n\r\n<p>a</p>',
        'Content-Type: message/rfc822\r\n\r\nSubject: x\r\n\r\ny',
      ),
    )
    for (let n = 0; n < 400; n += 1) {
      const bytes = n % 8 === 0 ? randomBytes(500) : Buffer.from(whole)
      for (let hit = 0; hit < 1 + random(8); hit += 1) bytes[random(bytes.length)] = random(256)
      const result = await read(bytes.subarray(0, random(bytes.length + 1)))
      expect(typeof result === 'string' || result.conversation.type === 'email').toBe(true)
    }
  }, 30_000)

  it('saved once more, or dropped again later, is the same one', async () => {
    const rig = await inboxRig()
    const text = mailText({ Date: '' })
    rig.drop('a.eml', text)
    await rig.look(2)
    rig.drop('copy.eml', text)
    await rig.look(2)
    expect(rig.memory.events()).toHaveLength(1)
    expect(rig.done()).toEqual(['a.eml', 'copy.eml'])
  })
})

function deepParts(depth: number): string {
  const open = (n: number): string =>
    `Content-Type: multipart/mixed; boundary=B${n}\r\n\r\n--B${n}\r\n`
  return `${Array.from({ length: depth }, (_, n) => open(n)).join('')}\r\nx`
}
