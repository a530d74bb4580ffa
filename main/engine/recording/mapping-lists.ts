import type { Choice, MappingLists } from '../../../preload/contract/mapping'
import type { Failure } from '../../../preload/contract/failures'
import { systemNames } from '../../../preload/contract/systems'
import type { AgencyRecords, ListChoice } from '../connectors/agency-records'
import type { RecordingParts } from './parts'

/** Lists that take longer than this are given up, in milliseconds. */
const capMs = 60_000
const facts = { system: systemNames['ams360-wsapi'], connectionId: 'ams360-wsapi' }

type Lists = Omit<MappingLists, 'failures'>
type Part = Partial<Lists>

const choiceFrom = ({ code, name, active }: ListChoice): Choice => ({ code, name, active })

/** What each question to AMS360 fills; a question that fails leaves exactly these empty. */
const questions: readonly {
  readonly fills: readonly (keyof Lists)[]
  readonly ask: (agency: AgencyRecords, signal: AbortSignal) => Promise<Part>
}[] = [
  {
    fills: ['actions'],
    ask: async (agency, signal) => ({ actions: (await agency.actions(signal)).map(choiceFrom) }),
  },
  {
    fills: ['employees', 'executives', 'representatives'],
    async ask(agency, signal) {
      const all = await agency.employeeChoices(signal)
      return {
        employees: all.map(choiceFrom),
        executives: all.filter(({ executive }) => executive).map(choiceFrom),
        representatives: all.filter(({ representative }) => representative).map(choiceFrom),
      }
    },
  },
  {
    fills: ['divisions', 'branches', 'departments', 'groups'],
    async ask(agency, signal) {
      const { divisions, branches, departments, groups } = await agency.unitChoices(signal)
      return {
        divisions: divisions.map(choiceFrom),
        branches: branches.map(choiceFrom),
        departments: departments.map(choiceFrom),
        groups: groups.map(choiceFrom),
      }
    },
  },
  {
    fills: ['companies'],
    ask: async (agency, signal) => ({
      companies: (await agency.companies(signal)).map(choiceFrom),
    }),
  },
  {
    fills: ['lines'],
    ask: async (agency, signal) => ({
      lines: (await agency.lines(signal)).map(({ typeOfBusiness, ...choice }) => ({
        ...choiceFrom(choice),
        ...(typeOfBusiness !== undefined && { typeOfBusiness }),
      })),
    }),
  },
  {
    fills: ['billMethods'],
    ask: async (agency, signal) => ({
      billMethods: (await agency.billMethods(signal)).map(choiceFrom),
    }),
  },
]

const emptyLists = (): Lists => ({
  actions: [],
  executives: [],
  representatives: [],
  employees: [],
  divisions: [],
  branches: [],
  departments: [],
  groups: [],
  companies: [],
  lines: [],
  billMethods: [],
})

/** AMS360's own lists to choose from. Each is asked for by itself: one that fails spoils no other. */
export async function readMappingLists({
  line,
  toFailure,
}: Pick<RecordingParts, 'line' | 'toFailure'>): Promise<MappingLists> {
  const signal = AbortSignal.timeout(capMs)
  const failures: { list: string; failure: Failure }[] = []
  const fail = (fills: readonly string[], failure: Failure): void => {
    for (const list of fills) failures.push({ list, failure })
  }
  const all = questions.flatMap(({ fills }) => fills)
  const held = line.held()
  let lists = emptyLists()
  if (held) {
    fail(all, held)
    return { ...lists, failures }
  }
  let agency: AgencyRecords
  try {
    agency = await line.session()
  } catch (error) {
    fail(all, toFailure(error, 'mapping', facts))
    return { ...lists, failures }
  }
  for (const { fills, ask } of questions) {
    try {
      lists = { ...lists, ...(await ask(agency, signal)) }
    } catch (error) {
      fail(fills, toFailure(error, 'mapping', facts))
    }
  }
  return { ...lists, failures }
}
