import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import type { ElectronApplication, Page } from '@playwright/test'
import { expectRow, openRecord, openTab, row, showNew } from '../fixtures/records'
import { expect, test } from '../fixtures/recording-test'
import { go } from '../fixtures/screens'

const verified = 'Recorded, verified'

/** The dialog belongs to the operating system: it answers with this folder. */
async function chooseFolder(
  page: Page,
  electron: ElectronApplication,
  folder: string,
): Promise<void> {
  await electron.evaluate(({ dialog }, wanted) => {
    dialog.showOpenDialog = () => Promise.resolve({ canceled: false, filePaths: [wanted] })
  }, folder)
  await go(page, 'Sources')
  const inbox = page.getByRole('region', { name: 'Inbox folder' })
  await inbox.getByRole('button', { name: 'Choose a folder…' }).click()
  await expect(inbox).toContainText(folder)
}

type File = { readonly name: string; readonly bytes: Buffer }

/** A mail as a mail program saves it. */
function mail(subject: string, text: string, files: readonly File[]): string {
  const parts = files.map(({ name, bytes }) =>
    [
      '--part',
      `Content-Type: application/octet-stream; name="${name}"`,
      `Content-Disposition: attachment; filename="${name}"`,
      'Content-Transfer-Encoding: base64',
      '',
      bytes.toString('base64').replaceAll(/(.{76})/g, '$1\r\n'),
    ].join('\r\n'),
  )
  return [
    'From: Dana Whitlock <dana.whitlock@example.com>',
    'To: service@harbor.example',
    `Subject: ${subject}`,
    `Message-ID: <${subject.replaceAll(' ', '-')}@example.com>`,
    'Date: Wed, 01 Jul 2026 16:45:00 +0000',
    'MIME-Version: 1.0',
    'Content-Type: multipart/mixed; boundary="part"',
    '',
    '--part',
    'Content-Type: text/plain; charset=utf-8',
    '',
    text,
    ...parts,
    '--part--',
    '',
  ].join('\r\n')
}

/** A file is left alone until it has rested; the folder is looked at every few seconds. */
const takenMs = 30_000
const expectDone = (folder: string, name: string): Promise<void> =>
  expect.poll(() => existsSync(join(folder, 'done', name)), { timeout: takenMs }).toBe(true)
const expectRejected = async (folder: string, name: string): Promise<string> => {
  const reason = join(folder, 'rejected', `${name}.reason.txt`)
  await expect.poll(() => existsSync(reason), { timeout: takenMs }).toBe(true)
  expect(existsSync(join(folder, 'rejected', name))).toBe(true)
  return readFileSync(reason, 'utf8')
}

