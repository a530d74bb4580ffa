import type { Vault } from '../../../main/engine/ports'
import { fakeVault } from '../../support/fake-vault'
import { sealMark } from './messages'

/**
 * A vault that writes into each sealed text which save it was sealed for: a secret of one save with
 * the settings of another would be seen.
 */
export function markedVault(number: () => number): Vault {
  const vault = fakeVault()
  return {
    ...vault,
    seal: (text) => vault.seal(sealMark(number(), text)),
    async open(sealed) {
      const text = await vault.open(sealed)
      return text.slice(text.indexOf('|') + 1)
    },
  }
}
