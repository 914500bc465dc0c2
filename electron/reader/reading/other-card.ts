// Says which other card it may be that lies there, where reader or ATR give a hint. Words only: the outcome is the same.
import { otherCardByAtr } from '../../../shared/readers/atr-hint.ts';
import { suitabilityOf } from '../../../shared/readers/suitability.ts';
import type { ReaderSlot } from '../ports/card-port.ts';
import type { CheckResult } from './check-card.ts';

export function nameOtherCard(result: CheckResult, slot: ReaderSlot): CheckResult {
  if (result.fault?.code !== 'card-unsupported') return result;
  const hint = otherCardByAtr(slot.atr);
  const code = suitabilityOf(slot.name) === 'token' ? 'security-key-only' : hint === null ? 'card-unsupported' : (`card-${hint}` as const);
  return { ...result, fault: { ...result.fault, code } };
}
