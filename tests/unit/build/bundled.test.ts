import { describe, expect, it } from 'vitest';
import { packageOfModule } from '../../../build/release/bundled.mjs';

describe('the package of a module', () => {
  it.each([
    ['/home/a/node_modules/react/index.js', ['node_modules/react']],
    ['/home/a/node_modules/@scope/name/dist/x.css?inline', ['node_modules/@scope/name']],
    ['/home/a/node_modules/a/node_modules/b/c.js', ['node_modules/a/node_modules/b']],
    ['C:\\app\\node_modules\\react\\index.js', ['node_modules/react']],
    ['\0rolldown/runtime.js', ['node_modules/rolldown']],
    ['\0vite/preload-helper.js', ['node_modules/vite']],
    ['/home/a/shared/time/jst.ts', []],
    ['/home/a/node_modules/.vite-temp/config.mjs', []],
  ])('%s', (id, packages) => {
    expect(packageOfModule(id)).toEqual(packages);
  });
});
