import { describe, expect, it } from 'vitest';
import { followDays } from '../../../electron/app/wake.ts';
import type { WakeEvents } from '../../../electron/app/wake.ts';
import { createManualClock } from '../../fixtures/manual-clock.ts';
import { createEmitter } from './fakes.ts';

/** 23:59:30 in Japan. */
const LATE = new Date('2027-03-14T14:59:30Z');

function setUp(start = LATE) {
  const clock = createManualClock(start);
  const power = createEmitter();
  const heard: string[] = [];
  followDays({
    power: power as unknown as WakeEvents,
    clock,
    onWake: () => void heard.push('wake'),
    onNewDay: () => void heard.push(`day ${clock.now().toISOString()}`),
  });
  return { clock, power, heard };
}

describe('followDays', () => {
  it('tells of every midnight in Japan, and wakes the computer for nothing else', async () => {
    const { clock, heard } = setUp();
    await clock.advance(29_999);
    expect(heard).toEqual([]);
    await clock.advance(1);
    expect(heard).toEqual(['day 2027-03-14T15:00:00.000Z']);
    expect(clock.pending()).toBe(1);
    await clock.advance(24 * 3_600_000);
    expect(heard).toHaveLength(2);
  });

  it.each(['resume', 'unlock-screen', 'user-did-become-active'])('looks at dates and readers anew on %s', async (event) => {
    const { clock, power, heard } = setUp();
    power.emit(event);
    expect(heard).toEqual([expect.stringMatching(/^day /), 'wake']);
    expect(clock.pending()).toBe(1);
    await clock.advance(30_000);
    expect(heard).toHaveLength(3);
  });
});
