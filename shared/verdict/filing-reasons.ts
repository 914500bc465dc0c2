// One small rule each: what the answers, the calendar and the computer add to what the card says.
import type { Answers, OperatingSystem } from '../model/answers.ts';
import { isDated } from '../model/certificate.ts';
import type { Certificates } from '../model/certificate.ts';
import type { VerdictLevel } from '../model/check-report.ts';
import type { FilingOnlyReason } from '../model/filing.ts';
import type { PinCounters, RetryCounter } from '../model/pin.ts';
import { isPast } from '../recovery/return-deadline.ts';
import { etaxHours } from '../time/etax-hours.ts';
import { jstDay } from '../time/jst.ts';
import type { JstDay } from '../time/jst.ts';
import { renewalUsableFrom } from '../time/renewal.ts';
import type { FilingFacts } from './filing-facts.ts';
import { believed } from './sign-belief.ts';

/** `null` informs only. */
export const LEVEL_OF_REASON: Readonly<Record<FilingOnlyReason, VerdictLevel | null>> = {
  moved: 'stop',
  'sign-certificate-expired': 'stop',
  'sign-certificate-revoked': 'stop',
  'sign-ended-with-auth': 'stop',
  'text-locked-first-time': 'stop',
  'text-last-try-first-time': 'stop',
  'sign-not-known': 'stop',
  'auth-not-known': 'stop',
  'text-not-known': 'stop',
  'moved-unasked': 'caution',
  'moved-unknown': 'caution',
  'sign-expiry-unasked': 'caution',
  'sign-expiry-unknown': 'caution',
  'first-time-unasked': 'caution',
  'text-unknown-first-time': 'caution',
  'auth-certificate-expires-before-deadline': 'caution',
  'auth-certificate-expires-before-renewal': 'caution',
  'clock-behind': 'caution',
  'deadline-passed': 'caution',
  'etax-closed': 'caution',
  'etax-maintenance': 'caution',
  'windows-10': 'caution',
  'windows-older': 'caution',
  linux: 'caution',
  'system-unknown': 'caution',
  'portal-app-problem': 'caution',
  'portal-app-missing': 'caution',
  'extension-problem': 'caution',
  'extension-missing': 'caution',
  'service-problem': 'caution',
  'session-problem': 'caution',
  'season-not-open': null,
  'deadline-today': null,
};

/** What the holder did to 署名用 without the card showing it (shared/facts/certificates.ts#MOVING_ENDS_SIGN). An official check that says valid outweighs doubt. */
export function signReasons(certificates: Certificates, said: Answers): FilingOnlyReason[] {
  if (certificates.sign.state === 'absent') return [];
  const answers = believed(certificates, said);
  const reasons: FilingOnlyReason[] = [];
  if (answers.moved === 'yes') reasons.push('moved');
  if (answers !== said) reasons.push('sign-ended-with-auth');
  else if (answers.signCheck === 'expired') reasons.push('sign-certificate-expired');
  if (answers.signCheck === 'revoked') reasons.push('sign-certificate-revoked');
  if (answers.moved === 'unasked') reasons.push('moved-unasked');
  if (answers.moved === 'unknown' && answers.signCheck !== 'valid') reasons.push('moved-unknown');
  if (answers.signCheck === 'unasked') reasons.push('sign-expiry-unasked');
  if (answers.signCheck === 'unknown') reasons.push('sign-expiry-unknown');
  return reasons;
}

/** A first-time user is assumed to be stopped by `text` (shared/facts/pins.ts#ETAX_SCREEN_FOR_TEXT). */
export function firstTimeReasons({ text }: PinCounters, { firstTime }: Answers): FilingOnlyReason[] {
  if (!isTextInDoubt(text) || firstTime === 'no') return [];
  if (firstTime !== 'yes') return firstTime === 'unasked' ? ['first-time-unasked'] : [];
  if (text.state === 'locked') return ['text-locked-first-time'];
  if (text.state === 'known') return text.remaining === 1 ? ['text-last-try-first-time'] : [];
  return ['text-unknown-first-time'];
}

/** `absent` is a phone: it fills in without this PIN. */
export function isTextInDoubt(text: RetryCounter): boolean {
  return text.state === 'locked' || text.state === 'unknown' || (text.state === 'known' && text.remaining < text.limit);
}

/** Somebody who cannot say a needed PIN would have to guess it, and guessing is what locks a card. */
export function memoryReasons({ knows, firstTime }: Answers): FilingOnlyReason[] {
  const isLost = (pin: 'sign' | 'auth' | 'text'): boolean => knows[pin] === 'no' || knows[pin] === 'unknown';
  return [
    ...(isLost('sign') ? (['sign-not-known'] as const) : []),
    ...(isLost('auth') ? (['auth-not-known'] as const) : []),
    ...(isLost('text') && firstTime === 'yes' ? (['text-not-known'] as const) : []),
  ];
}

/**
 * An expiry before the deadline, or so near that a renewal would become usable only after it (shared/facts/certificates.ts).
 * Never both: who cannot be helped by a renewal is not told to renew first.
 */
export function expiryReasons({ auth }: Certificates, due: JstDay | null, now: Date): FilingOnlyReason[] {
  if (!isDated(auth) || auth.state !== 'valid') return [];
  if (auth.expiresOn < renewalUsableFrom(now)) return ['auth-certificate-expires-before-renewal'];
  return due !== null && auth.expiresOn < due && jstDay(now) <= due ? ['auth-certificate-expires-before-deadline'] : [];
}

/** `due`: the last day of the return, null without one. The opening of the season is told of income tax alone. */
export function calendarReasons({ season }: FilingFacts, now: Date, due: JstDay | null): FilingOnlyReason[] {
  const today = jstDay(now);
  const { state } = etaxHours(now, season);
  return [
    ...(isPast(due, now) ? (['deadline-passed'] as const) : []),
    ...(state === 'closed' ? (['etax-closed'] as const) : []),
    ...(state === 'maintenance' ? (['etax-maintenance'] as const) : []),
    ...(due === season.to && today < season.from ? (['season-not-open'] as const) : []),
    ...(today === due ? (['deadline-today'] as const) : []),
  ];
}

const REASON_OF_SYSTEM: Readonly<Record<OperatingSystem, readonly FilingOnlyReason[]>> = {
  'windows-11': [],
  mac: [],
  'windows-10': ['windows-10'],
  'windows-older': ['windows-older'],
  linux: ['linux'],
  unknown: ['system-unknown'],
};

export function systemReasons({ system }: Answers): readonly FilingOnlyReason[] {
  return REASON_OF_SYSTEM[system];
}
