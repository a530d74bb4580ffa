/** What is wrong with a field of a records form, in words that name the way out. */
export const recordProblem = {
  who: 'Say who it is about: choose somebody, or enter an e-mail, a phone, a customer number or a name.',
  text: 'Write what was said.',
  title: 'Enter a title.',
  when: 'Enter when it was: day and time.',
  future: 'This is still to come. Enter when it was.',
  due: 'Enter when it is due: day and time.',
  date: 'Enter a day, or leave it empty.',
  url: 'Enter a whole address, as in https://phone.example.com/calls/41.',
  lastName: 'Enter a last name.',
  firmName: 'Enter the firm’s name.',
  email: 'Enter one address, as in name@example.com.',
  phone: 'Enter a phone number with area code.',
  tooLong: (most: number) => `At most ${most.toLocaleString('en-US')} characters fit.`,
  invisible: (name: string) =>
    `This holds an invisible character (${name}), probably pasted along. Type it again.`,
} as const