test('e-mails, events and contacts from the inbox folder', async ({
  readyPage: page,
  app,
  systems: { agency },
  ownFolder: folder,
}) => {
  test.slow()
  await chooseFolder(page, app.electron, folder)
  const put = (name: string, text: string): void => writeFileSync(join(folder, name), text)

  await test.step('an e-mail with a file, and one that is too large for AMS360', async () => {
    const photo = { name: 'roof.jpg', bytes: Buffer.alloc(60_000, 'roof') }
    const film = { name: 'film.mp4', bytes: Buffer.alloc(21 * 1024 * 1024, 'film') }
    put('roof.eml', mail('The roof', 'Hello,\r\n\r\nthe roof leaks again.', [photo, film]))
    await expectDone(folder, 'roof.eml')
    await openTab(page, 'Conversations')
    await expectRow(page, 'E-mail – The roof', verified)
    await expect(row(page, 'E-mail – The roof')).toContainText('Inbox folder')
    expect(agency.activities).toHaveLength(1)
    const [activity] = agency.activities
    expect(activity).toMatchObject({
      CustomerId: agency.customers[0]?.CustomerId,
      Attachments: [{ SourceFileName: 'roof.jpg', TotalBytes: 60_000 }],
    })
    expect(activity?.Description).toContain('the roof leaks again.')
    expect(activity?.Description).toContain('Not attached: film.mp4 (too large)')
    expect(agency.documents).toHaveLength(1)
    const panel = await openRecord(page, 'E-mail – The roof')
    await expect(panel.getByRole('listitem').filter({ hasText: 'roof.jpg' })).toBeVisible()
    await expect(panel.getByRole('listitem').filter({ hasText: 'film.mp4' })).toBeVisible()
  })

  await test.step('a file that is still being written is waited for', async () => {
    const whole = mail('The boat', 'Hello,\r\n\r\nthe boat is sold. Dana Whitlock', [])
    const half = Math.floor(whole.length / 2)
    for (let end = half; end < half + 8; end += 1) {
      put('boat.eml', whole.slice(0, end))
      await wait(1_000)
    }
    expect(existsSync(join(folder, 'boat.eml')), 'it grew all the time').toBe(true)
    put('boat.eml', whole)
    await expectDone(folder, 'boat.eml')
    await showNew(page)
    await expectRow(page, 'E-mail – The boat', verified)
    expect(agency.activities).toHaveLength(2)
    expect(agency.activities[1]?.Description).toContain('the boat is sold. Dana Whitlock')
  })

  await test.step('the same e-mail again is the same one', async () => {
    put('boat-copy.eml', mail('The boat', 'Hello,\r\n\r\nthe boat is sold. Dana Whitlock', []))
    await expectDone(folder, 'boat-copy.eml')
    expect(agency.activities).toHaveLength(2)
  })

  await test.step('events, contacts, and what cannot be taken', async () => {
    const before = agency.customers.length
    const ticket = {
      kind: 'ticket.created',
      event_id: 'inbox-ticket',
      occurred_at: '2026-07-01T09:35:00-07:00',
      party: { customer_number: '1' },
      ticket: {
        id: 'inbox-ticket',
        title: 'Send the ID cards',
        due_at: new Date(2030, 0, 7, 9, 15).toISOString(),
      },
    }
    put('ticket.json', JSON.stringify(ticket))
    put('broken.json', JSON.stringify({ ...ticket, event_id: '', kind: 'ticket.made' }))
    put('mail.msg', 'not for us')
    const heads = 'First name,Last name,Company,E-mail,Mobile'
    const rows = [
      'Milo,Featherstonehaughberryworth,,milo@example.com,(503) 555-0188',
      'Hugo,Quillfeatherby,Harborquist Ropewalk Inc.,hugo@ropewalk.example,',
      ',,,,',
      'Odd,Row,,not an address,',
    ]
    put('contacts.csv', [heads, ...rows].join('\r\n'))

    await expectDone(folder, 'ticket.json')
    await expectDone(folder, 'contacts.csv')
    expect(await expectRejected(folder, 'broken.json')).toContain('/kind')
    expect(await expectRejected(folder, 'mail.msg')).toContain('save the message as .eml')
    const bad = readFileSync(join(folder, 'rejected', 'contacts.csv.rows.csv'), 'utf8')
    expect(bad).toContain('not an address')

    await openTab(page, 'Tickets')
    await expectRow(page, 'Send the ID cards', verified)
    expect(agency.suspenses).toMatchObject([{ DueDate: '2030-01-07T09:15:00', Priority: 2 }])
    await openTab(page, 'Contacts')
    await expectRow(page, 'Milo Featherstonehaughberryworth', verified)
    await expectRow(page, 'Hugo Quillfeatherby', verified)
    expect(agency.customers).toHaveLength(before + 2)
    const made = agency.customers.slice(before)
    expect(made.find(({ FirstName }) => FirstName === 'Milo')).toMatchObject({
      CustomerType: 'S',
      LastName: 'Featherstonehaughberryworth',
      Email: 'milo@example.com',
      CellAreaCode: '503',
      CellPhone: '5550188',
    })
    expect(made.find(({ FirstName }) => FirstName === 'Hugo')).toMatchObject({
      CustomerType: 'S',
      FirmName: 'Harborquist Ropewalk Inc.',
      LastName: 'Quillfeatherby',
    })
  })

  await test.step('the screen counts them', async () => {
    await go(page, 'Sources')
    const inbox = page.getByRole('region', { name: 'Inbox folder' })
    await expect(inbox).toContainText('0 files waiting · 5 taken · 2 rejected')
    await expect(inbox).toContainText('Why each was rejected stands beside it')
  })
})
