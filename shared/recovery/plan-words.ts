// The words for the plan's codes, for the window, the terminal and paper alike. A code without its words does not compile.
import { translate } from '../i18n/translate.ts';
import type { Locale } from '../model/snapshot.ts';
import { LATE_WITHOUT_PENALTY_MONTHS } from '../facts/rescue.ts';
import { formatDate } from '../time/jst.ts';
import { addMonths } from '../time/jst-calendar.ts';
import type { BlockCode, BringId, RecoveryPlan, RescueId, Route, StepId, UnsureCode } from './plan.ts';

export function blockText(locale: Locale, code: BlockCode): string {
  return translate(locale, `recovery.block.${code}`);
}

export function unsureText(locale: Locale, code: UnsureCode): string {
  return translate(locale, `recovery.unsure.${code}`);
}

export function stepText(locale: Locale, id: StepId): string {
  return translate(locale, `recovery.step.${id}`);
}

export function bringText(locale: Locale, id: BringId): string {
  return translate(locale, `recovery.bring.${id}`);
}

/** Which tax a deadline is about. */
export function taxText(locale: Locale, { returnKind }: Pick<RecoveryPlan, 'returnKind'>): string {
  return translate(locale, `recovery.tax.${returnKind}`);
}

export function rescueTitle(locale: Locale, id: RescueId): string {
  return translate(locale, `rescue.${id}.title`);
}

type Due = Pick<RecoveryPlan, 'deadline' | 'mayBeBlue'>;

/** What it takes and what it costs, with the days that follow from the deadline. Empty without one: there is nothing to rescue. */
export function rescueBody(locale: Locale, id: RescueId, { deadline, mayBeBlue }: Due): readonly string[] {
  if (deadline === null) return [];
  const values = {
    date: formatDate(locale, deadline),
    late: formatDate(locale, addMonths(deadline, LATE_WITHOUT_PENALTY_MONTHS.value)),
  };
  const blue = mayBeBlue && (id === 'paper' || id === 'file-late') ? [translate(locale, `rescue.${id}.blue`)] : [];
  return [translate(locale, `rescue.${id}.body`, values), ...blue];
}

/** Title and body in one line. */
export function rescueText(locale: Locale, id: RescueId, due: Due): string {
  const gap = locale === 'ja' ? '' : ' ';
  return `${rescueTitle(locale, id)}: ${rescueBody(locale, id, due).join(gap)}`;
}

/** Why no day is named: `agent` goes twice, a `card` has to be made, `sign` is not issued. null where a day is named, or none can be. */
export function reasonWithoutDay({ usableFrom, earliestStart, unsure }: Route): 'agent' | 'card' | 'sign' | null {
  if (usableFrom !== null || earliestStart === null) return null;
  if (unsure.includes('agent-days')) return 'agent';
  return unsure.includes('sign-may-not-be-issued') && !unsure.includes('card-remade') ? 'sign' : 'card';
}

/** What is to be repaired in one line: each PIN, its certificate, or both. */
export function repairText(locale: Locale, plan: RecoveryPlan): string {
  const parts = plan.repair.flatMap((pin) => {
    const name = translate(locale, `recovery.pin.${pin}`);
    return [
      ...(plan.reset.includes(pin) ? [translate(locale, 'recovery.repair.pin', { pin: name })] : []),
      ...(plan.reissue.includes(pin) ? [translate(locale, 'recovery.repair.certificate', { pin: name })] : []),
    ];
  });
  return parts.join(translate(locale, 'recovery.list-separator'));
}
