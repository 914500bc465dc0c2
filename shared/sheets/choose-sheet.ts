// Makes the sheets, and picks the one that fits.
import { isTooLate } from '../recovery/rescue.ts';
import { counterSheet } from './counter-sheet.ts';
import { certainResets } from './input.ts';
import type { SheetInput } from './input.ts';
import { kioskSheet } from './kiosk-sheet.ts';
import { paperSheet } from './paper-sheet.ts';
import { prefilingSheet } from './prefiling-sheet.ts';
import type { Sheet, SheetKind } from './sheet.ts';

const MAKERS: Readonly<Record<SheetKind, (input: SheetInput) => Sheet>> = {
  counter: counterSheet,
  kiosk: kioskSheet,
  prefiling: prefilingSheet,
  paper: paperSheet,
};

export function makeSheet(kind: SheetKind, input: SheetInput): Sheet {
  return MAKERS[kind](input);
}

/**
 * The way out where something is certain to need mending, paper where that way is known to be too late or there is none, else
 * the list to go through before filing.
 */
export function fittingSheet(input: SheetInput): SheetKind {
  const { plan } = input;
  const broken = certainResets(input).length > 0 || plan.reissue.length > 0;
  if (!broken) return 'prefiling';
  return isTooLate(plan) && plan.rescue.length > 0 ? 'paper' : (plan.best ?? 'counter');
}
