import { describe, expect, it } from 'vitest';
import { notHere, testFiles } from '../../../build/setup/suites.mjs';

const files = (system: { platform: string; lent: boolean }): string[] => notHere(system).map(({ file }) => file);

describe('test files that cannot run here', () => {
  it('are none on Linux', () => {
    expect(files({ platform: 'linux', lent: false })).toEqual([]);
  });

  it.each(['win32', 'darwin'])('are named on %s, each with what it needs', (platform) => {
    const left = notHere({ platform, lent: false });
    expect(left).toContainEqual({ file: 'tests/integration/port-contract.test.ts', needs: ["vsmartcard's virtual reader"] });
    expect(left).toContainEqual({ file: 'tests/integration/opensc.test.ts', needs: ['OpenSC', "vsmartcard's virtual reader"] });
    expect(left.map(({ file }) => file)).toEqual(expect.arrayContaining(testFiles('e2e')));
  });

  it('are no unit tests and none of the architecture anywhere', () => {
    expect(files({ platform: 'win32', lent: false }).filter((file) => /^tests\/(?:unit|architecture)\//.test(file))).toEqual([]);
  });

  it('are fewer where a virtual reader is lent', () => {
    expect(files({ platform: 'win32', lent: true })).not.toContain('tests/integration/port-contract.test.ts');
  });
});
