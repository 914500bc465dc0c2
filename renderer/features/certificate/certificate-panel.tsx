// The two certificates: the one whose date can be read, on a line of time, and the one that stays a question.
import type { Answers } from '../../../shared/model/answers.ts';
import { isDated } from '../../../shared/model/certificate.ts';
import type { CheckReport } from '../../../shared/model/check-report.ts';
import { jstDay } from '../../../shared/time/jst.ts';
import { believed } from '../../../shared/verdict/sign-belief.ts';
import { useLocale, useSay } from '../../ui/say.ts';
import { viewCertificate } from './certificate-view.ts';
import { SignQuestions } from './sign-questions.tsx';
import { EmptyTimeLine, TimeLine } from './time-line.tsx';

export interface CertificatePanelProps {
  /** null while no card has been read. */
  readonly report: Pick<CheckReport, 'certificates' | 'checkedAt'> | null;
  /** The reading still runs, so that what is missing may yet come. */
  readonly pending: boolean;
  /** What the user said about what cannot be read. */
  readonly answers: Answers;
}

export function CertificatePanel({ report, pending, answers }: CertificatePanelProps) {
  const say = useSay();
  return (
    <section className="panel" aria-labelledby="certificate-title">
      <h2 className="panel__title" id="certificate-title">
        {say('certificate.title')}
      </h2>
      <div className="certificates">
        <Certificate which="auth" report={report} pending={pending} answers={answers} />
        <Certificate which="sign" report={report} pending={pending} answers={answers} />
      </div>
    </section>
  );
}

function Certificate({ which, report, pending, answers }: CertificatePanelProps & { readonly which: 'auth' | 'sign' }) {
  const say = useSay();
  const locale = useLocale();
  const today = report === null ? '' : jstDay(new Date(report.checkedAt));
  const certificate = report?.certificates[which] ?? null;
  const view = viewCertificate(which, certificate, { today, pending, locale }, say);
  const dated = certificate !== null && isDated(certificate) ? certificate : null;
  return (
    <article className="certificate" data-which={which} data-tone={view.tone}>
      <h3 className="certificate__name">
        {say(`certificate.${which}`)}
        <span className="tag" lang="ja">{say(`certificate.${which}.plain`)}</span>
      </h3>
      <p className="certificate__words">
        {view.words}
        {view.count !== null && <span className="certificate__count">{view.count}</span>}
      </p>
      <p className="certificate__meaning">{view.meaning}</p>
      {dated !== null && <TimeLine today={today} expiry={dated.expiresOn} expired={dated.state === 'expired'} />}
      {dated === null && which === 'auth' && <EmptyTimeLine />}
      {certificate?.state === 'pin-protected' && which === 'sign' && <SignQuestions answers={report === null ? answers : believed(report.certificates, answers)} />}
    </article>
  );
}
