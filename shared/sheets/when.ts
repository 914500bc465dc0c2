// When to go to the counter, from when e-Tax works again, and the days on which the office is shut.
import { isClockBehind } from '../recovery/clock-doubt.ts';
import { lastSafeDayState } from '../recovery/last-safe-day.ts';
import { nextOfficeOpening } from '../recovery/opening.ts';
import { reasonWithoutDay, taxText } from '../recovery/plan-words.ts';
import type { Route } from '../recovery/plan.ts';
import { kindOfDay } from '../time/business-day.ts';
import { addDays, formatDate, formatMonthDay, jstDay, toJstIso } from '../time/jst.ts';
import type { JstDay } from '../time/jst.ts';
import { weekdayOf } from '../time/jst-calendar.ts';
import { isCertain } from './input.ts';
import type { SheetInput } from './input.ts';
import type { Labelled, SheetBlock } from './sheet.ts';
import { momentText, sayIn } from './words.ts';

/** More would be read by nobody. */
const MOST_HOLIDAYS = 4;
/** Beyond this no visit is planned yet. */
const LOOK_AHEAD_DAYS = 60;

export function whenBlock(input: SheetInput, counter: Route): SheetBlock {
  const say = sayIn(input.locale);
  const rows: Labelled[] = [
    { label: say('sheet.when.earliest'), text: earliestText(input, counter) },
    ...safeRow(input),
    ...usableRow(input, counter),
    deadlineRow(input),
    { label: say('sheet.when.closed'), text: closedText(input) },
  ];
  return { heading: null, number: null, width: 'full', contents: [{ type: 'dates', rows }] };
}

/** A clock that is wrong names no day, on paper neither. */
function earliestText({ locale, now, facts, reading }: SheetInput, { earliestStart }: Route): string {
  if (isClockBehind(now, reading?.certificates ?? null)) return sayIn(locale)('recovery.clock');
  const earliest = earliestStart ?? toJstIso(nextOfficeOpening(facts.counterHours, now));
  return momentText(locale, 'sheet.when.earliest.value', earliest);
}

function safeRow({ locale, plan, facts, now }: SheetInput): Labelled[] {
  if (plan.lastSafeCounterDay === null) return [];
  const say = sayIn(locale);
  const date = formatDate(locale, plan.lastSafeCounterDay);
  const past = lastSafeDayState(plan.lastSafeCounterDay, facts, now) === 'passed';
  return [{ label: say('sheet.when.safe'), text: past ? say('sheet.when.safe.past', { date }) : date }];
}

export function deadlineRow({ locale, plan }: SheetInput): Labelled {
  const say = sayIn(locale);
  const label = say('sheet.when.deadline', { tax: taxText(locale, plan) });
  if (plan.deadline === null) return { label, text: say('sheet.when.deadline.none') };
  const key = weekdayOf(plan.deadline) === 1 ? 'sheet.when.deadline.monday' : 'sheet.when.deadline.value';
  return { label, text: say(key, { date: formatDate(locale, plan.deadline) }) };
}

function usableRow(input: SheetInput, counter: Route): Labelled[] {
  const { possible, usableFrom } = counter;
  const { locale, plan } = input;
  const say = sayIn(locale);
  const label = say('sheet.when.usable');
  if (!possible || !isCertain(input)) return [];
  const without = reasonWithoutDay(counter);
  if (usableFrom === null) return without === null ? [] : [{ label, text: say(`sheet.when.usable.${without}`) }];
  const key = plan.reissue.length > 0 ? 'sheet.when.usable.next-day' : 'sheet.when.usable.same-day';
  return [{ label, text: say(key, { date: formatDate(locale, usableFrom) }) }];
}

function closedText({ locale, now, plan }: SheetInput): string {
  const say = sayIn(locale);
  const today = jstDay(now);
  const closed = closedDays(today, plan.deadline ?? addDays(today, LOOK_AHEAD_DAYS));
  if (closed.length === 0) return say('sheet.when.closed.value');
  const list = closed.map((day) => formatMonthDay(locale, day)).join(say('recovery.list-separator'));
  return say('sheet.when.closed.holidays', { list });
}

/** Public holidays on weekdays, from today to the last day. */
function closedDays(from: JstDay, to: JstDay): readonly JstDay[] {
  const days = Array.from({ length: LOOK_AHEAD_DAYS }, (_none, index) => addDays(from, index));
  return days.filter((day) => day <= to && kindOfDay(day) === 'holiday').slice(0, MOST_HOLIDAYS);
}
