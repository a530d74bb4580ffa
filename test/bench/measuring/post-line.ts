import { once } from 'node:events'
import { connect, type Socket } from 'node:net'

const endOfHead = Buffer.from('\r\n\r\n')

/** Sends on one kept line and waits for the whole answer, as lean as it goes. */
export async function openSender(port: number) {
  const socket: Socket = connect({ host: '127.0.0.1', port, noDelay: true })
  await once(socket, 'connect')
  let heard: Buffer = Buffer.alloc(0)
  let answered: (status: string) => void = () => undefined
  socket.on('data', (piece: Buffer) => {
    heard = heard.length === 0 ? piece : Buffer.concat([heard, piece])
    const end = heard.indexOf(endOfHead)
    if (end < 0) return
    const head = heard.toString('latin1', 0, end)
    const length = Number(/content-length: (\d+)/i.exec(head)?.[1] ?? 0)
    if (heard.length < end + 4 + length) return
    heard = heard.subarray(end + 4 + length)
    answered(head.slice(9, 12))
  })
  return {
    send: (bytes: Buffer): Promise<string> =>
      new Promise((resolve) => {
        answered = resolve
        socket.write(bytes)
      }),
    close: () => void socket.destroy(),
  }
}
