import type { EngineRig } from './engine-rig'
import { settled } from './settled'

const stepMs = 10 * 60_000

/** Resolves when no check is under way any more. */
export async function idle(rig: EngineRig): Promise<void> {
  for (;;) {
    await settled()
    const { connections } = await rig.call('status.read', {})
    if (!connections.some(({ checking }) => checking)) return
  }
}

/** Lets time pass as it does on a PC that is awake: timers fire, checks end in between. */
export async function passUntil(rig: EngineRig, at: number, step = stepMs): Promise<void> {
  await idle(rig)
  while (rig.clock.now() < at) {
    rig.clock.advance(Math.min(step, at - rig.clock.now()))
    await idle(rig)
  }
}

/** The PC sleeps: the wall clock goes on, timers do not. */
export const sleepUntil = (rig: EngineRig, at: number): void => rig.clock.set(at)
