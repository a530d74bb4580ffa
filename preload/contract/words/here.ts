import type { FailureCode } from '../failures'
import { nothingSent, the, The, type Entry } from './entry'

const safe = (): string => 'What is stored stays as it is.'

/** Failures on this side: input, this PC, this application. */
export const here = {
  'uuid-invalid': {
    title: () => 'That is not a customer UUID',
    meaning: nothingSent,
    advice: () => [
      'A UUID has 32 digits 0–9 and letters a–f in groups of 8-4-4-4-12.',
      'Use «Find the UUID» to look the customer up by name, number or phone.',
    ],
    retry: 'after-fix',
    verb: 'lookup',
  },
  'customer-not-found': {
    title: () => 'AMS360 has no customer with this UUID',
    meaning: () => 'The sign-in works and customers can be read; this one is not there.',
    advice: () => [
      'Check the UUID: in AMS360 it stands in the address of the customer page.',
      'A customer outside the business units that the login may see also looks like this.',
    ],
    retry: 'after-fix',
    verb: 'lookup',
  },
  'not-set-up': {
    title: (f) => `${f.system ?? 'AMS360'} is not connected yet`,
    meaning: nothingSent,
    advice: () => ['Connect your agency first.'],
    retry: 'after-fix',
    verb: 'fix-connection',
  },
  'connection-paused': {
    title: (f) => `${The(f)} is paused`,
    meaning: () => 'It is neither checked nor used until somebody resumes it.',
    advice: () => ['Resume it where its credentials are.'],
    retry: 'after-fix',
    verb: 'fix-connection',
  },
  'vault-unavailable': {
    title: () => 'This PC offers no safe place for the password',
    meaning: () => 'It was not stored: SyncDesk never keeps a password in readable form.',
    advice: () => [
      'Sign in to a desktop session with a working credential store (Windows: sign in with your own account).',
      'Or keep it for this session only: it is then gone when SyncDesk quits.',
    ],
    retry: 'after-fix',
    verb: 'session',
  },
  'vault-locked': {
    title: () => 'The credential store of this PC is locked',
    meaning: safe,
    advice: () => ['Unlock it (sign in to the desktop again), then check again.'],
    retry: 'after-fix',
    verb: 'check',
  },
  'secret-unreadable': {
    title: (f) =>
      f.gone
        ? `The password of ${the(f)} was kept for one session only`
        : `The stored password of ${the(f)} cannot be opened on this PC`,
    meaning: (f) =>
      f.gone
        ? 'It went when SyncDesk quit, as was chosen. Everything else is still there.'
        : 'This happens after a move to another PC or Windows account. It was not deleted.',
    advice: (f) =>
      f.gone
        ? ['Enter the password again, validate, then save.']
        : ['Sign in as the user who stored it, or enter the password again.'],
    retry: 'after-fix',
    verb: 'fix-connection',
  },
  'store-damaged': {
    title: () => 'SyncDesk’s database is damaged',
    meaning: () => 'The damaged file was put aside, not deleted.',
    advice: (f) => [`Keep the file${f.path ? ` ${f.path}` : ''} and restart SyncDesk.`],
    retry: 'after-fix',
    verb: 'restart',
  },
  'store-too-new': {
    title: () => 'The database was written by a newer SyncDesk',
    meaning: safe,
    advice: () => ['Install the newer version again. This one does not touch the file.'],
    retry: 'never',
    verb: 'logs',
  },
  'disk-full': {
    title: () => 'The disk is full or cannot be written',
    meaning: () => 'What was already stored is safe; new records cannot be taken in.',
    advice: () => [
      'Free some space on the disk that holds your user profile, then restart the engine.',
    ],
    retry: 'after-fix',
    verb: 'restart',
  },
  'engine-down': {
    title: () => 'SyncDesk’s engine is not running',
    meaning: () => 'Nothing is lost. The window and the tray go on working.',
    advice: () => ['It restarts by itself within seconds.'],
    retry: 'auto',
    verb: 'restart',
  },
  'input-invalid': {
    title: (f) => (f.field ? `Check «${f.field}»` : 'Check what was entered'),
    meaning: nothingSent,
    advice: (f) => f.advice ?? [],
    retry: 'after-fix',
    verb: 'retry',
  },
  'validation-expired': {
    title: () => 'This was not validated in the last ten minutes',
    meaning: () => 'Nothing was stored; the working credential is untouched.',
    advice: () => ['Validate again, then save.'],
    retry: 'after-fix',
    verb: 'retry',
  },
  'validation-failed': {
    title: () => 'Only a connection that works can be saved',
    meaning: () => 'Nothing was stored; the working credential is untouched.',
    advice: () => ['Mend what the steps show, validate again, then save.'],
    retry: 'after-fix',
    verb: 'retry',
  },
  cancelled: {
    title: () => 'Stopped',
    meaning: nothingSent,
    advice: () => [],
    retry: 'never',
    verb: 'retry',
  },
  bug: {
    title: () => 'SyncDesk made a mistake',
    meaning: () => 'This is our fault, not your sign-in. Nothing stored was changed by it.',
    advice: () => ['Try again. If it stays, keep the reference below: it is also in the log.'],
    retry: 'after-fix',
    verb: 'logs',
  },
} as const satisfies Partial<Record<FailureCode, Entry>>
