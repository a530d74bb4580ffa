import { request as plainRequest } from 'node:http'
import { request as tlsRequest } from 'node:https'
import type { Door, ListenerSpec } from '../connectors/connector'
import { notificationPath, ownAddress } from '../connectors/ams360-ons/settings'
import type { Expectations } from './expectations'

/** How long our own listener may take to answer us, in milliseconds. */
const ownMs = 10_000

/** Asks the listener at its own address. It is ours, whatever name its certificate has. */
function postTo(spec: ListenerSpec, body: string): Promise<number> {
  const url = ownAddress(spec) + notificationPath
  const request = url.startsWith('https:') ? tlsRequest : plainRequest
  return new Promise((resolve, reject) => {
    const asking = request(
      url,
      {
        method: 'POST',
        agent: false,
        rejectUnauthorized: false,
        headers: { 'content-type': 'application/json', 'content-length': Buffer.byteLength(body) },
        signal: AbortSignal.timeout(ownMs),
      },
      (response) => {
        response.resume()
        resolve(response.statusCode ?? 0)
      },
    )
    asking.once('error', reject)
    asking.end(body)
  })
}

/** A door in a listener that is open: what was expected through it is forgotten with it. */
export function openDoor(
  spec: ListenerSpec,
  expectations: Expectations,
  close: () => Promise<void>,
): Door {
  const forget: (() => void)[] = []
  const kept = <T extends { readonly forget: () => void }>(expected: T): T => {
    forget.push(expected.forget)
    return expected
  }
  return {
    expectProbe: () => kept(expectations.probe()),
    expectSelfTest: (code) => kept(expectations.selfTest(code)),
    post: (body) => postTo(spec, body),
    async [Symbol.asyncDispose]() {
      for (const one of forget) one()
      await close()
    },
  }
}
