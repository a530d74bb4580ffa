import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it, vi } from 'vitest'
import {
  fusesFrom,
  indirectPackages,
  loosePackages,
  manifestFrom,
  policy,
  policyProblems,
} from './packages'
import { productCode, root, rootConfigs, workshopCode } from './tree'

const read = (path: string): string => readFileSync(join(root, path), 'utf8')
const manifest = manifestFrom(read('package.json'))
const builder = read('electron-builder.yml')

describe('package.json', () => {
  it('names every package that is imported', () => {
    const files = [...productCode(), ...workshopCode(), ...rootConfigs()]
    expect(indirectPackages(files, manifest)).toEqual([])
  })

  it('pins every version', () => {
    expect(loosePackages(manifest)).toEqual([])
  })

  it('ships the native module only; all else is bundled', () => {
    expect(Object.keys(manifest.dependencies)).toEqual(['better-sqlite3'])
  })

  it('notices a package that only comes along', () => {
    const text = "import ms from 'ms'\nimport x from '@scope/part/deep'\nimport fs from 'node:fs'"
    expect(indirectPackages([{ path: 'main/a.ts', text }], manifest)).toEqual([
      '@scope/part (main/a.ts)',
      'ms (main/a.ts)',
    ])
  })

  it('notices a loose version', () => {
    const loose = { ...manifest, devDependencies: { vite: '^8.3.8' } }
    expect(loosePackages(loose)).toEqual(['vite@^8.3.8'])
  })
})

describe('electron-builder.yml', () => {
  it('sets every fuse', () => {
    expect(fusesFrom(builder)).toEqual({
      runAsNode: false,
      enableCookieEncryption: true,
      enableNodeOptionsEnvironmentVariable: false,
      enableNodeCliInspectArguments: false,
      enableEmbeddedAsarIntegrityValidation: true,
      onlyLoadAppFromAsar: true,
      loadBrowserProcessSpecificV8Snapshot: false,
      grantFileProtocolExtraPrivileges: false,
    })
  })

  it('has the id that Windows notifications are shown under', () => {
    const id = /^appId: (.+)$/m.exec(builder)?.[1]
    expect(read('main/index.ts')).toContain(`setAppUserModelId('${id}')`)
  })

  it('packs what package.json starts', () => {
    expect(manifest.main).toMatch(/^out\/main\//)
    expect(builder).toContain('- out/main/**')
  })

  it('notices a missing fuse', () => {
    expect(fusesFrom('electronFuses:\n  runAsNode: true\n\nwin: {}\n')).toEqual({ runAsNode: true })
    expect(fusesFrom('appId: x\n')).toEqual({})
  })
})

describe('the content security policy', () => {
  it('is strict', async () => {
    // The module registers nothing when it is loaded; only its constant is read.
    vi.doMock('electron', () => ({ protocol: {} }))
    const { contentSecurityPolicy } = await import('../../main/shell/app-protocol')
    expect(policyProblems(contentSecurityPolicy)).toEqual([])
  })

  it('notices what is missing and what is too much', () => {
    const [, ...rest] = policy
    expect(policyProblems([...rest, "worker-src 'unsafe-inline'"].join('; '))).toEqual([
      "missing: default-src 'none'",
      "unsafe: worker-src 'unsafe-inline'",
    ])
    expect(policyProblems([...policy, 'frame-src https://example.com'].join('; '))).toHaveLength(1)
  })
})
