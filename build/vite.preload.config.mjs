// The preload: a sandboxed preload is one CommonJS file that may require little but `electron`.
import { join } from 'node:path';
import { defineConfig } from 'vite';
import { buildDefine } from './release/build-info.mjs';
import { recordBundled } from './release/bundled.mjs';
import { ROOT } from './setup/folders.mjs';

export default defineConfig({
  root: ROOT,
  define: buildDefine(),
  plugins: [recordBundled('preload')],
  publicDir: false,
  clearScreen: false,
  ssr: { target: 'node', noExternal: true, external: ['electron'] },
  build: {
    ssr: true,
    outDir: join(ROOT, 'out'),
    emptyOutDir: false,
    target: 'node20.18',
    minify: false,
    sourcemap: false,
    reportCompressedSize: false,
    rolldownOptions: {
      input: { preload: join(ROOT, 'electron', 'preload.ts') },
      output: { format: 'cjs', entryFileNames: '[name].cjs', codeSplitting: false },
    },
  },
});
