// What the build leaves in out/, which is what is packed.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { builtFiles } from '../../build/build.mjs';
import { ROOT } from '../../build/setup/folders.mjs';

const read = (file: string): string => readFileSync(join(ROOT, file), 'utf8');

test('the programs and the page are there', () => {
  expect(builtFiles()).toEqual(
    expect.arrayContaining(['out/main.js', 'out/reader-process.js', 'out/preload.cjs', 'out/check.js', 'out/renderer/index.html']),
  );
});

test('the preload requires electron and nothing else, as a sandboxed preload must', () => {
  const required = [...read('out/preload.cjs').matchAll(/require\(([^)]*)\)/g)].map((match) => match[1]);
  expect(new Set(required)).toEqual(new Set(['"electron"']));
});

test('the page carries nothing inline, which its policy would refuse', () => {
  const html = read('out/renderer/index.html');
  expect(html.match(/<script[^>]*>(?!<\/script>)/g)).toBeNull();
  expect(html.match(/<style|\sstyle=|\son\w+=/g)).toBeNull();
  expect(html).toMatch(/<script type="module"[^>]* src="\.\//);
});

test('neither source maps nor development addresses are left in it', () => {
  expect(builtFiles().filter((file) => file.endsWith('.map'))).toEqual([]);
  const code = builtFiles().filter((file) => /\.(js|cjs|css|html)$/.test(file));
  expect(code.filter((file) => /sourceMappingURL=|unsafe-inline|unsafe-eval|\/@vite\//.test(read(file)))).toEqual([]);
});

test.each(['pcsclite', 'koffi'])('%s is loaded from its own folder at run time', (name) => {
  expect(read('out/reader-process.js')).toMatch(new RegExp(`(require|createRequire\\(import\\.meta\\.url\\)|import)\\("${name}"\\)`));
});
