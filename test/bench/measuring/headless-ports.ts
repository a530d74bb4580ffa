import type { EnginePorts } from '../../../main/engine/ports'
import type { Reach } from '../../../main/engine/net/reach'

type Given = Pick<EnginePorts, 'folder' | 'copySecret'> & { readonly reach: () => Reach }

/** The engine's ports without a shell; the vault hides nothing, which costs the same. */
export function headlessPorts(given: Given): EnginePorts {
  const base64 = (text: string): Promise<string> =>
    Promise.resolve(Buffer.from(text).toString('base64'))
  return {
    ...given,
    vault: {
      state: () => Promise.resolve('ready'),
      seal: base64,
      sealForSession: base64,
      open: (sealed) => Promise.resolve(Buffer.from(sealed, 'base64').toString()),
    },
    online: () => Promise.resolve(true),
    now: Date.now,
    after(ms, call) {
      const timer = setTimeout(call, ms)
      return () => clearTimeout(timer)
    },
    emit: () => undefined,
    notify: () => undefined,
    writeLog({ level, message, facts }) {
      // What fails is not measured in silence.
      if (level === 'error') process.stderr.write(`${message} ${JSON.stringify(facts)}\n`)
    },
  }
}
