/** What a TLS server showed when we connected. */
export type TlsFacts = {
  /** E.g. `TLSv1.3`. */
  readonly protocol: string
  /** Issuer organisation or common name. */
  readonly issuer: string
  readonly subject: string
  /** Milliseconds since 1970. */
  readonly validTo: number
  /** Milliseconds until the connection stood, before TLS began. */
  readonly connectMs: number
  /** Milliseconds that TLS itself took. */
  readonly tlsMs: number
}

/**
 * How a connector reaches the network: one fetch for all traffic. In the product it is Chromium's
 * stack (system proxy, PAC, OS trust store); with an extra CA file it is Node's TLS with that file
 * added. Under test it is Node's own fetch.
 */
export interface Reach {
  readonly fetch: typeof globalThis.fetch
  /** The proxy the system chooses for this URL, e.g. `proxy.example:8080`; undefined = direct. */
  proxyFor(url: string): Promise<string | undefined>
  /**
   * Connects (through the proxy if there is one) and reads the server's certificate: evidence for
   * a person. What is trusted is decided by `fetch`, which carries the password.
   * Throws what the TLS library throws (`code` = `CERT_HAS_EXPIRED`, …) or a `DialError`.
   */
  tls(url: string, signal: AbortSignal): Promise<TlsFacts>
}
