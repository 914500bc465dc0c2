// Where opening hours, the booking and the deadline fall on the drawn line from now to the deadline, in percent of its width.
import { isBusinessDay } from '../../../shared/time/business-day.ts';
import { endOfDay, momentOf } from '../../../shared/time/jst-calendar.ts';
import { addDays, jstDay } from '../../../shared/time/jst.ts';
import type { JstDay } from '../../../shared/time/jst.ts';
import type { RecoveryPlan } from '../../../shared/recovery/plan.ts';
import type { DayHours, RecoveryFacts } from '../../../shared/recovery/recovery-facts.ts';
import { reservationAt } from '../../../shared/recovery/reservation.ts';
import { lineEnd } from '../../../shared/recovery/timeline.ts';
import type { TimelinePoint } from '../../../shared/recovery/timeline.ts';

export interface Span {
  readonly from: number;
  readonly to: number;
}

export interface Lane {
  readonly id: 'kiosk' | 'booking' | 'counter';
  readonly spans: readonly Span[];
}

export interface LineScale {
  readonly lanes: readonly Lane[];
  /** Midnights that are named; every one is drawn. */
  readonly days: readonly { readonly at: number; readonly day: JstDay; readonly named: boolean }[];
  readonly usable: number | null;
  /** Where the line is cut because the deadline lies too far away to be drawn to scale; null when it is to scale. */
  readonly cut: number | null;
}

export interface LineInput {
  readonly plan: RecoveryPlan;
  readonly facts: RecoveryFacts;
  readonly bookedAt: Date | null;
  readonly points: readonly TimelinePoint[];
  readonly now: Date;
}

/** The ends of the line, with room for the marks. */
export const LEFT = 1;
export const RIGHT = 99;
/** With a cut, the part to scale ends here. */
const SCALE_ENDS = 84;
const SCALE_AT_MOST_DAYS = 7;
/** A day needs this much of the width to carry its name. */
const NAME_WIDTH = 13;

/** Points that must lie in the part to scale; the others belong to the deadline. */
const NEAR: readonly TimelinePoint['id'][] = [
  'kiosk-opens',
  'kiosk-closes',
  'reservation-ends',
  'counter-opens',
  'counter-closes',
  'usable',
];

export function scaleLine({ plan, facts, bookedAt, points, now }: LineInput): LineScale {
  const start = now.getTime();
  const deadline = endOfDay(lineEnd(facts, now)).getTime();
  const end = Math.min(endOfScale(points, now), deadline);
  const isCut = end < deadline;
  const right = isCut ? SCALE_ENDS : RIGHT;
  const place = (time: number): number => LEFT + ((right - LEFT) * (time - start)) / (end - start);
  const span = (from: number, to: number): Span | null =>
    to <= start || from >= end ? null : { from: place(Math.max(from, start)), to: place(Math.min(to, end)) };
  const days = daysFrom(now, end);
  const open = (hours: DayHours, isOpen: (day: JstDay) => boolean): readonly Span[] =>
    days.filter(isOpen).flatMap((day) => {
      const found = span(momentOf(day, hours.opensAt).getTime(), momentOf(day, hours.closesAt).getTime());
      return found === null ? [] : [found];
    });
  const [kiosk, counter] = plan.routes;
  const booking = bookedAt === null ? null : bookingSpan(bookedAt, facts, now, span);
  const usable = points.find(({ id }) => id === 'usable');
  const usableTime = usable === undefined ? null : Date.parse(usable.at);
  return {
    lanes: [
      ...(kiosk.possible ? [{ id: 'kiosk', spans: open(facts.kioskHours, () => true) } as const] : []),
      ...(booking === null ? [] : [{ id: 'booking', spans: [booking] } as const]),
      ...(counter.possible ? [{ id: 'counter', spans: open(facts.counterHours, isBusinessDay) } as const] : []),
    ],
    days: namedDays(days.slice(1), place),
    usable: usableTime === null || usableTime > end ? null : place(usableTime),
    cut: isCut ? (SCALE_ENDS + RIGHT) / 2 : null,
  };
}

/** The end of the last day on which something near happens. */
function endOfScale(points: readonly TimelinePoint[], now: Date): number {
  const near = points.filter(({ id }) => NEAR.includes(id)).map(({ at }) => at.slice(0, 10));
  const today = jstDay(now);
  const last = [addDays(today, 1), ...near].toSorted().at(-1) ?? today;
  const latest = addDays(today, SCALE_AT_MOST_DAYS);
  return endOfDay(last < latest ? last : latest).getTime();
}

function daysFrom(now: Date, end: number): readonly JstDay[] {
  const days: JstDay[] = [];
  for (let day = jstDay(now); momentOf(day, 0).getTime() <= end; day = addDays(day, 1)) days.push(day);
  return days;
}

function bookingSpan(
  bookedAt: Date,
  facts: RecoveryFacts,
  now: Date,
  span: (from: number, to: number) => Span | null,
): Span | null {
  const { state, lastUsableAt } = reservationAt(bookedAt, facts, now);
  return state === 'expired' ? null : span(now.getTime(), Date.parse(lastUsableAt));
}

function namedDays(days: readonly JstDay[], place: (time: number) => number): LineScale['days'] {
  let free = Number.NEGATIVE_INFINITY;
  return days.map((day) => {
    const at = place(momentOf(day, 0).getTime());
    const named = at >= free && at <= RIGHT - NAME_WIDTH;
    if (named) free = at + NAME_WIDTH;
    return { at, day, named };
  });
}
