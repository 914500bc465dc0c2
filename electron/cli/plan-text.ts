// The plan for people in a terminal, in Japanese.
import { BLUE_DEADLINE } from '../../shared/facts/filing-season.ts';
import { translate } from '../../shared/i18n/translate.ts';
import type { MessageKey } from '../../shared/i18n/ja.ts';
import type { MessageValues } from '../../shared/i18n/translate.ts';
import type { RecoveryPlan, Route } from '../../shared/recovery/plan.ts';
import {
  blockText,
  bringText,
  reasonWithoutDay,
  repairText,
  rescueText,
  stepText,
  taxText,
  unsureText,
} from '../../shared/recovery/plan-words.ts';
import { lastSafeDayState } from '../../shared/recovery/last-safe-day.ts';
import type { RecoveryFacts } from '../../shared/recovery/recovery-facts.ts';
import { formatDate } from '../../shared/time/jst.ts';

export function planText(plan: RecoveryPlan, facts: RecoveryFacts): string {
  const routes = plan.action === 'start' ? [] : plan.routes.flatMap((route) => ['', ...routeLines(route)]);
  return [...summary(plan, facts), ...routes, ...rescueLines(plan), '', say('recovery.notice'), ''].join('\n');
}

function say(key: MessageKey, values: MessageValues = {}): string {
  return translate('ja', key, values);
}

/** `2027-03-10T21:00:00+09:00` is already the wall clock of Japan. */
function moment(key: MessageKey, iso: string): string {
  return say(key, { date: formatDate('ja', iso.slice(0, 10)), time: iso.slice(11, 16) });
}

/** Plan B, in the order in which to try. */
function rescueLines(plan: RecoveryPlan): string[] {
  if (plan.rescue.length === 0) return [];
  const lines = plan.rescue.map((id, index) => `   ${index + 1}. ${rescueText('ja', id, plan)}`);
  return ['', `■ ${say('rescue.title')}`, `  ${say('rescue.intro')}`, ...lines];
}

function dueLines(plan: RecoveryPlan, facts: RecoveryFacts): string[] {
  const { deadline, lastSafeCounterDay: safe } = plan;
  if (deadline === null) return [say('recovery.deadline.none', { date: formatDate('ja', BLUE_DEADLINE.value) })];
  const due = say('recovery.deadline', { tax: taxText('ja', plan), date: formatDate('ja', deadline) });
  if (safe === null) return [due];
  const key = lastSafeDayState(safe, facts, new Date(plan.now)) === 'passed' ? 'recovery.deadline.closed' : 'recovery.last-safe-day';
  return [due, say(key, { date: formatDate('ja', safe) })];
}

function summary(plan: RecoveryPlan, facts: RecoveryFacts): string[] {
  return [
    moment('recovery.now', plan.now),
    ...dueLines(plan, facts),
    '',
    ...(plan.action === 'start' ? [say('recovery.action.start')] : repairSummary(plan)),
    ...alsoLocked(plan),
  ];
}

/** Locked, but not needed now: named once, never forced. */
function alsoLocked(plan: RecoveryPlan): string[] {
  if (plan.alsoLocked.length === 0) return [];
  const names = plan.alsoLocked.map((pin) => say(`recovery.pin.${pin}`)).join(say('recovery.list-separator'));
  return [say('recovery.also-locked', { list: names })];
}

function repairSummary(plan: RecoveryPlan): string[] {
  const best = plan.routes.find((route) => route.kind === plan.best);
  return [
    say('recovery.action.repair', { list: repairText('ja', plan) }),
    say(`recovery.best.${plan.best ?? 'none'}`),
    ...(best?.inTime === false ? [say('recovery.late')] : []),
  ];
}

function routeLines(route: Route): string[] {
  return [
    `■ ${say(`recovery.route.${route.kind}`)}: ${say(route.possible ? 'recovery.possible' : 'recovery.not-possible')}`,
    ...list('recovery.reasons', route.blockedBy.map((code) => blockText('ja', code))),
    ...times(route),
    ...(route.possible ? list('recovery.check-first', route.unsure.map((code) => unsureText('ja', code))) : []),
    ...(route.chains.length > 0 ? [`  ${say('recovery.chains')}: ${route.chains.join('、')}`] : []),
    ...numbered('recovery.steps', route.steps.map((id) => stepText('ja', id))),
    ...list('recovery.bring', route.bring.map((id) => bringText('ja', id))),
  ];
}

function times(route: Route): string[] {
  if (route.earliestStart === null) return [];
  const verdict = { true: 'recovery.in-time', false: 'recovery.not-in-time', null: 'recovery.in-time-unknown' } as const;
  return [
    `  ${moment('recovery.start', route.earliestStart)}`,
    `  ${
      route.usableFrom === null
        ? say(withoutDay(route))
        : say('recovery.usable', { date: formatDate('ja', route.usableFrom) })
    }`,
    `  ${say(verdict[`${route.inTime}`])}`,
  ];
}

function withoutDay(route: Route): MessageKey {
  const reason = reasonWithoutDay(route);
  return reason === 'card' || reason === 'sign' ? `recovery.usable-unknown.${reason}` : 'recovery.usable-unknown';
}

function list(heading: MessageKey, lines: readonly string[]): string[] {
  return lines.length === 0 ? [] : [`  ${say(heading)}`, ...lines.map((line) => `   ・${line}`)];
}

function numbered(heading: MessageKey, lines: readonly string[]): string[] {
  return lines.length === 0 ? [] : [`  ${say(heading)}`, ...lines.map((line, index) => `   ${index + 1}. ${line}`)];
}
