import { describe, expect, it } from 'vitest'
import { readContacts } from '../../main/engine/intake/inbox/contact-table'
import { noon } from '../support/status-sample'
import { randomFrom } from './support/hostile-requests'
import { inboxRig } from './support/inbox-rig'

const read = (text: string | Buffer) => readContacts(Buffer.from(text), { name: 'a.csv', at: noon })
const partiesIn = async (text: string | Buffer) => {
  const taken = await read(text)
  return taken.ok ? taken.events.map(({ event }) => event.party) : taken.reason
}
const rows = (...lines: readonly string[]): string => `${lines.join('\r\n')}\r\n`

describe('a table of contacts', () => {
  it('becomes an event for each row, whatever its columns are called', async () => {
    const taken = await read(
      rows(
        'ID,First Name,LAST-NAME,E-mail Address,Mobile Phone,Company,Street Address,City,State/Province,Zip,DOB,Notes',
        'k1,Dana,Whitlock,dana@whitlock.example,503 555 0142,Whitlock Marine,12 Pier Road,Astoria,OR,97103,2/29/1984,kind',
      ),
    )
    expect(taken).toMatchObject({
      ok: true,
      events: [
        {
          event: {
            kind: 'contact.created',
            occurredAt: noon,
            contact: { id: 'k1' },
            party: {
              accountName: 'Whitlock Marine',
              properties: {
                firstName: 'Dana',
                lastName: 'Whitlock',
                email: 'dana@whitlock.example',
                cellPhone: '503 555 0142',
                addressLine1: '12 Pier Road',
                city: 'Astoria',
                state: 'OR',
                zipCode: '97103',
                dateOfBirth: '1984-02-29',
              },
            },
          },
        },
      ],
    })
    expect(taken).not.toHaveProperty('badRows')
  })

  it.each([
    ['commas', rows('Name,Phone', '"Cedar, Milo",1')],
    ['semicolons and a mark', `\ufeff${rows('Name;Phone', 'Cedar, Milo;1')}`],
    ['tabs in UTF-16', Buffer.from(`\ufeff${rows('Name\tPhone', 'Cedar, Milo\t1')}`, 'utf16le')],
    ['line ends of another system', 'Name;Phone\nCedar, Milo;1'],
    ['empty rows', rows('Name;Phone', '', ';', 'Cedar, Milo;1', '')],
  ])('may have %s', async (_what, text) => {
    expect(await partiesIn(text)).toEqual([{ name: 'Cedar, Milo', properties: { phone: '1' } }])
  })

  it('in the charset of an old Excel keeps its letters', async () => {
    const text = Buffer.from(rows('Name,City', 'Zo\xeb,\x80'), 'latin1')
    expect(await partiesIn(text)).toEqual([{ name: 'Zoë', properties: { city: '€' } }])
  })

  it('names the same person the same way, and the same row is the same event', async () => {
    const idsOf = async (text: string) => {
      const taken = await read(text)
      if (!taken.ok) throw new Error(taken.reason)
      return taken.events.map(({ event }) =>
        event.kind === 'contact.created' ? [event.eventId, event.contact.id] : [],
      )
    }
    const [one] = await idsOf(rows('Email,City', 'dana@whitlock.example,Astoria'))
    const [same] = await idsOf(rows('City,E-Mail,Extra', 'Astoria,dana@whitlock.example,x'))
    const [moved] = await idsOf(rows('Email,City', 'Dana@whitlock.example,Salem'))
    expect(same).toEqual(one)
    expect(moved?.[1]).toBe(one?.[1])
    expect(moved?.[0]).not.toBe(one?.[0])
  })

  it('with bad rows is taken without them; they are put aside with line and reason', async () => {
    const rig = await inboxRig()
    rig.drop(
      'people.csv',
      rows(
        'First name,Email,Birthday,City',
        'Dana,dana@whitlock.example,,Astoria',
        'Milo,milo.cedar,,"Salem, OR"',
        ',,,Nowhere',
        'Ann,ann@x.example,2/30/1984,',
        'Bo,bo@x.example,1/2/1984,Here,There',
        'Cy,cy@x.example,,',
      ),
    )
    await rig.look(2)
    expect(rig.memory.events().map(({ party }) => party.properties?.firstName)).toEqual([
      'Dana',
      'Cy',
    ])
    expect([rig.done(), rig.rejected()]).toEqual([['people.csv'], ['people.csv.rows.csv']])
    expect(rig.read('rejected', 'people.csv.rows.csv').split('\r\n')).toEqual([
      '\ufeff"Line","Reason","First name","Email","Birthday","City"',
      '"3","Email: This must be an e-mail address.","Milo","milo.cedar","","Salem, OR"',
      '"4","There is no name, e-mail or phone in it.","","","","Nowhere"',
      '"5","Birthday: This must be a date, e.g. 1984-02-29.","Ann","ann@x.example","2/30/1984",""',
      '"6","There are more cells than headings.","Bo","bo@x.example","1/2/1984","Here","There"',
    ])
    expect(await rig.state()).toMatchObject({ taken: 1, rejected: 0 })
  })

  it.each([
    ['no heading that is known', rows('a,b', '1,2'), /^The first line has no heading/],
    ['headings only', rows('Name,Email'), /^No row could be taken\.$/],
    ['bad rows only', rows('Name,Email', 'x,y', 'z,w'), /Line 2: Email: .+\r\nLine 3: Email/s],
    ['quotes that never close', rows('Name,Email', '"x,y', 'z,w'), /^Line \d: the quotes/],
    ['quotes in the middle', rows('Name,Email', 'x "y" z,w@x.example'), /^Line \d: the quotes/],
    ['nothing that is text', Buffer.from([0, 1, 2, 3, 255]), /^The first line has no heading/],
    [
      'too many rows',
      `Name\n${'Dana\n'.repeat(20_001)}`,
      /^The table has more than 20000 rows\. Split it\.$/,
    ],
  ])('with %s is rejected', async (_what, text, reason) => {
    expect(await read(text)).toEqual({ ok: false, reason: expect.stringMatching(reason) })
  })

  it('of many rows is stored in pieces, and again only what is new', async () => {
    const rig = await inboxRig()
    const line = (n: number): string => `Person ${n},p${n}@x.example`
    const table = (count: number): string =>
      rows('Name,Email', ...Array.from({ length: count }, (_, n) => line(n)))
    rig.drop('a.csv', table(950))
    await rig.look(2)
    expect([rig.memory.events().length, rig.memory.calls()]).toEqual([950, 5])
    rig.clock.advance(86_400_000)
    rig.drop('b.csv', table(1_003))
    await rig.look(2)
    expect(rig.memory.events()).toHaveLength(1_003)
    expect(rig.done()).toEqual(['a.csv', 'b.csv'])
  })

  it('of any bytes is taken or refused, and nothing breaks', async () => {
    const random = randomFrom(99)
    const whole = Buffer.from(rows('Name;Email', '"Dana ""D""";dana@x.example', 'Milo;m@x.example'))
    for (let n = 0; n < 500; n += 1) {
      const bytes = Buffer.from(whole)
      for (let hit = 0; hit < 1 + random(5); hit += 1) bytes[random(bytes.length)] = random(256)
      const taken = await read(bytes)
      expect(taken.ok || taken.reason.length > 0).toBe(true)
    }
  }, 30_000)
})
