import { readFile } from 'node:fs/promises'
import { extname, join, normalize, sep } from 'node:path'
import { protocol } from 'electron'

export const appOrigin = 'app://syncdesk'

export const isOurPage = (url: string): boolean => url.startsWith(`${appOrigin}/`)

/** Fluent UI writes its rules into empty style elements: this is the hash of the empty text. */
const emptyStyle = "'sha256-47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU='"

export const contentSecurityPolicy = [
  "default-src 'none'",
  "script-src 'self'",
  `style-src 'self' ${emptyStyle}`,
  "img-src 'self' data:",
  "font-src 'self'",
  "connect-src 'none'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
].join('; ')

const types: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.woff2': 'font/woff2',
}

/** Has to run before the app is ready. */
export function declareAppProtocol(): void {
  protocol.registerSchemesAsPrivileged([
    { scheme: 'app', privileges: { standard: true, secure: true, codeCache: true } },
  ])
}

/**
 * The file a request means, or undefined when it points outside the page's folder.
 * @param folder absolute path of the built page
 */
export function fileFor(folder: string, url: string): string | undefined {
  const { host, pathname } = new URL(url)
  if (host !== 'syncdesk') return undefined
  let wanted: string
  try {
    wanted = decodeURIComponent(pathname)
  } catch {
    return undefined
  }
  if (wanted.includes('\0')) return undefined
  const path = normalize(join(folder, wanted === '/' ? 'index.html' : wanted))
  return path.startsWith(folder + sep) && types[extname(path)] !== undefined ? path : undefined
}

/**
 * Serves the page and nothing else; every answer carries the policy. No Cross-Origin-Opener-Policy:
 * the page opens nothing and nothing opens it, and with it Chromium would start a second renderer
 * for every new window (measured: some 30 ms).
 */
export function serveApp(folder: string): void {
  const headers = {
    'Content-Security-Policy': contentSecurityPolicy,
    'X-Content-Type-Options': 'nosniff',
    'Cache-Control': 'no-cache',
  }
  // The page is small and never changes while we run: only the first window waits for the disk.
  const kept = new Map<string, Promise<Buffer>>()
  const bytesOf = (file: string): Promise<Buffer> => {
    const known = kept.get(file)
    if (known) return known
    const read = readFile(file)
    kept.set(file, read)
    read.catch(() => kept.delete(file))
    return read
  }
  const missing = (): Response => new Response('Not found', { status: 404, headers })
  protocol.handle('app', async (request) => {
    const file = request.method === 'GET' ? fileFor(folder, request.url) : undefined
    if (file === undefined) return missing()
    try {
      const type = types[extname(file)] ?? 'application/octet-stream'
      return new Response(await bytesOf(file), { headers: { ...headers, 'Content-Type': type } })
    } catch {
      return missing()
    }
  })
}
