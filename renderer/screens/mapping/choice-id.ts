/** The element of a choice, by its path in the mapping: the checklist leads there. */
export const choiceId = (path: string): string => `choice-${path}`
