/** What is wrong with a field, in words that name the way out. */
export const contactProblem = {
  name: 'Enter a name.',
  email: 'Enter an e-mail address.',
  notAnAddress: 'Enter one address, as in name@example.com.',
  tooLong: (most: number) => `At most ${most} characters fit.`,
  invisible: (name: string) =>
    `This holds an invisible character (${name}), probably pasted along. Type it again.`,
} as const
