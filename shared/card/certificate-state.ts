// From a validity and the present instant to what the user is told.
import type { DatedCertificate } from '../model/certificate.ts';
import { daysBetween, jstDay, toJstIso } from '../time/jst.ts';
import type { Validity } from './certificate-validity.ts';

/** A certificate is good up to and including the second of notAfter (RFC 5280 §4.1.2.5); days are counted in Japan. */
export function dateCertificate(validity: Validity, now: Date): DatedCertificate {
  const expiresOn = jstDay(validity.notAfter);
  const wholeSeconds = Math.floor(now.getTime() / 1000) * 1000;
  const expired = wholeSeconds > validity.notAfter.getTime();
  const early = now.getTime() < validity.notBefore.getTime();
  return {
    state: expired ? 'expired' : early ? 'not-yet-valid' : 'valid',
    notBefore: toJstIso(validity.notBefore),
    notAfter: toJstIso(validity.notAfter),
    expiresOn,
    daysLeft: daysBetween(jstDay(now), expiresOn),
  };
}
