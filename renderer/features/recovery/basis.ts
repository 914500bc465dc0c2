// The facts on which the way rests, shown with their sources at the end of the room.
import { USABLE_DAYS_AFTER_COUNTER } from '../../../shared/facts/certificates.ts';
import { AGENT_VISITS, COUNTER_ASKS_PHOTO_ID, COUNTER_HOURS } from '../../../shared/facts/counter.ts';
import type { Fact } from '../../../shared/facts/fact.ts';
import { FILING_SEASON } from '../../../shared/facts/filing-season.ts';
import {
  KIOSK_CHAINS,
  KIOSK_HOURS,
  KIOSK_NEEDS_BOTH_CERTIFICATES,
  KIOSK_OTHER_PIN,
  KIOSK_PINS,
  RESERVATION_HOURS,
} from '../../../shared/facts/kiosk.ts';

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
  deadline: FILING_SEASON,
};
