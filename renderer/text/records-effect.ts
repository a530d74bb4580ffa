import type { EffectKind, EffectState, Verification } from '../../preload/contract/event-kinds'
import type { RecordRow } from '../../preload/contract/records'

/** What a row's effects come to. */
export type AmsState =
  'verified' | 'recorded' | 'waiting' | 'needs-you' | 'dry-run' | 'differs' | 'skipped' | 'nothing'

export const amsStateText: Readonly<Record<AmsState, string>> = {
  verified: 'Recorded, verified',
  recorded: 'Recorded',
  waiting: 'Waiting',
  'needs-you': 'Needs you',
  'dry-run': 'Dry run',
  differs: 'Differs',
  skipped: 'Skipped',
  nothing: 'Nothing to write',
}

export const effectKindText: Readonly<Record<EffectKind, string>> = {
  'activity.insert': 'Activity',
  'suspense.insert': 'Suspense',
  'suspense.complete': 'Suspense completed',
  'customer.insert': 'New customer, prospect or suspect',
  'customer.update': 'Change of the customer',
  'policy.insert': 'Policy shell',
  'customer.read': 'Look at the customer',
}

export const effectStateText: Readonly<Record<EffectState, string>> = {
  waiting: 'Waiting',
  'in-flight': 'Being written',
  decision: 'Needs a decision',
  mapping: 'Needs mapping',
  failed: 'Failed',
  'dry-run': 'Dry run',
  skipped: 'Skipped',
  done: 'Recorded',
}

/** What a preview does, as the act that it is. */
export const intendedText: Readonly<Record<EffectKind, string>> = {
  'activity.insert': 'Record an activity',
  'suspense.insert': 'Create a suspense',
  'suspense.complete': 'Mark the suspense completed',
  'customer.insert': 'Create a customer, prospect or suspect',
  'customer.update': 'Change the customer',
  'policy.insert': 'Create a policy shell',
  'customer.read': 'Look at the customer',
}

export const effectText = {
  title: 'In AMS360',
  queue: 'Open the queue',
  openQueue: (title: string) => `Needs you: open the queue for «${title}»`,
  verification: {
    none: '',
    answered:
      'AMS360 answered with its id. It offers no way to read an activity back, so this is not verified.',
    'read-back': 'Verified: it was read back and is what was sent.',
    notified: 'Verified: AMS360 itself told of it.',
    differs: '',
    unchanged: 'AMS360 has all of it already; there was nothing to change.',
  } satisfies Record<Verification, string>,
  answeredOnly: 'AMS360 answered with its id. It was not read back yet.',
  differs: (fields: readonly string[]) =>
    `Read back otherwise than sent: ${fields.join(', ')}. Compare it in AMS360.`,
  dryRun: 'This would have been written. Dry run is on, so nothing was.',
  skipped: 'Somebody decided not to write it.',
  missing: (choices: readonly string[]) => `Not chosen yet: ${choices.join(', ')}.`,
  toMapping: 'Open AMS360 mapping',
  tries: (many: number) => `${many === 1 ? '1 try' : `${many} tries`} so far`,
  next: 'Next try',
  done: 'Written',
  remoteId: 'AMS360 id',
  now: (value: string) => (value === '' ? 'empty in AMS360 now' : `in AMS360 now: ${value}`),
  none: 'Nothing has to be written in AMS360 for it.',
} as const

export const panelText = {
  region: 'The record',
  close: 'Close',
  loading: 'Reading the record',
  due: 'Due',
  about: 'About',
  link: 'Link',
  text: 'Text',
  noText: 'It came without text.',
  attachments: 'Attachments',
  history: 'History',
  noHistory: 'Nothing happened with it yet.',
  verified: 'Verified',
  toProfile: (name: string) => `Open the profile of ${name}`,
  completing: 'Marking it completed',
  complete: 'Mark completed',
  completes: ({ title }: RecordRow) =>
    `Writes in AMS360: the suspense «${title}» becomes completed.`,
  winning: 'Moving it to Closed/Won',
  win: 'Move to Closed/Won',
  wins: ({ profile }: RecordRow) =>
    `Writes in AMS360: ${profile?.name ?? 'the prospect'} becomes a customer and gets a policy shell.`,
  bytes: (size: number) =>
    size < 1_000_000
      ? `${Math.max(1, Math.round(size / 1_000)).toLocaleString('en-US')} kB`
      : `${(size / 1_000_000).toFixed(1)} MB`,
} as const
