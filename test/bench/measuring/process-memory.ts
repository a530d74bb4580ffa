import { readdirSync, readFileSync, readlinkSync } from 'node:fs'

export type ProcessMemory = { readonly pid: number; readonly name: string; readonly mib: number }

/** The answer of the kernel, or undefined when the process ended while we looked. */
function read(pid: number, file: string): string | undefined {
  try {
    return readFileSync(`/proc/${pid}/${file}`, 'utf8')
  } catch {
    return undefined
  }
}

const allPids = (): readonly number[] =>
  readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .map(Number)

function parentOf(pid: number): number {
  const stat = read(pid, 'stat') ?? ''
  // The command stands in brackets and may itself contain anything; state and parent follow.
  return Number(stat.slice(stat.lastIndexOf(')') + 2).split(' ')[1] ?? 0)
}

/** A process and all that descend from it. */
export function treeOf(root: number): readonly number[] {
  const children = Map.groupBy(allPids(), parentOf)
  const below = (pid: number): readonly number[] => [
    pid,
    ...(children.get(pid) ?? []).flatMap(below),
  ]
  return below(root)
}

/** What Chromium calls the process: `main`, `zygote`, `utility node.mojom.NodeService` … */
function nameOf(pid: number): string {
  const words = (read(pid, 'cmdline') ?? '').split(/[\0 ]/)
  const switchOf = (name: string): string | undefined =>
    words.find((word) => word.startsWith(`--${name}=`))?.slice(name.length + 3)
  return [switchOf('type') ?? 'main', switchOf('utility-sub-type')].filter(Boolean).join(' ')
}

/** Proportional memory: pages that several processes share count in parts, so the sum is true. */
function pssOf(pid: number): number {
  const kib = /^Pss:\s+(\d+) kB/m.exec(read(pid, 'smaps_rollup') ?? '')?.[1]
  return Number(kib ?? 0) / 1024
}

export const memoryOf = (root: number): readonly ProcessMemory[] =>
  treeOf(root).map((pid) => ({ pid, name: nameOf(pid), mib: pssOf(pid) }))

export const sumOf = (processes: readonly ProcessMemory[]): number =>
  processes.reduce((sum, { mib }) => sum + mib, 0)

function programOf(pid: number): string | undefined {
  try {
    return readlinkSync(`/proc/${pid}/exe`)
  } catch {
    return undefined
  }
}

/** How many other processes run the same program: they share its pages and make it look smaller. */
export function sharersOf(root: number): number {
  const own = new Set(treeOf(root))
  const program = programOf(root)
  return allPids().filter((pid) => !own.has(pid) && programOf(pid) === program).length
}
