// The first rules: what the card alone says about starting e-Tax. Questions to the user come on top of them later.
import { isDated } from '../model/certificate.ts';
import type { Certificates, CertificateState } from '../model/certificate.ts';
import type { Verdict, VerdictReason } from '../model/check-report.ts';
import type { PinCounters, RetryCounter } from '../model/pin.ts';

/** From this many days before expiry a renewal is due (shared/facts/certificates.ts#RENEWAL_MONTHS_BEFORE: three months). */
export const EXPIRY_WARNING_DAYS = 90;

export const NOT_READ_VERDICT: Verdict = { level: 'unknown', reasons: ['not-read'] };

/** Judges a card whose reading is complete. Reasons are ordered by weight. */
export function judgeCard(pins: PinCounters, certificates: Certificates): Verdict {
  const stops = [...lastTries(pins), ...stoppingCertificates(certificates)];
  if (stops.length > 0) return { level: 'stop', reasons: [...stops, ...cautions(pins, certificates)] };
  if (!isCounted(pins.sign) && !isCounted(pins.auth)) {
    return { level: 'unknown', reasons: cautions(pins, certificates) };
  }
  const reasons = cautions(pins, certificates);
  return { level: reasons.length > 0 ? 'caution' : 'go', reasons };
}

function lastTries({ sign, auth }: PinCounters): VerdictReason[] {
  const reasons: VerdictReason[] = [];
  if (sign.state === 'locked') reasons.push('sign-locked');
  if (auth.state === 'locked') reasons.push('auth-locked');
  if (remaining(sign) === 1) reasons.push('sign-last-try');
  if (remaining(auth) === 1) reasons.push('auth-last-try');
  return reasons;
}

function stoppingCertificates({ auth, sign }: Certificates): VerdictReason[] {
  const reasons: VerdictReason[] = [];
  if (auth.state === 'expired') reasons.push('auth-certificate-expired');
  if (auth.state === 'absent') reasons.push('auth-certificate-absent');
  if (sign.state === 'absent') reasons.push('sign-certificate-absent');
  return reasons;
}

function cautions(pins: PinCounters, certificates: Certificates): VerdictReason[] {
  return [
    ...unknowns(pins),
    ...(pins.text.state === 'locked' ? (['text-locked'] as const) : []),
    ...(remaining(pins.text) === 1 ? (['text-last-try'] as const) : []),
    ...(pins.juki.state === 'locked' ? (['juki-locked'] as const) : []),
    ...belowLimit(pins),
    ...datedCautions(certificates.auth),
  ];
}

function unknowns({ sign, auth }: PinCounters): VerdictReason[] {
  return [
    ...(isCounted(sign) ? [] : (['sign-unknown'] as const)),
    ...(isCounted(auth) ? [] : (['auth-unknown'] as const)),
  ];
}

function belowLimit(pins: PinCounters): VerdictReason[] {
  const reasons: VerdictReason[] = [];
  if (isReduced(pins.sign)) reasons.push('sign-below-limit');
  if (isReduced(pins.auth)) reasons.push('auth-below-limit');
  if (isReduced(pins.text)) reasons.push('text-below-limit');
  if (isReduced(pins.juki) || remaining(pins.juki) === 1) reasons.push('juki-below-limit');
  return reasons;
}

/** An expiry that could not be read is no reason to start: what is not known is not taken for good. */
function datedCautions(auth: CertificateState): VerdictReason[] {
  if (auth.state === 'unreadable' || auth.state === 'pin-protected') return ['auth-certificate-unreadable'];
  if (auth.state === 'not-yet-valid') return ['auth-certificate-not-yet-valid'];
  return isDated(auth) && auth.state === 'valid' && auth.daysLeft <= EXPIRY_WARNING_DAYS
    ? ['auth-certificate-expires-soon']
    : [];
}

function isCounted(counter: RetryCounter): boolean {
  return counter.state === 'known' || counter.state === 'locked';
}

function remaining(counter: RetryCounter): number | null {
  return counter.state === 'known' ? counter.remaining : null;
}

/** Fewer tries than the limit, but more than the last one, which has a reason of its own. */
function isReduced(counter: RetryCounter): boolean {
  return counter.state === 'known' && counter.remaining > 1 && counter.remaining < counter.limit;
}
