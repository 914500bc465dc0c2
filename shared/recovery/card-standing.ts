// How long the card itself still lives, whatever its certificates say (shared/facts/card.ts).
import { CARD_REMADE_WITHIN_MONTHS } from '../facts/card.ts';
import { addMonths } from '../time/jst-calendar.ts';
import type { JstDay } from '../time/jst.ts';
import type { RecoveryState } from './state.ts';

/** `ending`: in the months in which no certificate is issued for it any more, as the card is made anew instead. */
export type CardStanding = 'good' | 'ending' | 'expired' | 'unknown';

/** The card is good to the end of the printed day. */
export function cardStanding({ cardUntil }: Pick<RecoveryState, 'cardUntil'>, today: JstDay): CardStanding {
  if (cardUntil === 'unknown') return 'unknown';
  if (cardUntil < today) return 'expired';
  return cardUntil < addMonths(today, CARD_REMADE_WITHIN_MONTHS.value) ? 'ending' : 'good';
}

/** A day on which the card is dead already; false where its date is unknown. */
export function isAfterCard({ cardUntil }: Pick<RecoveryState, 'cardUntil'>, day: JstDay): boolean {
  return cardUntil !== 'unknown' && cardUntil < day;
}
