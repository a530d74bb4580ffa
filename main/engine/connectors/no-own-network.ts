/**
 * Stands in for `axios` and `axios-ntlm` in the bundle (alias in electron.vite.config.ts). The soap
 * library imports them for its own HTTP client, which nobody here uses: with this in their place
 * nothing can pass by the injected fetch, and they cost no memory.
 */
const refuse = (): never => {
  throw new Error('All traffic goes through the injected fetch')
}

export const create = refuse
export const NtlmClient = refuse
