// The reading as a Japanese table for the terminal, in the words of the window.
import { isDated } from '../../shared/model/certificate.ts';
import type { CertificateState } from '../../shared/model/certificate.ts';
import type { CheckReport } from '../../shared/model/check-report.ts';
import { PIN_IDS } from '../../shared/model/pin.ts';
import type { RetryCounter } from '../../shared/model/pin.ts';
import type { SampleName } from '../../shared/model/sample.ts';
import { translate } from '../../shared/i18n/translate.ts';
import type { MessageKey } from '../../shared/i18n/ja.ts';
import type { MessageValues } from '../../shared/i18n/translate.ts';
import { formatDate } from '../../shared/time/jst.ts';

const say = (key: MessageKey, values?: MessageValues): string => translate('ja', key, values);

/** `sample`: a sample card is shown and must say so. */
export function checkTable(report: CheckReport, sample: SampleName | null): string {
  const lines = [
    ...(sample === null ? [] : [`【${say('sample.ribbon')}】${say('sample.ribbon.note')}`, '']),
    `${say('verdict.label')}: ${levelWords(report)}`,
    ...reasons(report).map((reason) => `  ・${reason}`),
    '',
    say('meters.title'),
    ...PIN_IDS.map((pin) => `  ${row(`${say(`pin.${pin}.official`)}(${say(`pin.${pin}.plain`)})`, counterWords(report.pins[pin]))}`),
    '',
    say('certificate.title'),
    `  ${row(say('certificate.auth'), certificateWords(report.certificates.auth, report))}`,
    `  ${row(say('certificate.sign'), certificateWords(report.certificates.sign, report))}`,
    '',
    `${say('check.reader')}: ${report.reader.name ?? say('check.none')}`,
    `${say('check.read-at')}: ${formatDate('ja', report.checkedAt.slice(0, 10))} ${report.checkedAt.slice(11, 16)}`,
    `${say('evidence.summary')}(${say('check.evidence', { apdus: report.evidence.apdus, bytes: report.evidence.bytesRead })})`,
    '',
    say('app.unofficial'),
  ];
  return `${lines.join('\n')}\n`;
}

/** Without questions asked, no more is said than that the card looks well: this command cannot say that e-Tax may be started. */
function levelWords({ verdict }: CheckReport): string {
  return say(verdict.level === 'go' ? 'check.level.go' : `verdict.level.${verdict.level}`);
}

function reasons({ verdict, outcome }: CheckReport): readonly string[] {
  if (outcome !== 'read') return [say(`check.outcome.${outcome}`), say('fault.untouched')];
  const words = verdict.reasons.map((reason) => say(`reason.${reason}`));
  return [...(verdict.level === 'go' ? [say('check.go')] : words), say('check.unchecked')];
}

function counterWords(counter: RetryCounter): string {
  switch (counter.state) {
    case 'known':
      return counter.remaining === 1
        ? say('counter.last')
        : say('counter.known', { remaining: counter.remaining, limit: counter.limit });
    case 'locked':
      return say('counter.locked');
    case 'unknown':
      return `${say('counter.unknown')} ${say(`counter.unknown.${counter.reason}`)}`;
    case 'absent':
      return say('counter.absent');
  }
}

function certificateWords(certificate: CertificateState, report: CheckReport): string {
  if (report.outcome !== 'read' && certificate.state === 'unreadable') return say('certificate.waiting');
  if (!isDated(certificate)) return say(`certificate.${certificate.state}`);
  const date = formatDate('ja', certificate.expiresOn);
  if (certificate.state === 'expired') return say('certificate.expired-on', { date });
  if (certificate.state === 'not-yet-valid') {
    return say('certificate.starts-on', { date: formatDate('ja', certificate.notBefore.slice(0, 10)) });
  }
  return `${say('certificate.until', { date })} ${say('certificate.days-left', { days: certificate.daysLeft })}`;
}

/** Names are padded to one column; a full-width character takes two. */
function row(name: string, words: string): string {
  const width = Array.from(name).reduce((sum, character) => sum + (character > '\u00ff' ? 2 : 1), 0);
  return `${name}${' '.repeat(Math.max(1, 46 - width))}${words}`;
}
