// Makes the sheets, and picks the one that fits.
import { counterSheet } from './counter-sheet.ts';
import { certainResets } from './input.ts';
import type { SheetInput } from './input.ts';
import { kioskSheet } from './kiosk-sheet.ts';
import { prefilingSheet } from './prefiling-sheet.ts';
import type { Sheet, SheetKind } from './sheet.ts';

const MAKERS: Readonly<Record<SheetKind, (input: SheetInput) => Sheet>> = {
  counter: counterSheet,
  kiosk: kioskSheet,
  prefiling: prefilingSheet,
};

export function makeSheet(kind: SheetKind, input: SheetInput): Sheet {
  return MAKERS[kind](input);
}

/** The way out where something is certain to need mending, else the list to go through before filing. */
export function fittingSheet(input: SheetInput): SheetKind {
  const broken = certainResets(input).length > 0 || input.plan.reissue.length > 0;
  return broken ? (input.plan.best ?? 'counter') : 'prefiling';
}
