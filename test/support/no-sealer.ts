import type { Sealer } from '../../main/engine/store/sealer'

/** As on a PC without a safe place: nothing personal can be kept. */
export const noSealer: Sealer = {
  seal: () => undefined,
  open: () => undefined,
  sealBytes: () => undefined,
  openBytes: () => undefined,
  hash: () => undefined,
}
