// The few words beside each stage of the staged check.
import type { StageState } from '../../../shared/doctor/stages.ts';
import { FAULT_TABLE, isFaultCode } from '../../../shared/faults/fault-table.ts';
import type { MessageKey } from '../../../shared/i18n/ja.ts';
import type { CheckReport } from '../../../shared/model/check-report.ts';
import type { ReaderStatus } from '../../../shared/model/reader-status.ts';
import type { Say } from '../../ui/say.ts';
import { usableReaders } from '../reader-strip/chain.ts';

const OF_FINDING = {
  'counters-unknown': 'doctor.counters.part',
  'auth-absent-on-card': 'doctor.certificate.absent',
  'sign-absent-on-card': 'doctor.certificate.absent',
  'expiry-unknown': 'doctor.certificate.unknown',
} as const satisfies Readonly<Record<string, MessageKey>>;

export function wordsOfStage(state: StageState, status: ReaderStatus, report: CheckReport | null, say: Say): string {
  const { mark, cause, stage } = state;
  if (cause !== null) {
    if (isFaultCode(cause)) return say(FAULT_TABLE[cause].words);
    return cause in OF_FINDING ? say(OF_FINDING[cause as keyof typeof OF_FINDING]) : '';
  }
  if (mark === 'waiting') return say('stage.pending');
  if (mark === 'running') return say(runningWords(stage));
  switch (stage) {
    case 'service':
      return say('service.ready');
    case 'reader': {
      const count = usableReaders(status).length;
      return count > 1 ? say('readers.many', { count }) : say('readers.one');
    }
    case 'card':
      return say('card.present');
    case 'mynumber':
      return say(report?.medium === 'android' || report?.medium === 'iphone' ? 'doctor.mynumber.phone' : 'doctor.mynumber.read');
    case 'counters':
      return say('doctor.counters.read');
    case 'certificate':
      return say('doctor.certificate.read');
  }
}

function runningWords(stage: StageState['stage']): MessageKey {
  if (stage === 'service') return 'service.starting';
  return stage === 'mynumber' ? 'doctor.mynumber.running' : 'reading.running';
}
