/** What this adapter takes for granted without a document that says so: `docs/assumptions.md`. */
export const smtpAssumptions = ['repeat-is-harmless', 'sender-unproved', 'straight-line'] as const
