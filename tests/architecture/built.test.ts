// Looks at out/, which `npm test` builds first.
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { outPaths } from '../../electron/app/paths.ts';
import { CONTENT_SECURITY_POLICY } from '../../electron/app/app-protocol.ts';
import { read, ROOT, sourcesBelow } from './sources.ts';

const built = sourcesBelow('out', /\.(?:c?js|html|css)$/);

describe('out/', () => {
  it('has every file that the app asks for', () => {
    const { preload, renderer, readerProcess } = outPaths(join(ROOT, 'out'));
    const files = [join(ROOT, 'out', 'main.js'), preload, readerProcess, join(renderer, 'index.html')];
    expect(files.filter((file) => !existsSync(file))).toEqual([]);
  });

  it('has a preload that a sandbox can load: one file, nothing required but electron', () => {
    const preload = read('out/preload.cjs');
    expect([...preload.matchAll(/\brequire\(([^)]*)\)/g)].map((match) => match[1])).toEqual(['"electron"']);
    expect(preload).not.toMatch(/^\s*(?:import|export)\b|\bimport\(/m);
  });

  it('has a page without inline scripts or styles, and with its policy', () => {
    const page = read('out/renderer/index.html');
    expect(page).not.toMatch(/<script(?![^>]*\bsrc=)|<style|\sstyle=|\son[a-z]+=/);
    expect(page.includes(CONTENT_SECURITY_POLICY.replace("; frame-ancestors 'none'", ''))).toBe(true);
    expect(page).not.toMatch(/(?:src|href)="(?:\/|https?:)/);
  });

  it.each([
    ['the address of a development server', /https?:\/\/(?:localhost|127\.0\.0\.1)|:5173\b|@vite\/client/],
    ['a policy for development', /unsafe-inline|unsafe-eval/],
    ['a map of the sources', /sourceMappingURL=/],
  ])('holds nowhere %s', (_name, pattern) => {
    expect(built.length).toBeGreaterThan(4);
    expect(built.filter(({ text }) => pattern.test(text)).map(({ path }) => path)).toEqual([]);
  });
});
