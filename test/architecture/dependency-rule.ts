import { importsOf, type Import } from './imports'
import type { SourceFile } from './tree'

export type Rule = {
  readonly name: string
  /** Files it speaks about. */
  readonly files: RegExp
  /** Targets it speaks about; every other target is fine. */
  readonly about: RegExp
  /** Targets among these that are allowed after all. */
  readonly except?: RegExp
  /** Types cost nothing at run time. */
  readonly typesMay?: boolean
}

const ours = /^(main|preload|renderer|test|tools)\//
const anything = /^/
const nodeModule = /^(node:|electron$)/

/** The dependency rule, one line per arrow that must not exist. */
export const rules: readonly Rule[] = [
  {
    name: 'electron stays in its places',
    files:
      /^(?!main\/(index\.ts$|shell\/|ipc\/|vault\/|engine\/net\/)|preload\/index\.ts$)(main|preload|renderer)\//,
    about: /^electron(\/|$)/,
  },
  {
    name: 'the page knows the contract only',
    files: /^renderer\//,
    about: ours,
    except: /^(renderer|preload\/contract)(\/|$)/,
  },
  { name: 'the page has no Node', files: /^renderer\//, about: nodeModule },
  {
    // One value of a file with schemas brings all of zod into the page: a third of its first file.
    name: 'the page takes plain lists of the contract, schemas only as types',
    files: /^renderer\//,
    about: /^zod$|^preload\/contract(\/|$)/,
    except: /^preload\/contract\/(event-kinds|systems)$/,
    typesMay: true,
  },
  {
    name: 'the contract depends on nobody',
    files: /^preload\/contract\//,
    about: anything,
    except: /^(preload\/contract(\/|$)|zod$)/,
  },
  {
    name: 'the preload ships names only',
    files: /^preload\/index\.ts$/,
    about: ours,
    except: /^preload\/contract\/names$/,
    typesMay: true,
  },
  {
    name: 'main never reaches into the page or the preload',
    files: /^main\//,
    about: /^(renderer|test|tools)\/|^preload\/(?!contract(\/|$))/,
  },
  {
    name: 'nobody imports an index',
    files: /^main\//,
    about: /^main\/((engine|demo)\/)?index$/,
  },
  {
    name: 'nobody imports compose',
    files: /^main\/(?!((engine|demo)\/)?index\.ts$)/,
    about: /^main\/((engine|demo)\/)?compose$/,
  },
  {
    name: 'a connector never knows store, vault, shell or sync',
    files: /^main\/engine\/connectors\//,
    about: /^main\/(engine\/(store|sync|health|intake)|vault|shell|ipc)\//,
  },
  {
    name: 'what connectors share never knows one of them',
    files: /^main\/engine\/connectors\/(?!registry)[^/]+$/,
    about: /^main\/engine\/connectors\/[^/]+\//,
  },
  {
    name: 'store, net, log and support never know sync or shell',
    files: /^main\/engine\/(store|net|log|support)\//,
    about: /^main\/(engine\/sync|shell|ipc)\//,
  },
  {
    name: 'sync knows connector.ts and its own ports',
    files: /^main\/engine\/sync\//,
    about:
      /^main\/(engine\/(store|net|connectors\/(?!(connector|agency-records|fault)$))|shell|ipc|vault)/,
    typesMay: true,
  },
  {
    name: 'the engine never knows the shell',
    files: /^main\/engine\//,
    about: /^main\/(shell|ipc|vault|compose|lifecycle|demo)(\/|$)/,
    // Start and stop order is the same code on both sides.
    except: /^main\/lifecycle$/,
  },
  {
    name: 'the shell relays: store, sync and connectors run in the engine',
    files: /^main\/(shell|ipc|vault)\/|^main\/compose\.ts$/,
    about: /^main\/engine\/(store|sync|health|intake|connectors\/[^/]+\/)/,
    typesMay: true,
  },
  {
    name: 'the demo agency is another company: it knows neither shell nor store',
    files: /^main\/demo\//,
    about: /^main\/(shell|ipc|vault|compose|engine\/(store|sync|health))/,
  },
  {
    name: 'SQLite belongs to the store',
    files: /^(?!main\/engine\/store\/)(main|preload|renderer)\//,
    about: /^better-sqlite3(\/|$)/,
    typesMay: true,
  },
  {
    name: 'one fetch for all traffic',
    files: /^(?!main\/(engine\/(net|intake)|demo)\/)(main|preload|renderer)\//,
    about: /^(node:)?(https?|http2)$/,
    typesMay: true,
  },
  { name: 'no axios', files: anything, about: /^axios/ },
]

/** A connector's own folder name, or undefined outside of one. */
const connectorIn = (path: string): string | undefined =>
  /^main\/engine\/connectors\/([^/]+)\//.exec(path)?.[1]

function isOtherConnector({ from, to }: Import): boolean {
  const [own, other] = [connectorIn(from), connectorIn(to)]
  return own !== undefined && other !== undefined && own !== other
}

/** Every import that the rules forbid, as «file → target: rule». */
export function forbiddenImports(files: readonly SourceFile[]): string[] {
  return files.flatMap(importsOf).flatMap((line) => {
    const broken = rules
      .filter(({ files: from, about, except, typesMay }) => {
        if (typesMay && line.typeOnly) return false
        return from.test(line.from) && about.test(line.to) && !except?.test(line.to)
      })
      .map(({ name }) => name)
    if (isOtherConnector(line)) broken.push('a connector never knows another one')
    return broken.map((name) => `${line.from} → ${line.to}: ${name}`)
  })
}
