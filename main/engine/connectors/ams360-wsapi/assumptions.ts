/** What this adapter takes for granted without a document that says so: `docs/assumptions.md`. */
export const wsapiAssumptions = [
  'ticket-life',
  'parallel-sessions',
  'fault-status',
  'right-or-session',
  'right-names',
  'unknown-customer',
  'agency-number-form',
  'empty-employee-code',
  'phone-digits',
  'phone-search-rows',
  'sample-prefixes',
  'contacts-list',
  'no-rate-limit',
  'answer-size',
  'utf8-answers',
  'knock',
] as const
