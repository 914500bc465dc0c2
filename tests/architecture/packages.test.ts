import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { APP_ID, APP_TITLE } from '../../electron/app/identity.ts';
import { read, ROOT } from './sources.ts';

type Versions = Readonly<Record<string, string>>;

interface Manifest {
  readonly version: string;
  readonly productName: string;
  readonly dependencies: Versions;
  readonly devDependencies: Versions;
  readonly optionalDependencies: Versions;
  readonly overrides: Versions;
}

interface Lock {
  readonly packages: Readonly<Record<string, Readonly<Record<string, unknown>>>>;
}

const manifest = JSON.parse(read('package.json')) as Manifest;
const lock = JSON.parse(read('package-lock.json')) as Lock;

/** Electron supports its last three majors; checked on 2026-11-21, when 45 was the latest. */
const LEAST_ELECTRON_MAJOR = 43;

describe('packages', () => {
  const named = { ...manifest.dependencies, ...manifest.devDependencies, ...manifest.optionalDependencies, ...manifest.overrides };

  it('are pinned exactly', () => {
    expect(Object.entries(named).filter(([, version]) => !/^\d+\.\d+\.\d+$/.test(version))).toEqual([]);
  });

  it('are in the lock file as in package.json', () => {
    const { dependencies, devDependencies, optionalDependencies } = lock.packages[''] ?? {};
    expect({ dependencies, devDependencies, optionalDependencies }).toEqual({
      dependencies: manifest.dependencies,
      devDependencies: manifest.devDependencies,
      optionalDependencies: manifest.optionalDependencies,
    });
  });

  it('have a checksum in the lock file and come from whichever registry npm is set to', () => {
    const others = Object.entries(lock.packages).filter(([path]) => path !== '');
    expect(others.length).toBeGreaterThan(100);
    expect(others.filter(([, entry]) => 'resolved' in entry).map(([path]) => path)).toEqual([]);
    expect(others.filter(([, entry]) => typeof entry['integrity'] !== 'string' && entry['inBundle'] !== true).map(([path]) => path)).toEqual([]);
  });

  it('hold a supported Electron', () => {
    expect(Number.parseInt(manifest.devDependencies['electron'] ?? '0', 10)).toBeGreaterThanOrEqual(LEAST_ELECTRON_MAJOR);
  });

  it('of the run time are the native ones, which cannot be bundled', () => {
    expect(Object.keys(manifest.dependencies)).toEqual(['koffi']);
    expect(Object.keys(manifest.optionalDependencies)).toEqual(['pcsclite']);
    expect(manifest.overrides).toEqual({ nan: '2.30.0' });
  });
});

/** A top-level text of electron-builder.yml. */
function packagingSetting(key: string): string | undefined {
  const line = new RegExp(`^${key}:\\s*['"]?([^'"\\n]+)`, 'm').exec(read('electron-builder.yml'));
  return line?.[1]?.trim();
}

describe('the name of the app', () => {
  it('is the same for the installer as for the running app', () => {
    expect(existsSync(join(ROOT, 'electron-builder.yml'))).toBe(true);
    expect(packagingSetting('appId')).toBe(APP_ID);
    expect(manifest.productName).toBe(APP_TITLE);
  });

  it('is plain ASCII in the names of installed files', () => {
    expect(packagingSetting('productName')).toBe('mae-tenken');
  });
});
