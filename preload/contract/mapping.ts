import { z } from 'zod'
import { propertyNames } from './event-kinds'
import { failure } from './failures'

/** A code of AMS360: three characters with punctuation. Never trimmed, never changed (reference §5). */
const code = z.string().max(60)
const word = z.string().trim().min(1).max(300)

/** Which of two values wins when both sides have one. `ask` makes a suggestion. */
export const fieldPolicy = z.enum(['ams360', 'ours', 'ask'])

/** What the agency chose once for everything that is written. An empty code is «not chosen». */
export const mapping = z.object({
  accountExec: code,
  accountRep: code,
  division: code,
  branch: code,
  department: code,
  group: code,
  /** In whose name activities and suspenses are written, and who gets the suspense. */
  activityEmployee: code,
  suspenseAssignee: code,
  /** Actions by what happened; the `call` one stands in for call types that are not in the table. */
  actions: z.object({
    call: code,
    meeting: code,
    email: code,
    voice_note: code,
    ticket: code,
  }),
  callTypes: z.array(z.object({ callType: word, action: code })).max(200),
  /** Deal stage → prospect or customer; stages that are not in the table make a prospect. */
  dealStages: z.array(z.object({ stage: word, type: z.enum(['P', 'C']) })).max(200),
  /** Ticket priority → AMS360's number; the numbers are not public (assumption). */
  priorities: z.array(z.object({ priority: word, value: z.int().min(0).max(9) })).max(50),
  defaultPriority: z.int().min(0).max(9),
  policy: z.object({
    /** LineOfBusiness code, TypeOfBusiness number, writing company. */
    line: code,
    typeOfBusiness: z.int().min(0).max(32_767).optional(),
    writingCompany: code,
    billMethod: code,
    /** How long the shell runs. */
    months: z.int().min(1).max(36),
  }),
  /** Per property, what wins; a property that is not named: AMS360 wins, the other is suggested. */
  fields: z.partialRecord(z.enum(propertyNames), fieldPolicy),
})
export type Mapping = z.output<typeof mapping>

const choice = z.object({ code: z.string(), name: z.string(), active: z.boolean() })
export type Choice = z.output<typeof choice>

/** The live lists to choose from. A list that could not be read is empty and named in `failures`. */
export const mappingLists = z.object({
  actions: z.array(choice),
  executives: z.array(choice),
  representatives: z.array(choice),
  employees: z.array(choice),
  divisions: z.array(choice),
  branches: z.array(choice),
  departments: z.array(choice),
  groups: z.array(choice),
  companies: z.array(choice),
  lines: z.array(choice.extend({ typeOfBusiness: z.int().optional() })),
  /** May be empty without a failure: the code is typed then. */
  billMethods: z.array(choice),
  failures: z.array(z.object({ list: z.string(), failure })),
})
export type MappingLists = z.output<typeof mappingLists>

export const mappingCalls = {
  'mapping.read': {
    input: z.object({}),
    output: z.object({
      mapping,
      /** What is not chosen yet, in words, and how many effects wait for each. */
      missing: z.array(z.object({ name: z.string(), label: z.string(), waiting: z.int() })),
      /** Call types, stages and priorities that were seen and are in no table. */
      unseen: z.object({
        callTypes: z.array(z.string()),
        dealStages: z.array(z.string()),
        priorities: z.array(z.string()),
      }),
    }),
  },
  'mapping.lists': { input: z.object({}), output: mappingLists },
  /** Stored whole; what waited for a choice is planned anew. */
  'mapping.save': { input: z.object({ mapping }), output: z.object({ released: z.int() }) },
}
