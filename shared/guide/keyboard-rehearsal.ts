// What the keyboard really sends, shown with a made-up word. Pure: the typed text is looked at and not kept anywhere.

/** The word to type. Made up, and long enough to show letters, digits and both shift states. */
export const REHEARSAL_WORD = 'NEKO2027';

export const REHEARSAL_FINDINGS = [
  'ime-composing',
  'full-width',
  'kana',
  'small-letters',
  'space',
  'sign',
  'caps-lock-off',
  'num-lock-off',
  'digits-missing',
  'different',
  'too-short',
  'too-long',
] as const;

export type RehearsalFinding = (typeof REHEARSAL_FINDINGS)[number];

export type KeyKind = 'capital' | 'small' | 'digit' | 'full-width' | 'kana' | 'space' | 'sign';

export interface SentCharacter {
  readonly character: string;
  readonly kind: KeyKind;
  /** What a half-width keyboard would have sent; null where there is no such character. */
  readonly plain: string | null;
}

/** What the browser reports beside the text; null where it does not. */
export interface KeyboardState {
  readonly composing: boolean;
  readonly capsLock: boolean | null;
  readonly numLock: boolean | null;
}

export interface Rehearsal {
  readonly sent: readonly SentCharacter[];
  readonly findings: readonly RehearsalFinding[];
  /** Exactly the word, in half-width capitals and digits. */
  readonly clean: boolean;
}

/** Never more than this is looked at, so that a pasted text cannot fill the screen. */
const LONGEST = 32;

export function rehearse(typed: string, keyboard: KeyboardState, word: string = REHEARSAL_WORD): Rehearsal {
  const sent = [...typed].slice(0, LONGEST).map(sentCharacter);
  const kinds = new Set(sent.map(({ kind }) => kind));
  const plain = sent.map((character) => character.plain ?? character.character).join('').toUpperCase();
  const found: Readonly<Record<RehearsalFinding, boolean>> = {
    'ime-composing': keyboard.composing,
    'full-width': kinds.has('full-width'),
    kana: kinds.has('kana'),
    'small-letters': kinds.has('small'),
    space: kinds.has('space'),
    sign: kinds.has('sign'),
    'caps-lock-off': kinds.has('small') && keyboard.capsLock === false,
    'num-lock-off': keyboard.numLock === false && !kinds.has('digit') && sent.length > 0,
    'digits-missing': sent.length >= word.length && !/[0-9]/.test(plain),
    different: sent.length >= word.length && plain !== word,
    'too-short': sent.length > 0 && sent.length < word.length,
    'too-long': sent.length > word.length,
  };
  const findings = REHEARSAL_FINDINGS.filter((finding) => found[finding]);
  return { sent, findings, clean: findings.length === 0 && typed === word };
}

function sentCharacter(character: string): SentCharacter {
  const kind = kindOf(character);
  if (kind === 'capital' || kind === 'small' || kind === 'digit') return { character, kind, plain: character };
  const narrow = character.normalize('NFKC');
  return { character, kind, plain: kind === 'full-width' && /^[\x21-\x7e]$/.test(narrow) ? narrow : null };
}

function kindOf(character: string): KeyKind {
  if (/^[A-Z]$/.test(character)) return 'capital';
  if (/^[a-z]$/.test(character)) return 'small';
  if (/^[0-9]$/.test(character)) return 'digit';
  if (/^\s$/u.test(character)) return 'space';
  if (/^[\u3040-\u30ff\uff66-\uff9f\u4e00-\u9fff]$/u.test(character)) return 'kana';
  return /^[\uff01-\uff5e]$/u.test(character) ? 'full-width' : 'sign';
}
