import { delimiter, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { npmPlaces } from '../../../build/setup/npm.mjs';
import { sourcesBelow, withoutComments } from '../../architecture/sources.ts';

const folder = join('opt', 'some place');
const node = join(folder, 'bin', 'node');
const cli = (...parts: string[]): string => join(...parts, 'node_modules', 'npm', 'bin', 'npm-cli.js');

describe('npm', () => {
  it('is first of all the one that runs the script', () => {
    const told = join('home', 'of', 'npm-cli.js');
    expect(npmPlaces({ env: { npm_execpath: told }, node })[0]).toBe(told);
  });

  it('lies beside npx', () => {
    expect(npmPlaces({ env: { npm_execpath: join('npm', 'bin', 'npx-cli.js') }, node })[0]).toBe(join('npm', 'bin', 'npm-cli.js'));
  });

  it('is not another package manager, which sets the same variable', () => {
    expect(npmPlaces({ env: { npm_execpath: join('yarn', 'bin', 'yarn.js') }, node })).not.toContain(join('yarn', 'bin', 'yarn.js'));
  });

  it('is looked for beside node and along the PATH, where a script is started without npm', () => {
    const places = npmPlaces({ env: { PATH: ['a b', 'ソフト'].join(delimiter) }, node });
    expect(places).toEqual([cli(folder, 'bin'), cli(folder, 'lib'), cli('a b'), cli('ソフト')]);
  });

  it('is found on Windows, which writes Path', () => {
    expect(npmPlaces({ env: { Path: 'tools' }, node })).toContain(cli('tools'));
  });
});

describe('the scripts in build/', () => {
  const scripts = sourcesBelow('build', /\.mjs$/).map(({ path, text }) => ({ path, code: withoutComments(text) }));

  it.each([
    ['start npm by its name, which Windows has no program of', /\(\s*['"](?:npm|npx)(?:\.cmd)?['"]/],
    ['start anything through a shell of the system', /\bshell: true|\bexec(?:Sync)?\b.*'node:child_process'/],
  ])('never %s', (_what, pattern) => {
    expect(scripts.filter(({ code }) => pattern.test(code)).map(({ path }) => path)).toEqual([]);
  });

  it('look at which module was started in one way only, which holds for links and drive letters', () => {
    expect(scripts.filter(({ code }) => /argv\[1\]/.test(code)).map(({ path }) => path)).toEqual(['build/setup/started-here.mjs']);
  });
});
