// Why the app took a tick away, in the words of the screen that knows more.
import type { ReadParts } from '../../../shared/checklist/app-knowledge.ts';
import { PIN_OF_LINE } from '../../../shared/checklist/evaluate.ts';
import type { ChecklistId } from '../../../shared/checklist/items.ts';
import type { MessageKey } from '../../../shared/i18n/ja.ts';
import type { Answers } from '../../../shared/model/answers.ts';
import { isDated } from '../../../shared/model/certificate.ts';
import type { Locale } from '../../../shared/model/snapshot.ts';
import { etaxHours } from '../../../shared/time/etax-hours.ts';
import type { PcItem } from '../../../shared/pc/model.ts';
import { formatDate } from '../../../shared/time/jst.ts';
import { withTax } from '../../../shared/verdict/due-day.ts';
import { FILING_FACTS } from '../../../shared/verdict/filing-facts.ts';
import { believed } from '../../../shared/verdict/sign-belief.ts';
import type { Say } from '../../ui/say.ts';
import { viewMeter } from '../meters/meter-view.ts';

export interface RefusalInput {
  readonly reading: ReadParts | null;
  readonly answers: Answers;
  readonly now: Date;
  readonly locale: Locale;
  /** What a look at the computer told. */
  readonly pc?: readonly PcItem[];
}

const PLAIN: Readonly<Partial<Record<ChecklistId, MessageKey>>> = {
  'reader-connected': 'checklist.no-reader',
  'card-read': 'checklist.not-read',
  'sign-known': 'reason.sign-not-known',
  'auth-known': 'reason.auth-not-known',
  'text-known': 'reason.text-not-known',
  'sign-present': 'certificate.sign.absent.meaning',
  'not-moved': 'reason.moved',
  'before-deadline': 'reason.deadline-passed',
  'time-for-renewal': 'checklist.late-for-renewal',
};

const SYSTEM: Readonly<Record<Answers['system'], MessageKey>> = {
  'windows-10': 'reason.windows-10',
  'windows-older': 'reason.windows-older',
  linux: 'reason.linux',
  'windows-11': 'reason.system-unknown',
  mac: 'reason.system-unknown',
  unknown: 'reason.system-unknown',
};

/** For a line whose state is `refused`. */
export function whyRefused(id: ChecklistId, input: RefusalInput, words: Say): string {
  const say = withTax(words, input.locale, input.answers);
  const plain = PLAIN[id];
  if (plain !== undefined) return say(plain);
  const pin = PIN_OF_LINE[id];
  if (pin !== undefined && input.reading !== null) {
    return viewMeter(pin, input.reading.pins[pin], { medium: null, progress: 'done' }, say).words;
  }
  const seen = input.pc?.find((item) => item.id === id);
  if (seen !== undefined) return say(`pc.finding.${seen.finding}`);
  if (id === 'system') return say(SYSTEM[input.answers.system]);
  if (id === 'etax-open') {
    return say(etaxHours(input.now, FILING_FACTS.season).state === 'maintenance' ? 'reason.etax-maintenance' : 'reason.etax-closed');
  }
  if (id === 'sign-valid') {
    if (input.reading !== null && believed(input.reading.certificates, input.answers) !== input.answers) return say('reason.sign-ended-with-auth');
    return say(input.answers.signCheck === 'revoked' ? 'reason.sign-certificate-revoked' : 'reason.sign-certificate-expired');
  }
  return id === 'auth-valid' ? whyExpires(input, say) : say('checklist.state.refused');
}

function whyExpires({ reading, locale }: RefusalInput, say: Say): string {
  const auth = reading?.certificates.auth;
  if (auth === undefined || !isDated(auth)) return say('certificate.auth.absent.meaning');
  const date = formatDate(locale, auth.expiresOn);
  return auth.state === 'expired' ? say('certificate.expired-on', { date }) : say('certificate.until', { date });
}
