// The page: one script, one style sheet, fonts and pictures as files, nothing inline (the CSP forbids it).
import { join } from 'node:path';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';
import { buildDefine } from './release/build-info.mjs';
import { recordBundled } from './release/bundled.mjs';
import { ROOT } from './setup/folders.mjs';

/** Vite's own script and style injection and its reload socket; only ever in the page that the server sends. */
const DEVELOPMENT_CSP = "default-src 'self'; script-src 'self' 'unsafe-inline'; style-src 'self' 'unsafe-inline'; connect-src 'self' ws://localhost:*";

/** @type {import('vite').Plugin} */
const developmentPolicy = {
  name: 'development-policy',
  apply: 'serve',
  transformIndexHtml: (html) => html.replace(/(http-equiv="Content-Security-Policy"\s+content=")[^"]*/i, `$1${DEVELOPMENT_CSP}`),
};

export default defineConfig({
  root: join(ROOT, 'renderer'),
  base: './',
  define: buildDefine(),
  plugins: [react(), developmentPolicy, recordBundled('renderer')],
  publicDir: false,
  clearScreen: false,
  server: { host: '127.0.0.1', port: 5173, strictPort: false },
  build: {
    outDir: join(ROOT, 'out', 'renderer'),
    emptyOutDir: true,
    // The oldest Chromium that the app is run on: Electron 33.
    target: 'chrome130',
    assetsInlineLimit: 0,
    cssCodeSplit: false,
    modulePreload: false,
    sourcemap: false,
    // The window, and the page that is printed.
    rolldownOptions: { input: ['index.html', 'sheet.html'].map((page) => join(ROOT, 'renderer', page)) },
    reportCompressedSize: false,
  },
});
