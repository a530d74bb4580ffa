import react from '@vitejs/plugin-react'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { defineConfig } from 'vite'

// `vite build -c test/renderer/preview/vite.config.ts`: the pictures are of minified code, as shipped.
// The policy the shell sends: what it forbids shows in the pictures' console.
const policy = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self' 'sha256-47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU='",
  "img-src 'self' data:",
  "font-src 'self'",
  "connect-src 'none'",
].join('; ')

export default defineConfig({
  root: import.meta.dirname,
  base: './',
  plugins: [react()],
  preview: { headers: { 'Content-Security-Policy': policy } },
  build: {
    outDir: join(tmpdir(), 'syncdesk-preview'),
    emptyOutDir: true,
    target: 'chrome130',
    modulePreload: { polyfill: false },
  },
})
