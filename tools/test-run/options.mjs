/** The command line of `npm test`. */
import { PlainError } from '../setup/say.mjs'

/** @typedef {import('./stages.mjs').Stage} Stage */

/**
 * @param {readonly Stage[]} stages
 * @param {readonly string[]} words
 * @returns {{ chosen: readonly Stage[], runnerArgs: readonly string[] }}
 */
export function chooseStages(stages, words) {
  if (words.length === 0) return { chosen: stages, runnerArgs: [] }
  const known = stages.map((stage) => stage.name)
  const names = words[0] === '--only' ? (words[1] ?? '').split(',') : []
  if (names.length === 0 || !names.every((name) => known.includes(name))) {
    throw new PlainError(`Usage: npm test -- --only STAGE[,STAGE]   Stages: ${known.join(', ')}`)
  }
  const runnerArgs = words.slice(2)
  if (runnerArgs.length > 0 && names.length > 1) {
    throw new PlainError('Further words can go to one runner only: name a single stage.')
  }
  return { chosen: stages.filter((stage) => names.includes(stage.name)), runnerArgs }
}
