import { utilityProcess } from 'electron'
import type { Log } from '../engine/log/log'
import type { EngineProcess } from './engine-host'

/** Starts one of our processes from its built file. What it prints goes to the log. */
export function forkProcess(file: string, serviceName: string, log: Log): EngineProcess {
  const child = utilityProcess.fork(file, [], { serviceName, stdio: 'pipe' })
  child.stderr?.on('data', (chunk: Buffer) => {
    log.error(`${serviceName}: ${chunk.toString('utf8').trim().slice(0, 4_000)}`)
  })
  return {
    line: {
      post: (message) => child.postMessage(message),
      listen: (hear) => void child.on('message', hear),
    },
    onExit: (call) => void child.once('exit', call),
    kill: () => void child.kill(),
  }
}
