// From what went wrong to what to do next. Which advice a fault has stands in the table of faults; its text stands here.
import { FAULT_CODES, FAULT_TABLE } from '../faults/fault-table.ts';
import type { FaultAdviceNumber } from '../faults/fault-table.ts';
import { ASKED_CODES, FINDING_CODES } from './advice.ts';
import type { Advice, AdviceCode, AdviceText, AskedCode, FindingCode } from './advice.ts';
import { CARD_ADVICE } from './card-advice.ts';
import { PLUG_ADVICE } from './plug-advice.ts';

/** Of what is no fault: what only a person can tell, and what a reading leaves open. */
const NUMBER_BESIDES = {
  'driver-missing': 'R-13',
  'card-not-noticed': 'R-22',
  'counters-unknown': 'R-51',
  'auth-absent-on-card': 'R-52',
  'sign-absent-on-card': 'R-53',
  'expiry-unknown': 'R-54',
} as const satisfies Readonly<Record<AskedCode | FindingCode, string>>;

type UsedNumber = FaultAdviceNumber | (typeof NUMBER_BESIDES)[AskedCode | FindingCode];

/** A number without a text does not compile. */
const TEXTS: Readonly<Record<UsedNumber, AdviceText>> = { ...PLUG_ADVICE, ...CARD_ADVICE };

export const ADVICE_CODES: readonly AdviceCode[] = [...FAULT_CODES, ...ASKED_CODES, ...FINDING_CODES];

export const FAULT_ADVICE = Object.fromEntries(
  ADVICE_CODES.map((code) => {
    const id = numberOf(code);
    return [code, { id, ...TEXTS[id] }];
  }),
) as unknown as Readonly<Record<AdviceCode, Advice>>;

function numberOf(code: AdviceCode): UsedNumber {
  return code in NUMBER_BESIDES ? NUMBER_BESIDES[code as AskedCode | FindingCode] : FAULT_TABLE[code as keyof typeof FAULT_TABLE].advice;
}
