import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { LEFT, RIGHT, scaleLine } from '../../../renderer/features/recovery/line-scale.ts';
import type { LineScale } from '../../../renderer/features/recovery/line-scale.ts';
import { viewRecovery } from '../../../renderer/features/recovery/recovery-view.ts';
import { recoveryTimeline } from '../../../shared/recovery/timeline.ts';
import { ALL_WELL, keeping, LAST_DAY, NIGHT, SUNDAY_BEFORE } from '../../fixtures/recovery-snapshots.ts';
import { pins, report } from '../../fixtures/snapshots.ts';

function scale(at: string | Date, bookedAt: Date | null = null, sign = 0, auth = 3): LineScale {
  const now = new Date(at);
  const { decision, facts } = viewRecovery(keeping(ALL_WELL, { report: report({ pins: pins({ sign, auth }) }) }), now);
  const { plan } = decision;
  return scaleLine({ plan, facts, bookedAt, points: recoveryTimeline(plan, facts, bookedAt, now), now });
}

describe('the drawn line', () => {
  it('shows the hours of every open way, and the booking between them', () => {
    expect(scale(NIGHT).lanes.map(({ id }) => id)).toEqual(['kiosk', 'counter']);
    expect(scale(NIGHT, new Date('2027-02-20T22:34:00+09:00')).lanes.map(({ id }) => id)).toEqual(['kiosk', 'booking', 'counter']);
    expect(scale(NIGHT, null, 0, 0).lanes.map(({ id }) => id)).toEqual(['counter']);
  });

  it('leaves out a booking that has run out', () => {
    expect(scale(NIGHT, new Date('2027-02-18T10:00:00+09:00')).lanes.map(({ id }) => id)).toEqual(['kiosk', 'counter']);
  });

  it('is cut before a far deadline, and to scale at the end', () => {
    expect(scale(NIGHT).cut).toBeGreaterThan(84);
    expect(scale(SUNDAY_BEFORE).cut).toBeNull();
    expect(scale(LAST_DAY).cut).toBeNull();
  });

  it('opens the counter on Monday, not at the weekend', () => {
    const counter = scale(NIGHT).lanes.find(({ id }) => id === 'counter');
    expect(counter?.spans).toHaveLength(1);
    expect(counter?.spans[0]?.from).toBeGreaterThan(50);
  });

  it('marks the moment from which e-Tax works at the opening of the kiosk', () => {
    const { usable, lanes } = scale(NIGHT);
    expect(usable).toBeCloseTo(lanes[0]?.spans[0]?.from ?? 0, 5);
  });

  it('keeps all inside the drawing, whatever the hour', () => {
    const minute = fc.integer({ min: 0, max: 120 * 24 * 60 }).map((minutes) => new Date(Date.parse('2026-11-22T00:00:00+09:00') + minutes * 60_000));
    fc.assert(
      fc.property(minute, fc.integer({ min: 0, max: 30 }), fc.nat(3), (now, hoursAgo, auth) => {
        fc.pre(now.getTime() < Date.parse('2027-03-15T23:59:00+09:00'));
        const found = scale(now, new Date(now.getTime() - hoursAgo * 3_600_000), 0, auth);
        const places = [
          ...found.lanes.flatMap(({ spans }) => spans.flatMap(({ from, to }) => [from, to])),
          ...found.days.map(({ at }) => at),
          ...(found.usable === null ? [] : [found.usable]),
        ];
        for (const place of places) {
          expect(place).toBeGreaterThanOrEqual(LEFT - 1e-9);
          expect(place).toBeLessThanOrEqual(RIGHT + 1e-9);
        }
        const named = found.days.filter((day) => day.named).map(({ at }) => at);
        expect(named.every((at, index) => index === 0 || at - (named[index - 1] ?? 0) >= 13)).toBe(true);
      }),
      { numRuns: 200 },
    );
  });
});
