import type { Step } from '../../../preload/contract/connections'
import type { FakeBridge } from '../support/fake-bridge'
import { passedSteps, sampleStep } from '../support/sample-data'

/** The first steps done, the sign-in running: as it looks for most of a check. */
export const underWay: readonly Step[] = [
  ...passedSteps.slice(0, 3),
  sampleStep('sign-in', 'running'),
]

export const tell = (
  fake: FakeBridge,
  runId: string,
  steps: readonly Step[],
  connectionId?: string,
) =>
  setTimeout(() => {
    for (const step of steps)
      fake.emit('check.progress', { runId, step, ...(connectionId && { connectionId }) })
  }, 30)
