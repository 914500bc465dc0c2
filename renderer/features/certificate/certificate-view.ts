// The words about one certificate.
import { FILING_SEASON } from '../../../shared/facts/filing-season.ts';
import type { MessageKey } from '../../../shared/i18n/ja.ts';
import { isDated } from '../../../shared/model/certificate.ts';
import type { CertificateState, DatedCertificate } from '../../../shared/model/certificate.ts';
import type { Locale } from '../../../shared/model/snapshot.ts';
import { daysBetween, formatDate, jstDay } from '../../../shared/time/jst.ts';
import type { JstDay } from '../../../shared/time/jst.ts';
import type { Say } from '../../ui/say.ts';

export type CertificateTone = 'fine' | 'caution' | 'stop' | 'open';

export interface CertificateView {
  readonly tone: CertificateTone;
  readonly words: string;
  /** Days left or over, beside the words; null when there is no date. */
  readonly count: string | null;
  readonly meaning: string;
}

export function viewDated(certificate: DatedCertificate, today: JstDay, locale: Locale, say: Say): CertificateView {
  const date = formatDate(locale, certificate.expiresOn);
  if (certificate.state === 'expired') {
    const days = daysBetween(certificate.expiresOn, today);
    return {
      tone: 'stop',
      words: say('certificate.expired-on', { date }),
      count: days > 0 ? say('certificate.days-over', { days }) : null,
      meaning: `${say('certificate.expired')}${gap(locale)}${say('certificate.next-day')}`,
    };
  }
  if (certificate.state === 'not-yet-valid') {
    const starts = formatDate(locale, jstDay(new Date(certificate.notBefore)));
    return {
      tone: 'caution',
      words: say('certificate.starts-on', { date: starts }),
      count: null,
      meaning: say('certificate.not-yet-valid'),
    };
  }
  const { tone, meaning } = againstSeason(certificate.expiresOn, today);
  return {
    tone,
    words: say('certificate.until', { date }),
    count:
      certificate.daysLeft > 0 ? say('certificate.days-left', { days: certificate.daysLeft }) : say('certificate.last-day'),
    meaning: tone === 'fine' ? say(meaning) : `${say(meaning)}${gap(locale)}${say('certificate.next-day')}`,
  };
}

function gap(locale: Locale): string {
  return locale === 'ja' ? '' : ' ';
}

function againstSeason(expiresOn: JstDay, today: JstDay): { readonly tone: CertificateTone; readonly meaning: MessageKey } {
  const { from, to } = FILING_SEASON.value;
  if (daysBetween(today, to) < 0) return { tone: 'fine', meaning: 'certificate.valid' };
  if (daysBetween(to, expiresOn) > 0) return { tone: 'fine', meaning: 'certificate.after-season' };
  // On the last day of the season itself the certificate still serves.
  if (expiresOn === to) return { tone: 'caution', meaning: 'certificate.valid' };
  return {
    tone: 'caution',
    meaning: daysBetween(expiresOn, from) > 0 ? 'certificate.before-season' : 'certificate.in-season',
  };
}

type Undated = Exclude<CertificateState, DatedCertificate>;

/** Not read yet: a date may still come. */
export function viewPending(say: Say): CertificateView {
  return { tone: 'open', words: say('certificate.waiting'), count: null, meaning: say('certificate.waiting.meaning') };
}

export function viewUndated(which: 'auth' | 'sign', { state }: Undated, say: Say): CertificateView {
  switch (state) {
    case 'absent':
      return { tone: 'stop', words: say('certificate.absent'), count: null, meaning: say(`certificate.${which}.absent.meaning`) };
    case 'unreadable':
      return { tone: 'open', words: say('certificate.unreadable'), count: null, meaning: say('certificate.unreadable.meaning') };
    case 'pin-protected':
      return {
        tone: 'open',
        words: say('certificate.pin-protected'),
        count: null,
        meaning: say(`certificate.${which}.pin-protected.meaning`),
      };
  }
}

/** Any state of a certificate; one that is missing from a reading that still runs is pending, not unreadable. */
export function viewCertificate(
  which: 'auth' | 'sign',
  certificate: CertificateState | null,
  { today, pending, locale }: { readonly today: JstDay; readonly pending: boolean; readonly locale: Locale },
  say: Say,
): CertificateView {
  if (certificate === null || (pending && certificate.state === 'unreadable')) return viewPending(say);
  return isDated(certificate) ? viewDated(certificate, today, locale, say) : viewUndated(which, certificate, say);
}
