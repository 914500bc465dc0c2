import { describe, expect, it } from 'vitest';
import { planRecovery } from '../../../shared/recovery/plan-recovery.ts';
import { recoveryFacts } from '../../../shared/recovery/recovery-facts.ts';
import { recoveryTimeline } from '../../../shared/recovery/timeline.ts';
import { momentInJapan, stateWith } from './states.ts';
import type { Situation } from './states.ts';

function timeline(situation: Situation, now: string, bookedAt: string | null = null): string[] {
  const facts = recoveryFacts();
  const moment = momentInJapan(now);
  const plan = planRecovery(stateWith(situation), facts, moment);
  const booked = bookedAt === null ? null : momentInJapan(bookedAt);
  return recoveryTimeline(plan, facts, booked, moment).map(({ id, at }) => `${at.slice(5, 16)} ${id}`);
}

describe('the line from now to the deadline', () => {
  it('runs from booking over both ways to the deadline', () => {
    expect(timeline({ sign: 'locked' }, '2027-03-10 21:00')).toEqual([
      '03-10T21:00 now',
      '03-10T21:00 booking',
      '03-10T21:00 usable',
      '03-10T23:00 kiosk-closes',
      '03-11T08:30 counter-opens',
      '03-11T17:15 counter-closes',
      '03-12T08:30 last-safe-counter-day',
      '03-15T00:00 etax-maintenance',
      '03-15T23:59 deadline',
    ]);
  });

  it('shows when a booking runs out instead of booking', () => {
    expect(timeline({ auth: 'locked' }, '2027-03-14 23:30', '2027-03-14 23:10')).toEqual([
      '03-14T23:30 now',
      '03-15T00:00 etax-maintenance',
      '03-15T06:30 kiosk-opens',
      '03-15T06:30 usable',
      '03-15T08:30 counter-opens',
      '03-15T17:15 counter-closes',
      '03-15T23:00 kiosk-closes',
      '03-15T23:00 reservation-ends',
      '03-15T23:59 deadline',
    ]);
  });

  it('leaves the kiosk out where it is closed, and shows the next day of a new certificate', () => {
    expect(timeline({ moved: 'yes' }, '2027-03-12 10:00')).toEqual([
      '03-12T10:00 now',
      '03-12T17:15 counter-closes',
      '03-13T00:00 usable',
      '03-15T00:00 etax-maintenance',
      '03-15T23:59 deadline',
    ]);
  });

  it('still names a deadline that has passed', () => {
    expect(timeline({ sign: 'locked' }, '2027-03-16 10:00')).toEqual(['03-15T23:59 deadline', '03-16T10:00 now']);
  });
});
