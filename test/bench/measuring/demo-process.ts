/**
 * Runs the product's own demo agency under Node, outside of the app that is measured: its built
 * entry finds here the port that Electron would give it.
 */
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'

Object.assign(process, {
  parentPort: {
    on: (_event: 'message', listen: (event: { readonly data: unknown }) => void) =>
      process.on('message', (data) => listen({ data })),
    postMessage: (message: object) => process.send?.(message),
  },
})
process.once('disconnect', () => process.exit(0))

await import(pathToFileURL(join(import.meta.dirname, '../../../out/main/demo.js')).href)
