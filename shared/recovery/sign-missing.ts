// Why a card has no 署名用 certificate: one question, whose answer says several things about the holder and the card.
import type { Answers } from '../model/answers.ts';

export const SIGN_MISSING = ['under-15', 'ward', 'face-card', 'suspended', 'never', 'unknown'] as const;

export type SignMissing = (typeof SIGN_MISSING)[number];

type Cause = Pick<Answers, 'age' | 'ward' | 'faceCard' | 'suspended'>;

const NONE_OF_THEM: Cause = { age: 'adult', ward: 'no', faceCard: 'no', suspended: 'no' };

export const SIGN_MISSING_CHANGES: Readonly<Record<SignMissing, Cause>> = {
  'under-15': { ...NONE_OF_THEM, age: 'under-15' },
  ward: { ...NONE_OF_THEM, ward: 'yes' },
  'face-card': { ...NONE_OF_THEM, faceCard: 'yes' },
  suspended: { ...NONE_OF_THEM, suspended: 'yes' },
  never: NONE_OF_THEM,
  unknown: { age: null, ward: 'unknown', faceCard: 'unknown', suspended: 'unknown' },
};

/** The cause that was named; `unasked` before that. */
export function signMissingOf({ age, ward, faceCard, suspended }: Cause): SignMissing | 'unasked' {
  if (age === 'under-15') return 'under-15';
  if (ward === 'yes') return 'ward';
  if (faceCard === 'yes') return 'face-card';
  if (suspended === 'yes') return 'suspended';
  if ([ward, faceCard, suspended].includes('unasked')) return 'unasked';
  return ward === 'no' ? 'never' : 'unknown';
}
