/** What this adapter takes for granted without a document that says so: `docs/assumptions.md`. */
export const emsAssumptions = [
  'base-address',
  'header-names',
  'customer-path',
  'key-probe',
  'refusals',
  'customer-shape',
  'active-unless-told',
  'no-rate-limit',
  'knock',
] as const
