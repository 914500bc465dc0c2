import { join } from 'node:path';
import type { App, Protocol } from 'electron';
import { describe, expect, it } from 'vitest';
import { prepare, readSwitches } from '../../../electron/app/before-ready.ts';
import { outPaths } from '../../../electron/app/paths.ts';

function setUp() {
  const calls: string[] = [];
  const app = {
    enableSandbox: () => void calls.push('enableSandbox'),
    setAppUserModelId: (id) => void calls.push(`id ${id}`),
    getPath: (name) => `/data/${name}`,
    setPath: (name, path) => void calls.push(`path ${name} ${path}`),
    disableHardwareAcceleration: () => void calls.push('no graphics card'),
    commandLine: { appendSwitch: (name: string, value?: string) => void calls.push(`switch ${name} ${value ?? ''}`.trim()) },
  } satisfies Pick<
    App,
    'enableSandbox' | 'setAppUserModelId' | 'getPath' | 'setPath' | 'disableHardwareAcceleration'
  > & { commandLine: Pick<App['commandLine'], 'appendSwitch'> };
  const protocol = {
    registerSchemesAsPrivileged: (schemes) => void calls.push(`schemes ${schemes.map(({ scheme }) => scheme).join()}`),
  } satisfies Pick<Protocol, 'registerSchemesAsPrivileged'>;
  return { app, protocol, calls };
}

const ALWAYS = [
  'enableSandbox',
  'schemes app',
  'id app.mae-tenken',
  `path sessionData ${join('/data/userData', 'session')}`,
  'switch host-resolver-rules MAP * ~NOTFOUND, EXCLUDE localhost',
  'switch disable-background-networking',
  'switch disable-component-update',
];

describe('prepare', () => {
  it('turns the sandbox on first, then does the rest once', () => {
    const { app, protocol, calls } = setUp();
    prepare(app, protocol, { smoke: false, safeGraphics: false });
    expect(calls).toEqual(ALWAYS);
  });

  it('does without the graphics card when asked to', () => {
    const { app, protocol, calls } = setUp();
    prepare(app, protocol, { smoke: false, safeGraphics: true });
    expect(calls).toEqual([...ALWAYS, 'no graphics card']);
  });
});

describe('readSwitches', () => {
  it('reads the two switches and no others', () => {
    expect(readSwitches(['electron', '.', '--smoke'])).toEqual({ smoke: true, safeGraphics: false });
    expect(readSwitches(['mae-tenken', '--safe-graphics', '--user-data-dir=/x'])).toEqual({ smoke: false, safeGraphics: true });
    expect(readSwitches(['mae-tenken', '--smoke=0', 'smoke'])).toEqual({ smoke: false, safeGraphics: false });
  });
});

describe('outPaths', () => {
  it('are relative to the folder of main.js', () => {
    expect(outPaths('/app/out')).toEqual({
      preload: join('/app/out', 'preload.cjs'),
      renderer: join('/app/out', 'renderer'),
      readerProcess: join('/app/out', 'reader-process.js'),
      pcProcess: join('/app/out', 'pc-process.js'),
    });
  });
});
