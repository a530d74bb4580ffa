import { z } from 'zod'

const reply = z.object({
  id: z.int().optional(),
  error: z.object({ message: z.string() }).optional(),
  result: z
    .object({
      result: z.object({ value: z.unknown().optional() }).optional(),
      exceptionDetails: z
        .object({
          text: z.string(),
          exception: z.object({ description: z.string().optional() }).optional(),
        })
        .optional(),
    })
    .optional(),
})
type Reply = z.output<typeof reply>

export type Inspected = {
  /** Runs a function there, which can use nothing but its argument and the globals. */
  run<A, T>(act: (given: A) => T | Promise<T>, given: A): Promise<T>
  close(): void
}

/**
 * Speaks Chromium's and Node's inspector protocol to one page or one process. Only `run` is used:
 * nothing is switched on there that would make it slower.
 */
export async function inspect(address: string): Promise<Inspected> {
  const socket = new WebSocket(address)
  const open = new Map<number, (said: Reply) => void>()
  socket.addEventListener('message', ({ data }) => {
    const said = reply.parse(JSON.parse(String(data)))
    if (said.id === undefined) return
    open.get(said.id)?.(said)
    open.delete(said.id)
  })
  await new Promise<void>((resolve, reject) => {
    socket.addEventListener('open', () => resolve())
    socket.addEventListener('error', () => reject(new Error(`Nothing to inspect at ${address}`)))
  })
  socket.addEventListener('close', () => {
    for (const settle of open.values()) settle({ error: { message: 'It went away' } })
    open.clear()
  })
  let lastId = 0

  return {
    async run<A, T>(act: (given: A) => T | Promise<T>, given: A): Promise<T> {
      const id = ++lastId
      const params = {
        expression: `(${act.toString()})(${JSON.stringify(given) ?? ''})`,
        awaitPromise: true,
        returnByValue: true,
      }
      const said = await new Promise<Reply>((resolve) => {
        open.set(id, resolve)
        socket.send(JSON.stringify({ id, method: 'Runtime.evaluate', params }))
      })
      const thrown = said.result?.exceptionDetails
      const why = said.error?.message ?? thrown?.exception?.description ?? thrown?.text
      if (why !== undefined) throw new Error(`Inspected: ${why}`)
      return said.result?.result?.value as T
    },
    close: () => socket.close(),
  }
}
