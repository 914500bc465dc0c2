import { describe, expect, it } from 'vitest';
import { processFacts } from '../../../electron/app/process-facts.ts';
import { smokeDialog } from '../../../electron/app/smoke-switch.ts';

const STATUS = 'Name:\tmae-tenken\nUid:\t65534\t65534\t65534\t65534\nSeccomp:\t2\n';

describe('what Linux tells of a process', () => {
  it('is its effective user and whether a filter confines it', () => {
    const told: Readonly<Record<number, string>> = { 1: STATUS, 2: STATUS.replace('65534\t65534', '0\t0').replace('Seccomp:\t2', 'Seccomp:\t0'), 3: '' };
    const metrics = [1, 2, 3].map((pid) => ({ pid, type: 'Tab' }));
    expect(processFacts(metrics, (pid) => told[pid] ?? '')).toEqual([
      { type: 'Tab', user: 65_534, filtered: true },
      { type: 'Tab', user: 0, filtered: false },
    ]);
  });

  it('is nothing for a process that is gone', () => {
    expect(processFacts([{ pid: 2 ** 30, type: 'GPU' }])).toEqual([]);
  });
});

describe('the dialog of the smoke switch', () => {
  it('answers with the file of the environment, and is none without', async () => {
    expect(smokeDialog({})).toBeNull();
    await expect(smokeDialog({ MAE_TENKEN_SMOKE_SHEET: '/x/sheet.pdf' })?.showSaveDialog({})).resolves.toEqual({ canceled: false, filePath: '/x/sheet.pdf' });
  });
});
