import { createHash } from 'node:crypto'
import { acknowledgementOf } from '../connectors/ams360-ons/acknowledgement'
import { readNotification, textOf, type Reading, type Rule } from '../connectors/ams360-ons/adapter'
import type { Log } from '../log/log'
import type { Arrived, NotificationRepository } from '../store/notification-repository'
import { codesOfHead, type CodeCheck } from './code-check'
import type { Expectations } from './expectations'
import { createGroupCommit, TooBusy } from './group-commit'
import type { Answer } from './http-answers'
import type { Message } from './http-listener'

/**
 * An equal message within this time is the same event sent again, in milliseconds; later it is
 * another change of the same record (assumption `repeated-message`).
 */
const repeatMs = 120_000
/** Stands in the stored text in place of the authentication code. */
const hidden = '[code]'

export type ReceivingParts = {
  readonly stored: Pick<NotificationRepository, 'addAll'>
  readonly expectations: Expectations
  readonly codes: () => CodeCheck
  readonly ruleOf: (shape: string) => Rule | undefined
  readonly now: () => number
  readonly log: Log
  readonly accepted: (at: number) => void
  /** `isNotification`: it was one, only its code was wrong. */
  readonly refused: (at: number, isNotification: boolean) => void
}

function dedupeOf({ entity, change, keys }: Reading, body: Buffer): Buffer {
  return createHash('sha256')
    .update(JSON.stringify([entity, change, keys]))
    .update(body)
    .digest()
}

/** Reads, proves, stores and only then acknowledges a message. */
export function createReceiving(parts: ReceivingParts) {
  const commit = createGroupCommit<Arrived, boolean>(parts.stored.addAll)

  const arrivedFrom = (reading: Reading, body: Buffer, at: number): Arrived => {
    const { format, version, entity, change, keys, shape } = reading
    return {
      at,
      format,
      version,
      entity,
      change,
      keys,
      shape,
      isCaptured: !reading.isRecognised,
      // The code has done its work: it is not stored, not even sealed.
      raw: reading.codes.reduce(
        (text, code) => (code.length < 8 ? text : text.replaceAll(code, hidden)),
        textOf(body),
      ),
      dedupe: dedupeOf(reading, body),
      repeatedSince: at - repeatMs,
    }
  }
  return {
    async receive({ headers, query, body }: Message): Promise<Answer> {
      const at = parts.now()
      const reading = readNotification(body, parts.ruleOf)
      const candidates = [...reading.codes, ...codesOfHead(headers, query)]
      const own = parts.expectations.tested(reading.leaves, candidates)
      if (own !== undefined) return own ? { status: 200, body: 'Received' } : { status: 401 }
      if (!parts.codes().accepts(candidates, at)) {
        parts.refused(at, reading.isRecognised)
        return { status: 401 }
      }
      try {
        await commit.add(arrivedFrom(reading, body, at))
      } catch (error) {
        // Not stored, so not acknowledged: AMS360 sends it again.
        if (!(error instanceof TooBusy)) {
          parts.log.error('ons: a notification could not be stored', {
            cause: error instanceof Error ? error.name : 'unknown',
          })
        }
        return { status: 503 }
      }
      parts.accepted(at)
      return { status: 200, ...acknowledgementOf(reading) }
    },
    flush: commit.flush,
  }
}
