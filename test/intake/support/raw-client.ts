import { connect } from 'node:net'

/** Sends bytes, ends its side, and answers with every status line that came back. */
export function sendRaw(port: number, bytes: Buffer): Promise<readonly number[]> {
  return new Promise((resolve) => {
    let heard = ''
    const socket = connect({ host: '127.0.0.1', port }, () => socket.end(bytes))
    socket.setTimeout(15_000, () => socket.destroy())
    socket.on('data', (piece: Buffer) => {
      heard += piece.toString('latin1')
    })
    socket.on('error', () => undefined)
    socket.on('close', () => {
      resolve([...heard.matchAll(/HTTP\/1\.1 (\d{3}) /g)].map(([, status]) => Number(status)))
    })
  })
}

/** Sends a beginning and then says no more; answers when it was cut, with what it was told. */
export function sendSlowly(
  port: number,
  beginning: string,
  drip?: { readonly text: string; readonly everyMs: number },
): Promise<{ readonly ms: number; readonly heard: string }> {
  return new Promise((resolve) => {
    const started = performance.now()
    let heard = ''
    const socket = connect({ host: '127.0.0.1', port }, () => socket.write(beginning))
    const timer = drip && setInterval(() => socket.write(drip.text), drip.everyMs)
    socket.on('data', (piece: Buffer) => {
      heard += piece.toString('latin1')
    })
    socket.on('error', () => undefined)
    socket.on('close', () => {
      clearInterval(timer)
      resolve({ ms: performance.now() - started, heard })
    })
  })
}
