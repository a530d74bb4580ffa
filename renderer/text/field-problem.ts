const missing: Readonly<Record<string, string>> = {
  agencyNo: 'Enter the agency number.',
  loginId: 'Enter the WSAPI login ID.',
  password: 'Enter the password of the WSAPI login.',
  endpoint: 'Enter the address of the service.',
}

/** What is wrong with a form field, in words that name the way out. */
export const fieldProblem = {
  missing: (key: string) => missing[key] ?? 'Enter a value.',
  tooLong: (length: number, longest: number) =>
    `This has ${length.toLocaleString('en-US')} characters; at most ${longest.toLocaleString('en-US')} fit. Something else may have been pasted.`,
  invisible: (name: string) =>
    `This holds an invisible character (${name}), probably pasted along. Type it again.`,
} as const
