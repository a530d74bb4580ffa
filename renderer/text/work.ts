/** 1436 → «1,436». By hand: Intl's formatters cost milliseconds of the first paint. */
export const countWords = (many: number): string => String(many).replace(/\B(?=(\d{3})+$)/g, ',')

export const workText = {
  today: 'Today',
  recorded: (many: number) => `${countWords(many)} recorded`,
  verified: (many: number) => `${countWords(many)} verified`,
  needYou: (many: number) => (many === 1 ? '1 needs you' : `${countWords(many)} need you`),
  wait: (many: number) => (many === 1 ? '1 waits' : `${countWords(many)} wait`),
  openQueue: 'Open the queue',
} as const
