import { z } from 'zod'
import { failureFrom } from '../../preload/contract/failure-words'
import type { Failure } from '../../preload/contract/failures'
import { rawReply } from '../../preload/contract'

/** One end of a message channel between two of our processes. */
export interface Line {
  post(message: unknown): void
  listen(hear: (message: unknown) => void): void
}

/** A question came back as a failure; the border on either side passes it on unchanged. */
export class FailureReply extends Error {
  override readonly name = 'FailureReply'
  readonly failure: Failure

  constructor(failure: Failure) {
    super(failure.code)
    this.failure = failure
  }
}

type RawReply = z.output<typeof rawReply>

const message = z.discriminatedUnion('type', [
  z.object({ type: z.literal('ask'), id: z.int(), name: z.string(), input: z.unknown() }),
  z.object({ type: z.literal('answer'), id: z.int(), reply: rawReply }),
  z.object({ type: z.literal('tell'), name: z.string(), payload: z.unknown() }),
])
type Message = z.output<typeof message>

export type Peer = {
  /** Asks the other process. Rejects with `FailureReply` when it answers with a failure. */
  ask(name: string, input: unknown): Promise<unknown>
  /** Says something without waiting for an answer. */
  tell(name: string, payload: unknown): void
  /** Every open question fails with `engine-down`: the other process is gone. */
  hangUp(): void
}

export type PeerListeners = {
  readonly answer: (name: string, input: unknown) => Promise<RawReply>
  readonly hear: (name: string, payload: unknown) => void
  /** A message that was none, or one that our own side could not take. */
  readonly onStrange?: (error: unknown) => void
}

/** Questions and answers over a message channel, the same on both ends. */
export function createPeer(line: Line, { answer, hear, onStrange }: PeerListeners): Peer {
  const open = new Map<number, { resolve(value: unknown): void; reject(error: unknown): void }>()
  let lastId = 0
  let gone = false
  const post = (outgoing: Message): void => line.post(outgoing)

  const settle = (id: number, reply: RawReply): void => {
    const question = open.get(id)
    open.delete(id)
    if (reply.ok) question?.resolve(reply.value)
    else question?.reject(new FailureReply(reply.failure))
  }

  const reply = async (id: number, name: string, input: unknown): Promise<void> => {
    let said: RawReply
    try {
      said = await answer(name, input)
    } catch (error) {
      onStrange?.(error)
      said = { ok: false, failure: failureFrom('bug', {}, 'port') }
    }
    if (!gone) post({ type: 'answer', id, reply: said })
  }

  // Nothing that comes in may throw out of here: it would end the process that listens.
  line.listen((raw) => {
    try {
      const incoming = message.parse(raw)
      switch (incoming.type) {
        case 'answer':
          return settle(incoming.id, incoming.reply)
        case 'tell':
          return hear(incoming.name, incoming.payload)
        case 'ask':
          void reply(incoming.id, incoming.name, incoming.input).catch((error: unknown) =>
            onStrange?.(error),
          )
      }
    } catch (error) {
      onStrange?.(error)
    }
  })

  return {
    ask(name, input) {
      if (gone) return Promise.reject(new FailureReply(failureFrom('engine-down', {}, 'port')))
      const id = ++lastId
      return new Promise((resolve, reject) => {
        open.set(id, { resolve, reject })
        try {
          post({ type: 'ask', id, name, input })
        } catch (error) {
          // What cannot be cloned never left: nobody will answer it.
          open.delete(id)
          throw error
        }
      })
    },
    tell(name, payload) {
      if (!gone) post({ type: 'tell', name, payload })
    },
    hangUp() {
      gone = true
      const failure = failureFrom('engine-down', {}, 'port')
      for (const question of open.values()) question.reject(new FailureReply(failure))
      open.clear()
    },
  }
}
