import { oddNames, surnameAt, surnameCount } from '../names'
import type { Random } from './random'

/** What makes a customer one: name, kind and standing. Everything else is drawn around it. */
export type Sketch = {
  readonly firm?: string
  readonly first?: string
  readonly middle?: string
  readonly last?: string
  readonly doingBusinessAs?: string
  readonly type: 'C' | 'P' | 'S'
  readonly isActive: boolean
  readonly isBrokers: boolean
}

const firstNames = [
  'Ada',
  'Bruno',
  'Carmen',
  'Dmitri',
  'Elif',
  'Farid',
  'Greta',
  'Hugo',
  'Inés',
  'Jonas',
  'Keiko',
  'Leon',
  'Maren',
  'Nils',
  'Olga',
  'Pavel',
  'Quentin',
  'Renée',
  'Søren',
  'Tamsin',
  'Ulla',
  'Viktor',
] as const
const middleNames = ['A.', 'J.', 'M.', 'Lee', 'Rae'] as const
const firmForms: readonly [FirmForm, ...FirmForm[]] = [
  (name) => `${name} & Sons`,
  (name) => `${name} Roofing LLC`,
  (name) => `${name} Marine Supply`,
  (name) => `The "${name}" Bakery`,
  (name) => `${name} Dental Group PC`,
  (name) => `${name}'s Hardware`,
  (name) => `${name} Freight & Storage Inc.`,
  (name) => `Café ${name}`,
]
type FirmForm = (name: string) => string

function known(type: Sketch['type'], names: Partial<Sketch>): Sketch {
  return { isActive: true, isBrokers: false, ...names, type }
}

/** The first customers are the same in every agency: guides, tests and screenshots know them. */
const knownSketches: readonly Sketch[] = [
  known('C', { first: 'Dana', last: oddNames.first }),
  known('C', {
    firm: `${oddNames.firm} Dock Services LLC`,
    doingBusinessAs: `${oddNames.firm} Docks`,
  }),
  known('P', { first: 'Siobhan', last: oddNames.apostrophe }),
  known('C', { firm: `${oddNames.ampersand} & Sons` }),
  known('P', { firm: `The "${oddNames.quotes}" Company` }),
  known('C', { first: '明', last: oddNames.cjk }),
  known('S', { first: 'はな', last: oddNames.kana }),
  known('P', { first: 'Ελένη', last: oddNames.greek }),
  // 120 characters.
  known('C', {
    firm: `${oddNames.long} Chandlery, Ropewalk, Sailcloth, Ballast, Lighterage & Harbor Pilotage Co. of Port Ellery LLC`,
  }),
  known('C', { first: 'Tamsin', last: surnameAt(3), isActive: false }),
  known('S', { firm: `${surnameAt(27)} Orchards` }),
  known('C', { firm: `${surnameAt(41)} Carpentry`, first: 'Jonas', last: surnameAt(41) }),
  known('C', { first: 'Greta', last: surnameAt(58), isBrokers: true }),
]

/**
 * Shares as captured: P 68 %, C 31 % (suspects are made a little more frequent here so that some
 * dozens exist), no firm in 76 %, no person in 21 %, both in the rest.
 */
export function sketchOf(random: Random, index: number): Sketch {
  const share = random.integer(100)
  const drawn: Sketch = {
    ...drawNames(random),
    type: share < 67 ? 'P' : share < 98 ? 'C' : 'S',
    isActive: random.chance(88),
    isBrokers: random.chance(4),
  }
  return knownSketches[index] ?? drawn
}

function drawNames(random: Random): Partial<Sketch> {
  const surname = surnameAt(random.integer(surnameCount))
  const first = random.pick(firstNames)
  const middle = random.pick(middleNames)
  const kind = random.integer(100)
  if (kind >= 24)
    return random.chance(20) ? { first, middle, last: surname } : { first, last: surname }
  const firm = random.pick(firmForms)(surname)
  if (kind < 3) return { firm, first, last: surname }
  return random.chance(25) ? { firm, doingBusinessAs: `${surname} Co.` } : { firm }
}
