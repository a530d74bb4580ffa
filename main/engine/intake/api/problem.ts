import { z } from 'zod'
import type { Answer } from '../http-answers'

/** What is wrong with one member of one event, in words. Values are never repeated. */
export const apiError = z.object({
  /** Which event of the request, counted from 0; absent when it is about the whole request. */
  event: z.int().min(0).optional(),
  /** JSON pointer into that event: `/party/email`. */
  path: z.string(),
  message: z.string(),
})
export type ApiError = z.output<typeof apiError>

const type = 'application/json; charset=utf-8'

export const answerFrom = (status: number, value: unknown): Answer => ({
  status,
  type,
  body: JSON.stringify(value),
})

export const problems = (status: number, errors: readonly ApiError[]): Answer =>
  answerFrom(status, { errors })

/** One problem of the whole request. */
export const problem = (status: number, message: string): Answer =>
  problems(status, [{ path: '', message }])
