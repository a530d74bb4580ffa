import type { Failure } from '../../preload/contract/failures'

/** The one failure that the page words itself: nobody on the other side could. */
export const bridgeBroken = (call: string): Failure => ({
  code: 'bug',
  title: 'SyncDesk’s window lost touch with the application',
  meaning: 'This is our fault, not your sign-in. Nothing stored was changed by it.',
  advice: ['Try again.', 'If it stays, quit SyncDesk from the tray and start it again.'],
  retry: 'after-fix',
  fix: { act: 'open-logs', label: 'Open the log folder' },
  ref: `page:${call}`,
})
