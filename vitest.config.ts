import react from '@vitejs/plugin-react'
import { defineConfig } from 'vitest/config'

// `*.test.ts(x)` belongs to vitest, `*.spec.ts` to Playwright (see playwright.config.ts).
export default defineConfig({
  plugins: [react()],
  test: {
    globalSetup: ['test/architecture/node-version.ts'],
    // Processes, not threads: store tests load the native module and some end their process.
    pool: 'forks',
    maxWorkers: 2,
    testTimeout: 10_000,
    restoreMocks: true,
    unstubEnvs: true,
    unstubGlobals: true,
    reporters: ['default'],
    projects: [
      {
        extends: true,
        test: {
          name: 'node',
          environment: 'node',
          include: ['test/**/*.test.ts'],
          exclude: ['test/renderer/**', 'test/e2e/**', 'test/packaged/**'],
        },
      },
      {
        extends: true,
        test: {
          name: 'renderer',
          environment: 'happy-dom',
          include: ['test/renderer/**/*.test.{ts,tsx}'],
        },
      },
    ],
  },
})
