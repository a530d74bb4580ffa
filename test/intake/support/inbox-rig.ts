import {
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  utimesSync,
  writeFileSync,
} from 'node:fs'
import { join } from 'node:path'
import { tempFolder } from '../../support/temp-folder'
import { waysRig } from './ways-rig'

/** An inbox folder whose looks the test makes itself. */
export async function inboxRig({ exists = true } = {}) {
  const folder = join(tempFolder(), 'inbox')
  if (exists) mkdirSync(folder)
  const rig = await waysRig({ inbox: { enabled: true, folder }, enabled: false })
  await rig.ways.look()
  const filesIn = (...under: readonly string[]): readonly string[] => {
    const path = join(folder, ...under)
    if (!existsSync(path)) return []
    return readdirSync(path, { withFileTypes: true })
      .filter((entry) => !entry.isDirectory())
      .map(({ name }) => name)
      .toSorted()
  }
  return {
    ...rig,
    inbox: folder,
    drop(name: string, content: string | Buffer, at = rig.clock.now()): string {
      const path = join(folder, name)
      writeFileSync(path, content)
      utimesSync(path, at / 1_000, at / 1_000)
      return path
    },
    /** Lets five seconds pass and looks. */
    async look(times = 1): Promise<void> {
      for (let n = 0; n < times; n += 1) {
        rig.clock.advance(5_000)
        await rig.ways.look()
      }
    },
    waiting: () => filesIn(),
    done: () => filesIn('done'),
    rejected: () => filesIn('rejected'),
    read: (...path: readonly string[]): string => readFileSync(join(folder, ...path), 'utf8'),
    state: async () => (await rig.handlers['sources.read']({})).inbox,
  }
}
export type InboxRig = Awaited<ReturnType<typeof inboxRig>>

/** A mail as a program saves it. */
export const mailText = (more: Readonly<Record<string, string>> = {}, body = 'Hello'): string =>
  [
    ...Object.entries({
      From: 'Dana Whitlock <dana@whitlock.example>',
      To: 'service@harbor.example',
      Subject: 'The invoice',
      Date: 'Wed, 01 Jul 2026 09:30:00 -0700',
      'Message-ID': '<m1@whitlock.example>',
      ...more,
    })
      .filter(([, value]) => value !== '')
      .map(([name, value]) => `${name}: ${value}`),
    '',
    body,
  ].join('\r\n')
