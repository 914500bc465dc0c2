// The shape of a short piece of advice that stays.
import type { Facts } from '../facts/provenance.ts';
import type { UnknownFact } from '../facts/unknown-fact.ts';

export const ADVICE_TOPICS = ['mistake', 'case', 'after-recovery', 'next-year', 'question'] as const;

export type AdviceTopic = (typeof ADVICE_TOPICS)[number];

/** The rooms of the app in which a card helps. */
export type AdvicePlace = 'verdict' | 'meters' | 'certificates' | 'recovery' | 'checklist' | 'reader';

export interface AdviceCard {
  readonly topic: AdviceTopic;
  readonly places: readonly AdvicePlace[];
  /** The facts it rests on; their sources and dates are shown with the card. */
  readonly basis: Facts;
  /** What nobody has confirmed: the official page to look at is shown with the card. */
  readonly open?: readonly UnknownFact[];
}

export type AdviceCards = Readonly<Record<string, AdviceCard>>;
