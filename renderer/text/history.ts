import type { Output } from '../../preload/contract'

export const historyText = {
  title: 'Past checks',
  lead: 'Every check is kept for 400 days.',
  back: 'Back to Overview',
  gone: 'This connection is not set up any more',
  goneMeaning: 'Its past checks went with it.',
  checkNow: 'Check now',
  checking: 'Checking…',
  credentials: 'Credentials',
  strip: 'Last 30 days',
  since: 'In this state since',
  everyStep: 'Every step passed',
  none: 'No checks yet',
  reading: 'Reading past checks',
  columns: { when: 'When', outcome: 'Outcome', found: 'Found', trigger: 'Why', took: 'Took' },
  stepsOf: (when: string) => `Steps of ${when}`,
  failingSince: 'Failing since',
  failingAtLeastSince: 'Failing at least since',
  noSteps: 'No step was reached.',
  older: 'Show older checks',
  readingOlder: 'Reading…',
  all: (many: number) =>
    many === 1
      ? 'This is the only check.'
      : `These are all ${many.toLocaleString('en-US')} checks.`,
} as const

/** Why a check was made. */
export const triggerText: Readonly<
  Record<Output<'connection.history'>[number]['trigger'], string>
> = {
  scheduled: 'Daily check',
  manual: 'Check now',
  start: 'Start of SyncDesk',
  save: 'Saved credentials',
}
