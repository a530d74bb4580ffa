import { failureFrom } from '../../../preload/contract/failure-words'
import type { Route } from '../../../preload/contract/routes'
import { failed, never, ok, type Answers } from '../support/fake-bridge'
import { sampleFailure } from '../support/sample-data'
import { sampleLists, sampleSources, sampleWork, workAnswers } from '../support/work-answers'

const at = Date.now()
const queue = (more: Answers = {}, list?: Extract<Route, { screen: 'queue' }>['list']) => ({
  answers: workAnswers(at, more),
  route: { screen: 'queue', ...(list && { list }) } as const,
})
const nothing = { decision: 0, mapping: 0, failed: 0, waiting: 0, 'dry-run': 0 }
const taken = failureFrom('listener-port-taken', { port: 8360 }, 'SD-9')
const folderGone = failureFrom('inbox-unreachable', { path: 'C:\\Inbox' }, 'SD-8')

/** Queue, mapping, sources, and the day on the Overview. */
export const workScenarios = {
  'work-today': { answers: workAnswers(at) },
  'work-dry-run': {
    answers: workAnswers(at, { 'work.read': () => ok(sampleWork({ isDryRun: true })) }),
  },
  queue: queue(),
  'queue-mapping': queue({}, 'mapping'),
  'queue-failed': queue({}, 'failed'),
  'queue-dry-run': queue({}, 'dry-run'),
  'queue-held': queue(
    { 'work.read': () => ok(sampleWork({ held: sampleFailure('sign-in-refused') })) },
    'waiting',
  ),
  'queue-empty': queue({
    'work.read': () => ok(sampleWork({ lists: nothing, needsYou: 0 })),
    'queue.list': () => ok({ rows: [], more: false }),
  }),
  'queue-loading': queue({ 'queue.list': never }),
  mapping: { answers: workAnswers(at), route: { screen: 'mapping' } },
  'mapping-no-lists': {
    answers: workAnswers(at, {
      'mapping.lists': () =>
        ok({
          ...sampleLists,
          employees: [],
          failures: [{ list: 'employees', failure: sampleFailure('right-missing') }],
        }),
    }),
    route: { screen: 'mapping' },
  },
  'mapping-reading': {
    answers: workAnswers(at, { 'mapping.lists': never }),
    route: { screen: 'mapping' },
  },
  sources: { answers: workAnswers(at), route: { screen: 'sources' } },
  'sources-broken': {
    answers: workAnswers(at, {
      'sources.read': () => {
        const read = sampleSources(at)
        return ok({
          sources: [],
          api: { ...read.api, listening: false, failure: taken },
          inbox: { ...read.inbox, rejected: 2, failure: folderGone },
        })
      },
    }),
    route: { screen: 'sources' },
  },
  'sources-failed': {
    answers: workAnswers(at, { 'sources.read': () => failed(sampleFailure('bug')) }),
    route: { screen: 'sources' },
  },
} as const satisfies Record<string, { readonly answers: Answers; readonly route?: Route }>
