/** What this adapter takes for granted without a document that says so: `docs/assumptions.md`. */
export const onsAssumptions = [
  'wire-format',
  'code-place',
  'acknowledgement',
  'version-mark',
  'key-names',
  'repeated-message',
  'blocking-clock',
  'plain-posts',
] as const
