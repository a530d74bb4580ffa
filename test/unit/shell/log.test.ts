import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { beforeEach, describe, expect, it, vi } from 'vitest'
import { openLog } from '../../../main/shell/log'
import { tempFolder } from '../../support/temp-folder'

type FileTransport = {
  resolvePathFn: () => string
  maxSize: number
  level: string
  archiveLogFn: (file: { path: string }) => void
}
const library = vi.hoisted(() => ({
  written: [] as string[],
  file: {} as unknown,
  console: {} as Record<string, unknown>,
  ipc: {} as Record<string, unknown>,
}))
vi.mock('electron-log/main', () => {
  const at = (level: string) => (text: string) => library.written.push(`${level} ${text}`)
  return {
    default: {
      transports: library,
      debug: at('debug'),
      info: at('info'),
      warn: at('warn'),
      error: at('error'),
    },
  }
})

let folder: string
beforeEach(() => {
  folder = tempFolder()
  library.written.length = 0
  library.file = {}
})

describe('the log', () => {
  it('writes message and facts in one line, after redaction', () => {
    const log = openLog(folder)
    log.info('engine: up')
    log.warn('call', { password: 'Canary-77', said: 'Bearer abcdefgh12345', ms: 4 })
    log.write({ level: 'error', message: 'forged\nline', facts: {} })
    expect(library.written).toEqual([
      'info engine: up',
      'warn call {"password":"[hidden]","said":"Bearer [hidden]","ms":4}',
      'error forged line',
    ])
  })

  it('goes to a file in our folder, never to the page', () => {
    openLog(folder)
    const file = library.file as FileTransport
    expect(file.resolvePathFn()).toBe(join(folder, 'main.log'))
    expect(library.ipc['level']).toBe(false)
  })
})

describe('a full file', () => {
  it('moves on, five are kept, the oldest goes', () => {
    mkdirSync(folder, { recursive: true })
    openLog(folder)
    const file = library.file as FileTransport
    for (let n = 1; n <= 8; n += 1) {
      writeFileSync(join(folder, 'main.log'), `file ${n}`)
      file.archiveLogFn({ path: join(folder, 'main.log') })
      expect(existsSync(join(folder, 'main.log'))).toBe(false)
    }
    const kept = readdirSync(folder).toSorted()
    expect(kept).toEqual(['main.1.log', 'main.2.log', 'main.3.log', 'main.4.log'])
    expect(kept.map((name) => readFileSync(join(folder, name), 'utf8'))).toEqual([
      'file 8',
      'file 7',
      'file 6',
      'file 5',
    ])
  })
})
