import { defineConfig } from '@playwright/test'

/** Tags of what is not here: other platforms, and the virtual desktop where there is a real screen. */
const elsewhere = [
  ...['linux', 'darwin', 'win32'].filter((platform) => platform !== process.platform),
  ...(process.env['SYNCDESK_VIRTUAL_DESKTOP'] ? [] : ['virtual-desktop']),
]

// `*.spec.ts` belongs to Playwright, `*.test.ts(x)` to vitest (see vitest.config.ts).
export default defineConfig({
  outputDir: 'test-results',
  reporter: 'list',
  // One desktop, one tray, one keyring: tests take turns. A test that passes only at the second try failed.
  workers: 1,
  retries: 0,
  forbidOnly: true,
  grepInvert: new RegExp(`@(${elsewhere.join('|')})\\b`),
  timeout: 60_000,
  expect: { timeout: 10_000 },
  use: { trace: 'retain-on-failure', screenshot: 'only-on-failure' },
  projects: [
    { name: 'e2e', testDir: 'test/e2e/stories', testMatch: '**/*.spec.ts', teardown: 'canary' },
    // Reads every byte that the stories' apps wrote.
    { name: 'canary', testDir: 'test/e2e/canary', testMatch: '**/*.spec.ts' },
    { name: 'packaged', testDir: 'test/packaged', testMatch: '**/*.spec.ts' },
  ],
})
