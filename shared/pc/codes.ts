// Error codes that users see on other screens, typed or pasted in whatever width, case and spacing.
// Source: shared/facts/computer.ts#CODE_FACTS. What is not in this table is unknown, however much it looks like a code.
import { CODE_FACTS } from '../facts/computer.ts';
import type { PcStep } from './findings.ts';

export type CodeId = keyof typeof CODE_FACTS;

export const CODE_IDS = Object.keys(CODE_FACTS) as readonly CodeId[];

/** Words: `pc.code.<id>`. */
export const CODE_STEPS: Readonly<Record<CodeId, readonly PcStep[]>> = {
  'portal-app-silent': ['look-at-computer', 'portal-reinstall', 'browser-restart'],
  'client-no-card': ['reader-plug-direct', 'card-again', 'session-pass-through'],
  'client-broke-off': ['card-again', 'reader-plug-again'],
  'ap-connection': ['page-reload', 'ap-reinstall'],
  'ap-native-absent': ['ap-reinstall', 'browser-restart'],
  'ap-switched-off': ['page-reload'],
  'reader-error': ['reader-plug-again', 'reader-driver'],
  'sign-locked': ['sign-counter'],
  'phone-expired': ['phone-renew'],
  'client-broken': ['client-reinstall'],
  'not-ready': ['reader-plug-again', 'page-reload'],
  cancelled: ['page-reload'],
};

export type CodeAnswer =
  | { readonly answer: 'empty' }
  | { readonly answer: 'known'; readonly id: CodeId; readonly code: string }
  | { readonly answer: 'unknown' };

/** Longer text is no code and no screen. */
export const LONGEST_CODE_TEXT = 200;

/** A code written with a blank between all its signs is still one. */
const MOST_PARTS = 14;

/** The first known code in `text`. */
export function findCode(text: string): CodeAnswer {
  const parts = partsOf(text);
  if (parts.length === 0) return text.trim() === '' ? { answer: 'empty' } : { answer: 'unknown' };
  for (let start = 0; start < parts.length; start++) {
    for (let end = start + 1; end <= Math.min(parts.length, start + MOST_PARTS); end++) {
      const known = CODES.get(withoutPrefix(parts.slice(start, end).join('')));
      if (known !== undefined) return { answer: 'known', ...known };
    }
  }
  return { answer: 'unknown' };
}

/** Runs of letters and digits, half width and in capitals; hyphens of any kind join, everything else parts. */
function partsOf(text: string): readonly string[] {
  const plain = text.slice(0, LONGEST_CODE_TEXT).normalize('NFKC').toUpperCase();
  // The long vowel sign and the minus are typed for a hyphen in full width.
  return plain.replaceAll(/[-\u2010-\u2015\u2212\u30FC\u2500]/g, '').split(/[^0-9A-Z]+/).filter((part) => part !== '');
}

/** Numbers of Windows are written with `0x` and without. */
function withoutPrefix(code: string): string {
  return /^0X[0-9A-F]{8}$/.test(code) ? code.slice(2) : code;
}

const CODES: ReadonlyMap<string, { readonly id: CodeId; readonly code: string }> = new Map(
  CODE_IDS.flatMap((id) => CODE_FACTS[id].value.map((code) => [withoutPrefix(partsOf(code).join('')), { id, code }] as const)),
);
