import { describe, expect, it } from 'vitest';
import { FAULT_CODES, FAULT_TABLE, isFaultCode, typicalFault } from '../../../shared/faults/fault-table.ts';
import type { FaultNumbers, FaultStage } from '../../../shared/faults/fault-table.ts';
import { CHECK_OUTCOMES } from '../../../shared/model/check-report.ts';

const STAGES: readonly FaultStage[] = ['service', 'reader', 'card', 'mynumber'];
const SETTINGS: readonly (keyof FaultNumbers)[] = ['anywhere', 'windows', 'linux', 'remote'];

describe('the table of faults', () => {
  it('is in the order of the stages', () => {
    const order = FAULT_CODES.map((code) => STAGES.indexOf(FAULT_TABLE[code].stage));
    expect(order).toEqual(order.toSorted((a, b) => a - b));
  });

  it('gives each fault an advice of its own', () => {
    const numbers = FAULT_CODES.map((code) => FAULT_TABLE[code].advice);
    expect(new Set(numbers).size).toBe(FAULT_CODES.length);
  });

  it.each(SETTINGS)('gives a number one cause only: %s', (setting) => {
    const numbers = FAULT_CODES.flatMap((code) => FAULT_TABLE[code].numbers[setting] ?? []);
    expect(numbers.length).toBeGreaterThan(0);
    expect(new Set(numbers).size).toBe(numbers.length);
  });

  it.each(CHECK_OUTCOMES.filter((outcome) => outcome !== 'read'))('has one fault that stands for %s', (outcome) => {
    const typical = FAULT_CODES.filter((code) => FAULT_TABLE[code].outcome === outcome && FAULT_TABLE[code].typical);
    expect(typical).toEqual([typicalFault(outcome)]);
  });

  it('reads anew only what no person has to mend first, and never waits for what is read anew', () => {
    for (const code of FAULT_CODES) {
      const { restarts, mayPass, stage } = FAULT_TABLE[code];
      expect(restarts).toBeLessThanOrEqual(2);
      if (restarts > 0) expect([mayPass, stage === 'service']).toEqual([false, false]);
    }
  });

  it('lets the person do something only where nothing is wrong', () => {
    expect(FAULT_CODES.filter((code) => FAULT_TABLE[code].mark === 'yours')).toEqual(['no-card']);
  });

  it('knows its codes', () => {
    expect(FAULT_CODES.every(isFaultCode)).toBe(true);
    expect(['toString', 'counters-unknown', ''].some(isFaultCode)).toBe(false);
  });
});
