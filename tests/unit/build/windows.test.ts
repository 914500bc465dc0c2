import { describe, expect, it } from 'vitest';
import { debianMirror } from '../../../build/windows/mirror.mjs';
import { inOwnWorld } from '../../../build/windows/own-world.mjs';
import { trials } from '../../../build/windows/steps.mjs';
import { onWindows, windowsEnvironment } from '../../../build/windows/wine.mjs';

describe('the Debian mirror', () => {
  it("is the first of apt's own that is Debian itself", () => {
    const targets = [
      'http://other.example/|Somebody|Somebody|stable',
      'http://mirror.example/debian-security/|Debian|Debian-Security|stable-security',
      'http://mirror.example/debian/|Debian|Debian|stable-updates',
      'http://mirror.example/debian/|Debian|Debian|stable',
    ];
    expect(debianMirror(targets.join('\n'))).toBe('http://mirror.example/debian/');
  });

  it('is none where apt knows none', () => {
    expect(debianMirror('')).toBeUndefined();
  });
});

describe('a world of its own', () => {
  const root = '/cache/a folder';

  it('has the network of nobody, unless it is asked for', () => {
    expect(inOwnWorld({ root, network: false }, ['true'])).toContain('--net');
    expect(inOwnWorld({ root, network: true }, ['true'])).not.toContain('--net');
  });

  it('keeps mounts and processes to itself, whatever ends it', () => {
    const line = inOwnWorld({ root, network: true }, ['true']);
    expect(line).toEqual(expect.arrayContaining(['--mount', '--propagation', 'private', '--pid', '--kill-child']));
  });

  it('hands places and command on as they are, with blanks and all', () => {
    const binds = [{ from: '/run of mine', to: '/mnt' }];
    const line = inOwnWorld({ root, binds, network: true }, ['node', 'a b']);
    expect(line.slice(-5)).toEqual([root, '/run of mine', '/mnt', 'node', 'a b']);
    expect(line.at(-7)).toContain('mount --bind "${2}" "$1${3}"');
  });
});

describe('the Windows run', () => {
  it('names files as Windows does', () => {
    expect(onWindows('/mnt/まえ 点検')).toBe(String.raw`Z:\mnt\まえ 点検`);
  });

  it('takes names of files as UTF-8 and keeps Wine quiet', () => {
    expect(windowsEnvironment({ A: 'b' })).toEqual(expect.arrayContaining(['LANG=C.UTF-8', 'WINEDEBUG=-all', 'A=b']));
  });

  it('tries the port contract, the check and every fault on a virtual reader', () => {
    const files = trials('1').flatMap(({ command }) => command).filter((word) => word.startsWith('tests/'));
    expect(files).toEqual(expect.arrayContaining(['cli-check', 'port-contract', 'port-process', 'reader-process'].map((name) => `tests/integration/${name}.test.ts`)));
  });
});
