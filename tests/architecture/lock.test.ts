// `npm ci` refuses a lock file that lacks a package of another platform, and npm leaves out of a new lock file what the
// registry at hand does not have: so it is looked at here.
import { describe, expect, it } from 'vitest';
import { read } from './sources.ts';

interface Entry {
  readonly version?: string;
  readonly integrity?: string;
  readonly resolved?: string;
  readonly inBundle?: boolean;
  readonly dependencies?: Readonly<Record<string, string>>;
  readonly optionalDependencies?: Readonly<Record<string, string>>;
}

const { packages } = JSON.parse(read('package-lock.json')) as { readonly packages: Readonly<Record<string, Entry>> };

/** The entry that `name` means to the package at `path`: the nearest node_modules that has it. */
function entryFor(name: string, path: string): Entry | undefined {
  const own = packages[`${path === '' ? '' : `${path}/`}node_modules/${name}`];
  if (own !== undefined || path === '') return own;
  const parent = path.lastIndexOf('/node_modules/');
  return entryFor(name, parent < 0 ? '' : path.slice(0, parent));
}

function unlocked(needs: 'dependencies' | 'optionalDependencies'): string[] {
  return Object.entries(packages).flatMap(([path, entry]) =>
    Object.keys(entry[needs] ?? {})
      .filter((name) => {
        const found = entryFor(name, path);
        return found?.version === undefined || (found.integrity === undefined && found.inBundle !== true);
      })
      .map((name) => `${path} needs ${name}`),
  );
}

describe('the lock file', () => {
  it('holds the packages of every platform, each with a version and a checksum', () => {
    expect(unlocked('optionalDependencies')).toEqual([]);
  });

  it('holds every package that another needs', () => {
    expect(unlocked('dependencies')).toEqual([]);
  });

  it('names no registry', () => {
    expect(Object.values(packages).filter(({ resolved }) => resolved !== undefined)).toEqual([]);
    expect(read('package-lock.json')).not.toMatch(/https?:\/\/registry/);
  });

  it.each(['win32-x64', 'win32-arm64', 'darwin-x64', 'darwin-arm64', 'linux-x64', 'linux-arm64'])('brings the PC/SC binding to %s', (system) => {
    expect(packages[`node_modules/@koromix/koffi-${system}`]?.integrity).toMatch(/^sha512-/);
  });
});
