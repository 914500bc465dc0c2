// The cards that anybody can look at without a reader. Every one is made up.
import type { SampleName } from '../model/sample.ts';
import { buildCertificate } from './certificate.ts';
import { ATRS, createVirtualCard, type VirtualCardOptions } from './create-card.ts';
import type { VirtualCard } from './virtual-card.ts';

const DAY = 24 * 60 * 60 * 1000;
const JAPAN = 9 * 60 * 60 * 1000;
const LONG = 3 * 365;
const FIVE_YEARS = 5 * 365;

/** A new card with this name; its certificate is dated from `now`. Throws RangeError when `now` is no date. */
export function createSample(name: SampleName, now: Date): VirtualCard {
  return createVirtualCard(describe(name, now));
}

function describe(name: SampleName, now: Date): VirtualCardOptions {
  const certificates = datedCertificates(now, LONG);
  switch (name) {
    case 'healthy':
      return certificates;
    case 'auth-one-left':
      return { ...certificates, counters: { auth: 1 } };
    case 'auth-locked':
      return { ...certificates, counters: { auth: 0 } };
    case 'sign-locked':
      return { ...certificates, counters: { sign: 0 } };
    case 'both-locked':
      return { ...certificates, counters: { auth: 0, sign: 0 } };
    case 'text-locked':
      return { ...certificates, counters: { text: 0 } };
    case 'expired':
      return datedCertificates(now, -12);
    case 'expires-soon':
      return datedCertificates(now, 30);
    case 'no-sign-certificate':
      // What the sign counter answers on such a card is not known; a full one is assumed.
      return { ...certificates, signCertificate: 'absent' };
    case 'android':
      return {
        ...certificates,
        atr: ATRS.phone,
        applications: ['jpki'],
        label: 'JPKIAPGPSETOKEN',
        authCertificateNeedsPin: true,
      };
    case 'other-card':
      return { atr: ATRS.felica, applications: [] };
  }
}

/** Both end with the day in Japan that is `days` after today there, as real ones do: 23:59:59 JST = 14:59:59 UTC. */
function datedCertificates(now: Date, days: number): VirtualCardOptions {
  const today = Math.floor((now.getTime() + JAPAN) / DAY);
  const notAfter = new Date((today + days + 1) * DAY - JAPAN - 1000);
  const notBefore = new Date(notAfter.getTime() - FIVE_YEARS * DAY);
  return {
    authCertificate: buildCertificate({ notBefore, notAfter, use: 'auth' }),
    signCertificate: buildCertificate({ notBefore, notAfter, use: 'sign' }),
  };
}
