// Everything that runs in Node or in Electron's main process, as ES modules: main, reader process, command-line tools.
import { existsSync } from 'node:fs';
import { basename, join } from 'node:path';
import { defineConfig } from 'vite';
import { buildDefine } from './release/build-info.mjs';
import { recordBundled } from './release/bundled.mjs';
import { ROOT } from './setup/folders.mjs';

const ENTRIES = [
  'electron/main.ts',
  'electron/sheet-printer.ts',
  'electron/reader/process/reader-process.ts',
  'electron/cli/check.ts',
  'electron/pc/process/pc-process.ts',
  'electron/cli/pc.ts',
  'electron/cli/plan.ts',
  'electron/cli/sheet.ts',
];

/** @returns {Record<string, string>} built name -> source file, of those that exist */
function entries() {
  const files = ENTRIES.map((file) => join(ROOT, file)).filter((file) => existsSync(file));
  return Object.fromEntries(files.map((file) => [basename(file, '.ts'), file]));
}

export default defineConfig({
  root: ROOT,
  define: buildDefine(),
  plugins: [recordBundled('node')],
  publicDir: false,
  clearScreen: false,
  ssr: {
    target: 'node',
    // electron-store is bundled; the native packages find their own files and must stay where they are.
    noExternal: true,
    external: ['electron', 'pcsclite', 'koffi', 'bindings'],
  },
  build: {
    ssr: true,
    outDir: join(ROOT, 'out'),
    emptyOutDir: false,
    target: 'node20.18',
    minify: false,
    sourcemap: false,
    reportCompressedSize: false,
    rolldownOptions: {
      input: entries(),
      // Flat, so that import.meta.dirname is out/ in every file.
      output: { format: 'es', entryFileNames: '[name].js', chunkFileNames: '[name]-[hash].js' },
    },
  },
});
