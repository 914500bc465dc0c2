// The plan for people in a terminal, in Japanese.
import { translate } from '../../shared/i18n/translate.ts';
import type { MessageKey } from '../../shared/i18n/ja.ts';
import type { MessageValues } from '../../shared/i18n/translate.ts';
import type { RecoveryPlan, Route } from '../../shared/recovery/plan.ts';
import { blockText, bringText, repairText, stepText, unsureText } from '../../shared/recovery/plan-words.ts';
import { formatDate } from '../../shared/time/jst.ts';

export function planText(plan: RecoveryPlan): string {
  const routes = plan.action === 'start' ? [] : plan.routes.flatMap((route) => ['', ...routeLines(route)]);
  return [...summary(plan), ...routes, '', say('recovery.notice'), ''].join('\n');
}

function say(key: MessageKey, values: MessageValues = {}): string {
  return translate('ja', key, values);
}

/** `2027-03-10T21:00:00+09:00` is already the wall clock of Japan. */
function moment(key: MessageKey, iso: string): string {
  return say(key, { date: formatDate('ja', iso.slice(0, 10)), time: iso.slice(11, 16) });
}

function summary(plan: RecoveryPlan): string[] {
  return [
    moment('recovery.now', plan.now),
    say('recovery.deadline', { date: formatDate('ja', plan.deadline) }),
    say('recovery.last-safe-day', { date: formatDate('ja', plan.lastSafeCounterDay) }),
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
        ? say('recovery.usable-unknown')
        : say('recovery.usable', { date: formatDate('ja', route.usableFrom) })
    }`,
    `  ${say(verdict[`${route.inTime}`])}`,
  ];
}

function list(heading: MessageKey, lines: readonly string[]): string[] {
  return lines.length === 0 ? [] : [`  ${say(heading)}`, ...lines.map((line) => `   ・${line}`)];
}

function numbered(heading: MessageKey, lines: readonly string[]): string[] {
  return lines.length === 0 ? [] : [`  ${say(heading)}`, ...lines.map((line, index) => `   ${index + 1}. ${line}`)];
}
