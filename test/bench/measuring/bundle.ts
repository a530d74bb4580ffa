import { symlinkSync } from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { build } from 'vite'

const root = join(import.meta.dirname, '../../..')

/**
 * Bundles parts of the engine as they ship, with the same stand-ins, to run under Node.
 * @param entries names of the bundles → source files, from the root of the checkout
 */
export async function bundle(folder: string, entries: Readonly<Record<string, string>>) {
  const standIn = join(root, 'main/engine/connectors/no-own-network.ts')
  await build({
    root,
    configFile: false,
    logLevel: 'error',
    resolve: { alias: { axios: standIn, 'axios-ntlm': standIn } },
    ssr: { noExternal: true, external: ['better-sqlite3', 'electron'] },
    build: {
      ssr: true,
      outDir: folder,
      emptyOutDir: false,
      minify: true,
      target: 'node20',
      rolldownOptions: {
        input: Object.fromEntries(
          Object.entries(entries).map(([name, file]) => [name, join(root, file)]),
        ),
        preserveEntrySignatures: 'strict',
        output: { format: 'es', entryFileNames: '[name].mjs', chunkFileNames: '[name]-[hash].mjs' },
      },
    },
  })
  // What the bundle leaves outside is found as in the checkout.
  symlinkSync(join(root, 'node_modules'), join(folder, 'node_modules'), 'junction')
}

/** Loads what `bundle` made. The caller knows its type from the source file. */
export const load = (folder: string, name: string): Promise<unknown> =>
  import(pathToFileURL(join(folder, `${name}.mjs`)).href)
