import react from '@vitejs/plugin-react'
import { defineConfig } from 'electron-vite'
import { resolve } from 'node:path'

const at = (path: string): string => resolve(import.meta.dirname, path)

// Electron 45 runs Node 24, the closed-network runtime (Electron 33) runs Node 20 and Chromium 130.
const node = 'node20'
const chrome = 'chrome130'

/** Maps of minified code stay beside the build for reading stack traces; they are never packaged. */
const sourcemap = 'hidden'

/** Modules of main, engine and demo that are replaced at build time: package name → file. */
const alias: Readonly<Record<string, string>> = {
  // What `soap` brings to speak HTTP by itself: all traffic takes the injected fetch instead.
  axios: at('main/engine/connectors/no-own-network.ts'),
  'axios-ntlm': at('main/engine/connectors/no-own-network.ts'),
}

export default defineConfig({
  main: {
    resolve: { alias },
    build: {
      outDir: 'out/main',
      target: node,
      minify: true,
      sourcemap,
      // Only package.json's `dependencies` (the native module) stay outside the bundle.
      externalizeDeps: true,
      rolldownOptions: {
        input: {
          index: at('main/index.ts'),
          engine: at('main/engine/index.ts'),
          demo: at('main/demo/index.ts'),
        },
        output: {
          format: 'es',
          entryFileNames: '[name].js',
          chunkFileNames: 'chunks/[name]-[hash].js',
        },
      },
    },
  },
  preload: {
    build: {
      outDir: 'out/preload',
      target: node,
      minify: true,
      sourcemap,
      rolldownOptions: {
        input: { index: at('preload/index.ts') },
        // A sandboxed preload is one CommonJS file: it can neither import nor require its own parts.
        output: { format: 'cjs', entryFileNames: '[name].cjs', codeSplitting: false },
      },
    },
  },
  renderer: {
    root: at('renderer'),
    base: './',
    plugins: [react()],
    build: {
      outDir: at('out/renderer'),
      emptyOutDir: true,
      target: chrome,
      minify: true,
      sourcemap,
      modulePreload: { polyfill: false },
      // The page's policy forbids data: fonts and styles, so every asset is a file of its own.
      assetsInlineLimit: 0,
      rolldownOptions: {
        input: at('renderer/index.html'),
        preserveEntrySignatures: false,
        // All that the first screen needs is one file: each request costs a new window some 5 ms.
        output: { codeSplitting: { groups: [{ name: 'first', tags: ['$initial'] }] } },
      },
    },
  },
})
