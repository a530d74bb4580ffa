/** What this adapter takes for granted without a document that says so: `docs/assumptions.md`. */
export const odataAssumptions = [
  'addresses',
  'token-call',
  'token-life',
  'refusals',
  'one-customer',
  'paging',
  'sample-row',
  'active-unless-told',
  'no-rate-limit',
  'knock',
] as const
