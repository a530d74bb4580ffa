import { describe, expect, it } from 'vitest'
import { forbiddenImports, rules } from './dependency-rule'
import { importsOf } from './imports'
import { productCode } from './tree'

it('holds in the whole product', () => {
  expect(forbiddenImports(productCode())).toEqual([])
})

/** For every rule: one file that breaks it. */
const broken: Readonly<Record<string, readonly [path: string, line: string]>> = {
  'electron stays in its places': ['main/engine/store/open.ts', "import { app } from 'electron'"],
  'the page knows the contract only': ['renderer/app/a.tsx', "import x from '../../main/index'"],
  'the page has no Node': ['renderer/a.ts', "import fs from 'node:fs'"],
  'the page takes plain lists of the contract, schemas only as types': [
    'renderer/a.ts',
    "import { queueCalls } from '../preload/contract/queue'",
  ],
  'the contract depends on nobody': ['preload/contract/a.ts', "import { a } from 'react'"],
  'the preload ships names only': ['preload/index.ts', "import { calls } from './contract'"],
  'main never reaches into the page or the preload': [
    'main/ipc/a.ts',
    "export * from '../../preload/index'",
  ],
  'nobody imports an index': ['main/shell/a.ts', "import { x } from '../engine/index'"],
  'nobody imports compose': ['main/shell/a.ts', "import { compose } from '../compose'"],
  'a connector never knows store, vault, shell or sync': [
    'main/engine/connectors/x/a.ts',
    "import { openStore } from '../../store/open'",
  ],
  'what connectors share never knows one of them': [
    'main/engine/connectors/soap-transport.ts',
    "import { a } from './x/a'",
  ],
  'store, net, log and support never know sync or shell': [
    'main/engine/store/a.ts',
    "const x = await import('../sync/runner')",
  ],
  'sync knows connector.ts and its own ports': [
    'main/engine/sync/a.ts',
    "import { registry } from '../connectors/registry'",
  ],
  'the engine never knows the shell': ['main/engine/a.ts', "import { tray } from '../shell/tray'"],
  'the shell relays: store, sync and connectors run in the engine': [
    'main/shell/a.ts',
    "import { openStore } from '../engine/store/open'",
  ],
  'the demo agency is another company: it knows neither shell nor store': [
    'main/demo/a.ts',
    "import { openStore } from '../engine/store/open'",
  ],
  'SQLite belongs to the store': ['main/engine/sync/a.ts', "import Sqlite from 'better-sqlite3'"],
  'one fetch for all traffic': ['main/engine/health/a.ts', "import http from 'node:http'"],
  'no axios': ['main/engine/net/a.ts', "import 'axios'"],
}

describe('each rule can fail', () => {
  it.each(rules.map(({ name }) => name))('%s', (name) => {
    const [path, text] = broken[name] ?? ['', '']
    expect(forbiddenImports([{ path, text }]).join()).toContain(name)
  })

  it('a connector never knows another one', () => {
    const path = 'main/engine/connectors/one/a.ts'
    const text = "import { b } from '../two/b'"
    expect(forbiddenImports([{ path, text }])).toHaveLength(1)
  })
})

describe('what the rules allow', () => {
  it.each([
    ['main/index.ts', "import { app } from 'electron'\nimport { compose } from './compose'"],
    ['main/engine/connectors/registry.ts', "import { a } from './ams360-wsapi/connector'"],
    ['main/engine/connectors/x/a.ts', "import { Fault } from '../fault'\nimport b from './b'"],
    ['main/engine/sync/a.ts', "import type { Connector } from '../connectors/connector'"],
    ['main/shell/a.ts', "import type { Row } from '../engine/store/row'"],
    ['preload/index.ts', "import type { Bridge } from './contract'\nimport { x } from 'electron'"],
    ['renderer/a.tsx', "import type { Route } from '../preload/contract/routes'"],
    ['renderer/b.ts', "import { queueLists } from '../preload/contract/event-kinds'"],
  ])('%s', (path, text) => {
    expect(forbiddenImports([{ path, text }])).toEqual([])
  })
})

it('reads every form of import', () => {
  const text = [
    "// import { no } from 'comment'",
    "import one from 'one'",
    "import type { Two } from 'two'",
    'import {',
    '  three,',
    '  type Three,',
    "} from './three'",
    "export { four } from '../four.ts'",
    "export type { Five } from 'five'",
    "import 'six'",
    'const seven = await import(' + "'seven')",
    "import * as eight from './eight.wsdl?raw'",
    'const text = "export const from = \'nothing\'"',
  ].join('\n')
  expect(
    importsOf({ path: 'main/engine/a.ts', text }).toSorted((a, b) => (a.to < b.to ? -1 : 1)),
  ).toEqual([
    { from: 'main/engine/a.ts', to: 'five', typeOnly: true },
    { from: 'main/engine/a.ts', to: 'main/engine/eight.wsdl', typeOnly: false },
    { from: 'main/engine/a.ts', to: 'main/engine/three', typeOnly: false },
    { from: 'main/engine/a.ts', to: 'main/four', typeOnly: false },
    { from: 'main/engine/a.ts', to: 'one', typeOnly: false },
    { from: 'main/engine/a.ts', to: 'seven', typeOnly: false },
    { from: 'main/engine/a.ts', to: 'six', typeOnly: false },
    { from: 'main/engine/a.ts', to: 'two', typeOnly: true },
  ])
})
