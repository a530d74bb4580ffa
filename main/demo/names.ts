/**
 * Every person and firm of the demo agency is invented, and every full name holds one of these
 * tokens. They are made so that no word list and no file of Chromium contains them: found on disk
 * in clear, such a token can only have come from a customer record.
 */
const stems = [
  'Brandv',
  'Okonjow',
  'Pellegrin',
  'Szczepan',
  'Thornqv',
  'Marchbr',
  'Quillf',
  'Vanderz',
  'Castelm',
  'Bjornst',
  'Haverk',
  'Lindqu',
  'Oyelar',
  'Kowalcz',
  'Ferreir',
  'Abernol',
  'Zubizar',
  'Mwangal',
  'Drosten',
  'Farquist',
  'Gulbran',
  'Ishigur',
  'Jablonsk',
  'Rasmund',
] as const
const endings = [
  'old',
  'owale',
  'aux',
  'ikova',
  'olock',
  'ember',
  'anek',
  'enborg',
  'omarek',
  'ibert',
  'astrand',
  'erion',
  'ovitz',
  'undell',
  'öström',
  'éguy',
  'ařova',
  'iñaga',
  'øvik',
  'ießer',
] as const

/** Names that try the escaping, the encoding and the width of what shows them. */
export const oddNames = {
  first: 'Whitlock',
  firm: 'Harborquist',
  apostrophe: "O'Dunlevy",
  ampersand: 'Bellwhistler',
  quotes: 'Quillfeatherby',
  cjk: '龍門寺澤',
  kana: 'さかきばらの',
  greek: 'Παπαδοπουλάκιδης',
  long: 'Featherstonehaughberryworth',
} as const

const surnames: readonly string[] = stems.flatMap((stem) => endings.map((ending) => stem + ending))

export const surnameCount = surnames.length

export function surnameAt(index: number): string {
  return surnames[index % surnames.length] ?? oddNames.first
}

/** What a scan for personal data looks for; at least one of them is in every customer's name. */
export function canaryNames(): readonly string[] {
  return [...Object.values(oddNames), ...surnames]
}
