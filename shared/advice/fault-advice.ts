// From what went wrong to what to do next: the one table. A code without advice does not compile.
import type { Advice, AdviceCode } from './advice.ts';
import { CARD_ADVICE } from './card-advice.ts';
import { PLUG_ADVICE } from './plug-advice.ts';

export const FAULT_ADVICE: Readonly<Record<AdviceCode, Advice>> = { ...PLUG_ADVICE, ...CARD_ADVICE };

export const ADVICE_CODES = Object.keys(FAULT_ADVICE) as readonly AdviceCode[];
