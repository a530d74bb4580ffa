import { execFile } from 'node:child_process'
import { promisify } from 'node:util'

const run = promisify(execFile)
const watcher = 'org.kde.StatusNotifierWatcher'
const item = 'org.kde.StatusNotifierItem'

const send = async (words: readonly string[]): Promise<string> =>
  (await run('dbus-send', ['--session', '--print-reply', ...words])).stdout

/** The bus names and paths of all tray icons that the panel shows. */
async function trayIcons(): Promise<readonly { readonly name: string; readonly path: string }[]> {
  const said = await send([
    `--dest=${watcher}`,
    '/StatusNotifierWatcher',
    'org.freedesktop.DBus.Properties.Get',
    `string:${watcher}`,
    'string:RegisteredStatusNotifierItems',
  ])
  return [...said.matchAll(/string "([^/"]+)(\/[^"]*)"/g)].map(([, name = '', path = '']) => ({
    name,
    path,
  }))
}

async function pidOf(name: string): Promise<number> {
  const said = await send([
    '--dest=org.freedesktop.DBus',
    '/',
    'org.freedesktop.DBus.GetConnectionUnixProcessID',
    `string:${name}`,
  ])
  return Number(/uint32 (\d+)/.exec(said)?.[1])
}

/** Finds the tray icon of a process; answers with what clicks it, as the panel does. */
export async function trayClicker(pid: number): Promise<() => Promise<void>> {
  for (const { name, path } of await trayIcons()) {
    if ((await pidOf(name)) !== pid) continue
    const click = [`--dest=${name}`, path, `${item}.Activate`, 'int32:0', 'int32:0']
    return async () => void (await send(click))
  }
  throw new Error(`Process ${pid} has no icon in the tray`)
}
