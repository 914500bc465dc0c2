// The facts on which the way rests, shown with their sources at the end of the room.
import { CARD_EXPIRY_ENDS_CERTIFICATES, CARD_REMADE_MONTHS_BEFORE, JUKI_TYPED_AT_COUNTER } from '../../../shared/facts/card-cases.ts';
import { USABLE_DAYS_AFTER_COUNTER } from '../../../shared/facts/certificates.ts';
import {
  AGENT_LETTER_FORWARDED,
  AGENT_RENEWAL_WITH_NOTICE_SAME_DAY,
  AGENT_VISITS,
  COUNTER_ASKS_PHOTO_ID,
  COUNTER_HOURS,
} from '../../../shared/facts/counter.ts';
import type { Fact } from '../../../shared/facts/fact.ts';
import { RETURN_DEADLINES } from '../../../shared/facts/filing-season.ts';
import {
  KIOSK_CHAINS,
  KIOSK_HOURS,
  KIOSK_NEEDS_BOTH_CERTIFICATES,
  KIOSK_OTHER_PIN,
  KIOSK_PINS,
  RESERVATION_HOURS,
} from '../../../shared/facts/kiosk.ts';
import { POSTMARK_COUNTS } from '../../../shared/facts/paper-cases.ts';
import { LATE_WITHOUT_PENALTY_MONTHS, NIGHT_BOX } from '../../../shared/facts/rescue.ts';

export const BASIS_IDS = [
  'kiosk-pins',
  'other-pin',
  'both-certificates',
  'kiosk-hours',
  'reservation',
  'chains',
  'counter-hours',
  'next-day',
  'photo-id',
  'agent',
  'agent-letter',
  'agent-same-day',
  'card-expiry',
  'card-remade',
  'juki',
  'postmark',
  'night-box',
  'late',
  'deadline',
] as const;

export type BasisId = (typeof BASIS_IDS)[number];

/** Words: `recovery.basis.<id>`. */
export const BASIS: Readonly<Record<BasisId, Fact<unknown>>> = {
  'kiosk-pins': KIOSK_PINS,
  'other-pin': KIOSK_OTHER_PIN,
  'both-certificates': KIOSK_NEEDS_BOTH_CERTIFICATES,
  'kiosk-hours': KIOSK_HOURS,
  reservation: RESERVATION_HOURS,
  chains: KIOSK_CHAINS.auth,
  'counter-hours': COUNTER_HOURS,
  'next-day': USABLE_DAYS_AFTER_COUNTER,
  'photo-id': COUNTER_ASKS_PHOTO_ID,
  agent: AGENT_VISITS,
  'agent-letter': AGENT_LETTER_FORWARDED,
  'agent-same-day': AGENT_RENEWAL_WITH_NOTICE_SAME_DAY,
  'card-expiry': CARD_EXPIRY_ENDS_CERTIFICATES,
  'card-remade': CARD_REMADE_MONTHS_BEFORE,
  juki: JUKI_TYPED_AT_COUNTER,
  postmark: POSTMARK_COUNTS,
  'night-box': NIGHT_BOX,
  late: LATE_WITHOUT_PENALTY_MONTHS,
  deadline: RETURN_DEADLINES,
};
