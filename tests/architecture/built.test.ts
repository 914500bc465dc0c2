// Looks at out/, which `npm test` builds first; tests/packaging looks at what becomes of it.
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { CONTENT_SECURITY_POLICY } from '../../electron/app/app-protocol.ts';
import { outPaths } from '../../electron/app/paths.ts';
import { read, ROOT, sourcesBelow } from './sources.ts';

const built = sourcesBelow('out', /\.(?:c?js|html|css)$/);

describe('out/', () => {
  it('has every file that the app asks for', () => {
    const { preload, renderer, readerProcess, pcProcess } = outPaths(join(ROOT, 'out'));
    const files = [join(ROOT, 'out', 'main.js'), preload, readerProcess, pcProcess, join(renderer, 'index.html')];
    expect(files.filter((file) => !existsSync(file))).toEqual([]);
  });

  it('has a preload in one piece', () => {
    expect(read('out/preload.cjs')).not.toMatch(/^\s*(?:import|export)\b|\bimport\(/m);
  });

  it('has a page with its policy, which names its files relative to itself', () => {
    const page = read('out/renderer/index.html');
    expect(page.includes(`"${CONTENT_SECURITY_POLICY.replace("; frame-ancestors 'none'", '')}"`)).toBe(true);
    expect(page).not.toMatch(/(?:src|href)="(?:\/|[a-z]+:)/);
  });

  it('holds no address of a development server', () => {
    expect(built.length).toBeGreaterThan(4);
    const pattern = /https?:\/\/(?:localhost|127\.0\.0\.1)|:5173\b|@vite\/client/;
    expect(built.filter(({ text }) => pattern.test(text)).map(({ path }) => path)).toEqual([]);
  });
});
