import type { Socket } from 'node:net'
import type { DemoFault } from '../../../preload/contract/shell'

const page =
  'HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nConnection: close\r\n\r\n<!DOCTYPE html><title>Sign in to the network</title>\r\n'
const garbage = Buffer.concat([Buffer.from([0x00, 0xff, 0xfe, 0x07]), Buffer.from('?? 2#0 ~~\r\n')])

/** Well-formed, and it goes on for ever: more than the 1 MiB that a client of ours reads. */
function pour(socket: Socket): void {
  const piece = '220-'.padEnd(998, 'x') + '\r\n'
  const more = (): void => {
    while (!socket.destroyed && socket.write(piece)) continue
  }
  socket.on('drain', more)
  more()
}

/** What some faults do in place of a greeting; false leaves the connection to the server. */
export function spoilGreeting(socket: Socket, fault: DemoFault): boolean {
  switch (fault) {
    case 'reset-before':
      socket.resetAndDestroy()
      return true
    case 'empty-200':
      socket.end()
      return true
    case 'html-page':
      socket.end(page)
      return true
    case 'malformed-xml':
      socket.end(garbage)
      return true
    case 'expired-ticket':
      socket.end('421 4.3.2 Service not available, closing transmission channel\r\n')
      return true
    case 'huge-body':
      pour(socket)
      return true
    default:
      return false
  }
}
