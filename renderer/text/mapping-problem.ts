/** What is wrong with a choice, in words that name the way out. */
export const mappingProblem = {
  empty: 'Enter a word, or remove the row.',
  twice: 'This word stands in another row already.',
  tooLong: (most: number) => `At most ${most} characters fit.`,
  invisible: (name: string) =>
    `This holds an invisible character (${name}), probably pasted along. Type it again.`,
  months: 'Enter whole months from 1 to 36.',
  typeOfBusiness: 'Enter AMS360’s number of the type of business, or leave it empty.',
} as const
