import type { DemoFault } from '../../../preload/contract/shell'
import { hostJson, type DemoService, type JsonCall, type JsonReply } from '../service-host'
import { answerApi } from './api'
import { createReleases } from './releases'
import { demoAssignee } from './members'

export type ConnectwiseOptions = {
  readonly port?: number
  /** How long the fault `slow` holds an answer back; 8 s unless told. */
  readonly slowMs?: number
}

export type DemoConnectwise = DemoService & {
  readonly origin: string
  readonly fault: () => DemoFault
  /** Calls that arrived, as «METHOD /path». */
  readonly calls: () => readonly string[]
  /** What an administrator does who made a new key and deleted the old one. */
  setPrivateKey(privateKey: string): void
  /** A new release moves the API: the codebase before it is not found any more. */
  moveOn(): void
}

const companyId = 'harbor_demo'
const publicKey = 'hD3moPubl1cKey00'
const firstPrivateKey = 'hD3moPr1vateKey0'
const clientId = '5d0f4c1e-7a52-4f0b-9a40-0c0de0000360'

/**
 * ConnectWise PSA of the demo agency: what a connection needs to be found, proved and told to whom
 * records are assigned. It stands on this PC, so it has no `api-` twin, but moves its codebase
 * with releases as the cloud does.
 */
export async function startDemoConnectwise(
  options: ConnectwiseOptions = {},
): Promise<DemoConnectwise> {
  const releases = createReleases()
  let privateKey = firstPrivateKey

  const companyInfo = (asked: string, fault: DemoFault): JsonReply => {
    // Without regard to capitals, like the sign-in page (ASSUMED).
    if (asked.toLowerCase() !== companyId) return { status: 200, json: null }
    return {
      status: 200,
      json: {
        CompanyName: 'Harbor Insurance (demo)',
        Codebase: releases.tell(fault),
        VersionCode: 'v2026.3',
        VersionNumber: 'v4.6.2026.3',
        CompanyID: companyId,
        IsCloud: 'True',
        SiteUrl: 'na.myconnectwise.net',
      },
    }
  }

  const answer = (call: JsonCall, fault: DemoFault): JsonReply => {
    const { pathname } = call.url
    const company = /^\/login\/companyinfo\/([^/]+)$/.exec(pathname)?.[1]
    if (company !== undefined && call.method === 'GET') {
      return companyInfo(textFrom(company), fault)
    }
    const [, codebase = '', path = ''] = /^\/([^/]+\/)apis\/3\.0\/(.+)$/.exec(pathname) ?? []
    if (!releases.isServed(codebase, fault)) return notFound
    const keys = `${companyId}+${publicKey}:${privateKey}`
    return answerApi({ call, path, fault, keys, clientId })
  }

  const host = await hostJson({ answer, ...options })
  return {
    kind: 'connectwise',
    get signIn() {
      return {
        settings: {
          site: host.origin,
          companyId,
          publicKey,
          memberId: demoAssignee,
          apiVersion: '2025.16',
          timeoutSeconds: '30',
          caFile: '',
        },
        secrets: { privateKey, clientId },
      }
    },
    origin: host.origin,
    fault: host.fault,
    calls: host.calls,
    setFault(fault) {
      releases.switchFault(fault)
      host.setFault(fault)
    },
    setPrivateKey(next) {
      privateKey = next
    },
    moveOn: releases.moveOn,
    stop: host.stop,
  }
}

/** The web server's own page: the application behind it was not found. */
const notFound: JsonReply = {
  status: 404,
  text: {
    type: 'text/html; charset=utf-8',
    body: '<!DOCTYPE html><html><head><title>404 - File or directory not found.</title></head><body></body></html>',
  },
}

function textFrom(encoded: string): string {
  try {
    return decodeURIComponent(encoded)
  } catch {
    return ''
  }
}
