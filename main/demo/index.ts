import { obeyPort, type ParentPort } from './parent-port'

/** Entry of the demo agency's own process (Electron `utilityProcess`). */
const { parentPort } = process as unknown as { readonly parentPort?: ParentPort }

if (parentPort === undefined) throw new Error('The demo agency runs as a utility process only.')
obeyPort(parentPort, () => process.exit(0))
