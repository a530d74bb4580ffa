import type { WorkSummary } from '../../preload/contract/queue'

/** A quiet day: everything recorded, nobody needed. */
export const workSample = (change: Partial<WorkSummary> = {}): WorkSummary => ({
  lists: { decision: 0, mapping: 0, failed: 0, waiting: 0, 'dry-run': 0 },
  needsYou: 0,
  recordedToday: 0,
  verifiedToday: 0,
  isDryRun: false,
  ...change,
})
