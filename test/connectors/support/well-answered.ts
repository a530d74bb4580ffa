import { expect } from 'vitest'
import type { WsapiSession } from '../../../main/engine/connectors/ams360-wsapi/session'
import type { WsapiSettings } from '../../../main/engine/connectors/ams360-wsapi/settings'
import { openWsapi } from './open-wsapi'
import { envelope, resultReply } from './soap-replies'
import { reply, startWsapiFixture, type WsapiFixture } from './wsapi-fixture'
import { newId } from './wsapi-writes'
import { element, meaningOf, type Meaning } from './xml-meaning'

const service = 'http://www.WSAPI.AMS360.com/v3.0'
const data = `${service}/DataContract`

const ids = 'CustomerId ActivityId SuspenseId PolicyId DocStageId Doc360DocumentId'
  .split(' ')
  .map((name) => `<a:${name}>${newId}</a:${name}>`)
  .join('')

/** A service that answers everything well: updates with nothing, inserts with every id there is. */
export type WellAnswered = {
  readonly fixture: WsapiFixture
  readonly session: WsapiSession
  open(settings: Partial<WsapiSettings>): WsapiSession
  /** The last request of an operation, as XML. */
  sent(operation: string): string
  /** What stands in its own element. */
  argumentOf(operation: string): Meaning | undefined
  stop(): Promise<void>
}

export async function startWellAnswered(): Promise<WellAnswered> {
  const fixture = await startWsapiFixture()
  fixture.behave((response, { operation }) => {
    if (operation === 'Login') return false
    const nothing = envelope(`<${operation}Response xmlns="${service}"/>`)
    const isUpdate = operation.endsWith('Update')
    reply(response, 200, isUpdate ? nothing : resultReply(operation, ids))
    return true
  })
  const open = (settings: Partial<WsapiSettings>): WsapiSession =>
    openWsapi({ endpoint: fixture.endpoint, settings })
  const session = open({})
  const sent = (operation: string): string =>
    fixture.heard.filter((call) => call.operation === operation).at(-1)?.body ?? ''
  return {
    fixture,
    session,
    open,
    sent,
    argumentOf(operation) {
      const [own] = meaningOf(sent(operation)).children.at(-1)?.children ?? []
      expect(own?.name).toBe(`{${service}}${operation}`)
      return own?.children[0]
    },
    async stop() {
      await session[Symbol.asyncDispose]()
      await fixture.stop()
    },
  }
}

/** Members in their order; a list stands for an element with members of its own. */
export type Tree = readonly (readonly [name: string, value: string | Tree])[]

export const members = (tree: Tree): Meaning[] =>
  tree.map(([name, value]) =>
    typeof value === 'string'
      ? element(`{${data}}${name}`, ...(value === '' ? [] : [value]))
      : element(`{${data}}${name}`, ...members(value)),
  )

export const wrapped = (wrapper: string, tree: Tree): Meaning =>
  element(`{${service}}${wrapper}`, ...members(tree))
