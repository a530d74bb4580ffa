import { failed, ok } from '../support/fake-bridge'
import { sampleFailure } from '../support/sample-data'
import { danaId, recordAnswers, rowsDown, samplePreview } from '../support/sample-records'
import type { Scenario } from './scenarios'

const at = Date.now()
const good = recordAnswers(at)

/** Records in each of their states, for the picture and for axe. */
export const recordsScenarios: Readonly<Record<string, Scenario>> = {
  records: { answers: good, route: { screen: 'records', tab: 'conversation' } },
  'records-many': {
    answers: { ...good, 'records.list': () => ok({ rows: rowsDown(at, 900, 8), more: true }) },
    route: { screen: 'records', tab: 'conversation', recordId: 898 },
  },
  'records-empty': {
    answers: { ...good, 'records.list': () => ok({ rows: [], more: false }) },
    route: { screen: 'records', tab: 'ticket' },
  },
  'records-failed': {
    answers: { ...good, 'records.list': () => failed(sampleFailure('store-damaged')) },
    route: { screen: 'records', tab: 'deal' },
  },
  'records-ticket': { answers: good, route: { screen: 'records', tab: 'ticket', recordId: 31 } },
  'records-profiles': { answers: good, route: { screen: 'records', tab: 'profile' } },
  'records-profile': { answers: good, route: { screen: 'records', profileId: danaId } },
  'records-log': { answers: good, route: { screen: 'records', create: 'conversation' } },
  'records-new-ticket': {
    answers: { ...good, 'records.preview': () => ok(samplePreview()) },
    route: { screen: 'records', create: 'ticket', profileId: danaId },
  },
  'records-new-deal': { answers: good, route: { screen: 'records', create: 'deal' } },
  'records-new-contact': { answers: good, route: { screen: 'records', create: 'contact' } },
}
