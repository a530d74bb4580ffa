import { createHash, generateKeyPairSync, sign, type KeyObject } from 'node:crypto'

// A few lines of DER instead of the openssl program, which not every PC has.

const length = (size: number): Buffer => {
  if (size < 128) return Buffer.from([size])
  const bytes: number[] = []
  for (let rest = size; rest > 0; rest >>= 8) bytes.unshift(rest & 0xff)
  return Buffer.from([0x80 | bytes.length, ...bytes])
}
const tlv = (tag: number, ...parts: readonly Buffer[]): Buffer => {
  const body = Buffer.concat(parts)
  return Buffer.concat([Buffer.from([tag]), length(body.length), body])
}
const sequence = (...parts: readonly Buffer[]): Buffer => tlv(0x30, ...parts)
const oid = (hex: string): Buffer => tlv(0x06, Buffer.from(hex, 'hex'))
const integer = (bytes: Buffer): Buffer => tlv(0x02, bytes)
const utf8 = (text: string): Buffer => tlv(0x0c, Buffer.from(text))
const bits = (bytes: Buffer): Buffer => tlv(0x03, Buffer.from([0]), bytes)
const octets = (bytes: Buffer): Buffer => tlv(0x04, bytes)
const yes = tlv(0x01, Buffer.from([0xff]))
const stamp = (at: Date): Buffer =>
  tlv(0x18, Buffer.from(at.toISOString().replace(/[-:T]/g, '').slice(0, 14) + 'Z'))

const ecdsaSha256 = sequence(oid('2a8648ce3d040302'))
const nameFrom = (organisation: string, common: string): Buffer =>
  sequence(
    tlv(0x31, sequence(oid('55040a'), utf8(organisation))),
    tlv(0x31, sequence(oid('550403'), utf8(common))),
  )
const extension = (id: string, critical: boolean, value: Buffer): Buffer =>
  sequence(oid(id), ...(critical ? [yes] : []), octets(value))

export type Identity = { readonly cert: string; readonly key: string }
export type Authority = Identity & { readonly subject: Buffer; readonly privateKey: KeyObject }

const pem = (der: Buffer): string =>
  `-----BEGIN CERTIFICATE-----\n${der.toString('base64').replace(/.{64}(?=.)/g, '$&\n')}\n-----END CERTIFICATE-----\n`

let serial = 0

type Asked = {
  readonly subject: Buffer
  readonly issuer: Buffer
  readonly signWith: KeyObject
  readonly publicKey: KeyObject
  readonly from: Date
  readonly to: Date
  readonly extensions: readonly Buffer[]
}

function certificate(asked: Asked): string {
  serial += 1
  const body = sequence(
    tlv(0xa0, integer(Buffer.from([2]))),
    integer(Buffer.from([0x01, (serial >> 8) & 0xff, serial & 0xff])),
    ecdsaSha256,
    asked.issuer,
    sequence(stamp(asked.from), stamp(asked.to)),
    asked.subject,
    asked.publicKey.export({ type: 'spki', format: 'der' }),
    tlv(0xa3, sequence(...asked.extensions)),
  )
  return pem(sequence(body, ecdsaSha256, bits(sign('sha256', body, asked.signWith))))
}

const days = (count: number): Date => new Date(Date.now() + count * 86_400_000)
const keys = () => generateKeyPairSync('ec', { namedCurve: 'P-256' })
const keyPem = (key: KeyObject): string => key.export({ type: 'pkcs8', format: 'pem' }).toString()
const keyId = (key: KeyObject): Buffer =>
  createHash('sha1')
    .update(key.export({ type: 'spki', format: 'der' }))
    .digest()

/** A certificate authority nobody trusts. */
export function makeAuthority(organisation = 'Test Authority'): Authority {
  const { publicKey, privateKey } = keys()
  const subject = nameFrom(organisation, `${organisation} Root`)
  const cert = certificate({
    subject,
    issuer: subject,
    signWith: privateKey,
    publicKey,
    from: days(-2000),
    to: days(2000),
    extensions: [
      extension('551d13', true, sequence(yes)),
      extension('551d0f', true, tlv(0x03, Buffer.from([1, 0x06]))),
      extension('551d0e', false, octets(keyId(publicKey))),
    ],
  })
  return { cert, key: keyPem(privateKey), subject, privateKey }
}

type Leaf = {
  readonly names?: readonly string[]
  readonly fromDays?: number
  readonly toDays?: number
}

/** A server certificate for `localhost` and 127.0.0.1 unless told otherwise. */
export function makeIdentity(
  authority: Authority,
  { names = ['localhost'], fromDays = -100, toDays = 400 }: Leaf = {},
): Identity {
  const { publicKey, privateKey } = keys()
  const alternatives = names.map((name) => tlv(0x82, Buffer.from(name)))
  const address = names.includes('localhost') ? [tlv(0x87, Buffer.from([127, 0, 0, 1]))] : []
  const cert = certificate({
    subject: nameFrom('Test Server', names[0] ?? 'none'),
    issuer: authority.subject,
    signWith: authority.privateKey,
    publicKey,
    from: days(fromDays),
    to: days(toDays),
    extensions: [
      extension('551d11', false, sequence(...alternatives, ...address)),
      extension('551d25', false, sequence(oid('2b06010505070301'))),
    ],
  })
  return { cert, key: keyPem(privateKey) }
}
