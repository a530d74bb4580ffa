import { randomBytes } from 'node:crypto'

/** Enough for any client; beyond it the oldest ticket goes, so that logins alone cannot fill memory. */
const mostTickets = 10_000

/**
 * Tickets given out by Login. Several may live at once. That they live for a fixed time from the
 * login, and not from their last use, is ASSUMED: ticket life is not documented.
 */
export class Sessions {
  readonly #lifeMs: number
  readonly #now: () => number
  readonly #endings = new Map<string, number>()

  constructor(lifeMs: number, now: () => number) {
    this.#lifeMs = lifeMs
    this.#now = now
  }

  /** Opaque base64 of 128 characters, like the one captured. */
  open(): string {
    const ticket = randomBytes(96).toString('base64')
    this.#endings.set(ticket, this.#now() + this.#lifeMs)
    if (this.#endings.size > mostTickets) {
      for (const oldest of this.#endings.keys()) {
        this.#endings.delete(oldest)
        break
      }
    }
    return ticket
  }

  isOpen(ticket: string): boolean {
    const ending = this.#endings.get(ticket)
    if (ending === undefined) return false
    if (this.#now() < ending) return true
    this.#endings.delete(ticket)
    return false
  }

  close(ticket: string): void {
    this.#endings.delete(ticket)
  }

  closeAll(): void {
    this.#endings.clear()
  }
}
