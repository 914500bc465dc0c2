// The words for the plan's codes, for the window, the terminal and paper alike. A code without its words does not compile.
import { translate } from '../i18n/translate.ts';
import type { Locale } from '../model/snapshot.ts';
import type { BlockCode, BringId, RecoveryPlan, StepId, UnsureCode } from './plan.ts';

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
