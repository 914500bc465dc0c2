// The facts that the planner reckons with, in one bundle, so that a test or a later season can hand in others.
import { AGENT_VISITS, COUNTER_HOURS } from '../facts/counter.ts';
import { USABLE_DAYS_AFTER_COUNTER } from '../facts/certificates.ts';
import { FILING_SEASON } from '../facts/filing-season.ts';
import { KIOSK_CHAINS, KIOSK_FACE_CHECK, KIOSK_HOURS, KIOSK_PINS, RESERVATION_HOURS } from '../facts/kiosk.ts';
import type { KioskPin } from '../facts/kiosk.ts';
import type { PinId } from '../model/pin.ts';
import type { JstDay } from '../time/jst.ts';

/** Minutes after midnight in Japan; shut from `closesAt` on. */
export interface DayHours {
  readonly opensAt: number;
  readonly closesAt: number;
}

export interface RecoveryFacts {
  /** Last day on which a return is in time, to its end (24:00); null where none is due on a day. */
  readonly deadline: JstDay | null;
  readonly kioskPins: readonly KioskPin[];
  readonly kioskHours: DayHours;
  readonly kioskChains: Readonly<Record<KioskPin, readonly string[]>>;
  readonly kioskFaceCheck: readonly PinId[];
  readonly reservationHours: number;
  readonly counterHours: DayHours;
  readonly usableDaysAfterCounter: number;
  readonly agentVisits: number;
}

/** The known facts with the deadline of the season, or another one. */
export function recoveryFacts(deadline: JstDay | null = FILING_SEASON.value.to): RecoveryFacts {
  return {
    deadline,
    kioskPins: KIOSK_PINS.value,
    kioskHours: KIOSK_HOURS.value,
    kioskChains: { sign: KIOSK_CHAINS.sign.value, auth: KIOSK_CHAINS.auth.value },
    kioskFaceCheck: KIOSK_FACE_CHECK.value,
    reservationHours: RESERVATION_HOURS.value,
    counterHours: COUNTER_HOURS.value,
    usableDaysAfterCounter: USABLE_DAYS_AFTER_COUNTER.value,
    agentVisits: AGENT_VISITS.value,
  };
}
