/** What this adapter takes for granted without a document that says so: `docs/assumptions.md`. */
export const connectwiseAssumptions = [
  'unknown-company',
  'login-host',
  'api-host',
  'codebase-form',
  'codebase-change',
  'sign-in-proof',
  'refused-keys',
  'client-id-refused',
  'right-names',
  'api-reports-reach',
  'member-match',
  'condition-quotes',
  'knock',
] as const
