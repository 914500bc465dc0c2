// What happens between now and the deadline, as points on one line.
import { MONDAY_MAINTENANCE } from '../facts/etax.ts';
import { addDays, jstDay, toJstIso } from '../time/jst.ts';
import type { JstDay } from '../time/jst.ts';
import { endOfDay, momentOf, weekdayOf } from '../time/jst-calendar.ts';
import { nextDailyOpening, nextOfficeOpening } from './opening.ts';
import type { RecoveryPlan } from './plan.ts';
import type { RecoveryFacts } from './recovery-facts.ts';
import { reservationAt } from './reservation.ts';

export const TIMELINE_IDS = [
  'now',
  'booking',
  'kiosk-opens',
  'kiosk-closes',
  'reservation-ends',
  'counter-opens',
  'counter-closes',
  'usable',
  'last-safe-counter-day',
  'etax-maintenance',
  'deadline',
] as const;

export type TimelineId = (typeof TIMELINE_IDS)[number];

export interface TimelinePoint {
  readonly id: TimelineId;
  /** ISO 8601 with +09:00. */
  readonly at: string;
}

/** How far the line reaches where no deadline ends it. */
const DAYS_WITHOUT_DEADLINE = 7;

/** The last day of the line: the deadline, or a week ahead where there is none. */
export function lineEnd({ deadline }: Pick<RecoveryFacts, 'deadline'>, now: Date): JstDay {
  return deadline ?? addDays(jstDay(now), DAYS_WITHOUT_DEADLINE);
}

/**
 * Sorted by time. Points in the past and beyond the end are left out, except `now` and the deadline themselves. Without a
 * deadline the line ends a week ahead, and that end is no point.
 */
export function recoveryTimeline(
  plan: RecoveryPlan,
  facts: RecoveryFacts,
  bookedAt: Date | null,
  now: Date,
): readonly TimelinePoint[] {
  const end = endOfDay(lineEnd(facts, now));
  const between = [
    ...kioskPoints(plan, facts, bookedAt, now),
    ...counterPoints(plan, facts, now),
    ...deadlinePoints(plan, facts),
  ].filter(([, at]) => at.getTime() >= now.getTime() && at.getTime() < end.getTime());
  const last: Point[] = facts.deadline === null ? [] : [['deadline', end]];
  return [['now', now] as const, ...between, ...last]
    .toSorted(([, left], [, right]) => left.getTime() - right.getTime())
    .map(([id, at]) => ({ id, at: toJstIso(at) }));
}

type Point = readonly [TimelineId, Date];

function kioskPoints(plan: RecoveryPlan, facts: RecoveryFacts, bookedAt: Date | null, now: Date): Point[] {
  const [kiosk] = plan.routes;
  if (!kiosk.possible) return [];
  const opening = nextDailyOpening(facts.kioskHours, now);
  return [
    ...(bookedAt === null ? [['booking', now] as const] : []),
    ...(opening.getTime() === now.getTime() ? [] : [['kiosk-opens', opening] as const]),
    ['kiosk-closes', momentOf(jstDay(opening), facts.kioskHours.closesAt)],
    ...(bookedAt === null
      ? []
      : [['reservation-ends', new Date(reservationAt(bookedAt, facts, now).lastUsableAt)] as const]),
    ...(plan.best === 'kiosk' ? [['usable', opening] as const] : []),
  ];
}

function counterPoints(plan: RecoveryPlan, facts: RecoveryFacts, now: Date): Point[] {
  const [, counter] = plan.routes;
  if (!counter.possible) return [];
  const opening = nextOfficeOpening(facts.counterHours, now);
  const usableNextDay = counter.usableFrom !== null && counter.usableFrom > jstDay(opening);
  return [
    ...(opening.getTime() === now.getTime() ? [] : [['counter-opens', opening] as const]),
    ['counter-closes', momentOf(jstDay(opening), facts.counterHours.closesAt)],
    ...(plan.best === 'counter' && counter.usableFrom !== null
      ? [['usable', usableNextDay ? momentOf(counter.usableFrom, 0) : opening] as const]
      : []),
  ];
}

function deadlinePoints(plan: RecoveryPlan, facts: RecoveryFacts): Point[] {
  const { deadline, counterHours } = facts;
  const { lastSafeCounterDay: safe } = plan;
  return [
    ...(safe === null ? [] : [['last-safe-counter-day', momentOf(safe, counterHours.opensAt)] as const]),
    ...(deadline !== null && weekdayOf(deadline) === 1
      ? [['etax-maintenance', momentOf(deadline, MONDAY_MAINTENANCE.value.from)] as const]
      : []),
  ];
}
