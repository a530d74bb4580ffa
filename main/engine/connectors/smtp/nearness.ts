import { BlockList, isIP } from 'node:net'

const loopback = new BlockList()
loopback.addSubnet('127.0.0.0', 8)
loopback.addAddress('::1', 'ipv6')

const near = new BlockList()
near.addSubnet('10.0.0.0', 8)
near.addSubnet('172.16.0.0', 12)
near.addSubnet('192.168.0.0', 16)
near.addSubnet('169.254.0.0', 16)
near.addSubnet('fc00::', 7, 'ipv6')
near.addSubnet('fe80::', 10, 'ipv6')

export type Nearness = 'this-pc' | 'own-network' | 'outside'

/** How far away the other end of a connection is, by the address that really answered. */
export function nearnessOf(address: string | undefined): Nearness {
  const plain = (address ?? '').replace(/^::ffff:(?=\d+\.)/i, '').replace(/%.*$/, '')
  const version = isIP(plain)
  if (version === 0) return 'outside'
  const family = version === 6 ? 'ipv6' : 'ipv4'
  if (loopback.check(plain, family)) return 'this-pc'
  return near.check(plain, family) ? 'own-network' : 'outside'
}

/**
 * Readable mail is for a relay on this PC or in the agency's own network; a password never leaves
 * this PC readable.
 */
export function mayBeReadable(nearness: Nearness, user: string): boolean {
  return nearness === 'this-pc' || (nearness === 'own-network' && user === '')
}
