/** What this adapter takes for granted without a document that says so: `docs/assumptions.md`. */
export const amsPlusAssumptions = ['lead-post-address', 'root-knock', 'post-unproved'] as const
