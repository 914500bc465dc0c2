// A reading that stays on show past midnight or through a night's sleep: its counters hold, its days left do not.
import { dateCertificate } from '../card/certificate-state.ts';
import { isDated } from '../model/certificate.ts';
import type { CertificateState } from '../model/certificate.ts';
import type { CheckReport } from '../model/check-report.ts';
import { judgeCard, NOT_READ_VERDICT } from './card-verdict.ts';

/** The same reading as it is to be told at `now`; the same object where nothing changes. `checkedAt` stays. */
export function redate(report: CheckReport, now: Date): CheckReport {
  const auth = redateCertificate(report.certificates.auth, now);
  if (auth === report.certificates.auth) return report;
  const certificates = { ...report.certificates, auth };
  const judged = report.outcome === 'read' && report.complete;
  return { ...report, certificates, verdict: judged ? judgeCard(report.pins, certificates) : NOT_READ_VERDICT };
}

function redateCertificate(certificate: CertificateState, now: Date): CertificateState {
  if (!isDated(certificate)) return certificate;
  const { notBefore, notAfter, daysLeft, state } = certificate;
  const next = dateCertificate({ notBefore: new Date(notBefore), notAfter: new Date(notAfter) }, now);
  return next.daysLeft === daysLeft && next.state === state ? certificate : next;
}
