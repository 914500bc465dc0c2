// The live chain 機能 → リーダー → カード → 読み取り: everything before the stage that stands is known good.
import type { MessageKey } from '../../../shared/i18n/ja.ts';
import type { FaultCode } from '../../../shared/model/fault.ts';
import type { CardPresence, ReaderStatus, ReaderView } from '../../../shared/model/reader-status.ts';
import { formatTime } from '../../../shared/time/jst.ts';
import type { Say } from '../../ui/say.ts';
import type { Situation } from '../situation/situation.ts';

export const STAGES = ['service', 'reader', 'card', 'reading'] as const;

export type StageName = (typeof STAGES)[number];

/** `yours`: nothing is wrong, the person has to put the card down. */
export type StageMark = 'ok' | 'running' | 'failed' | 'yours' | 'waiting';

export interface StageView {
  readonly name: StageName;
  readonly mark: StageMark;
  readonly words: string;
}

/** Where each fault stands in the chain, and its few words there. */
const PLACE_OF_FAULT: Readonly<Record<FaultCode, { readonly stage: StageName; readonly words: MessageKey }>> = {
  'service-absent': { stage: 'service', words: 'service.down' },
  'service-stopped': { stage: 'service', words: 'service.stopped' },
  'no-permission': { stage: 'service', words: 'service.no-permission' },
  'no-reader': { stage: 'reader', words: 'readers.none' },
  'reader-unplugged': { stage: 'reader', words: 'readers.unplugged' },
  'reader-unavailable': { stage: 'reader', words: 'readers.unavailable' },
  'driver-fault': { stage: 'reader', words: 'readers.unreachable' },
  'no-card': { stage: 'card', words: 'card.empty' },
  'card-mute': { stage: 'card', words: 'card.mute' },
  'card-moved': { stage: 'card', words: 'card.moved' },
  'card-busy': { stage: 'card', words: 'card.in-use' },
  'card-unsupported': { stage: 'card', words: 'card.unsupported' },
  'protocol-mismatch': { stage: 'card', words: 'card.protocol' },
  'card-reset': { stage: 'reading', words: 'reading.cut' },
  'connection-lost': { stage: 'reading', words: 'reading.cut' },
  'too-slow': { stage: 'reading', words: 'reading.slow' },
  'process-crashed': { stage: 'reading', words: 'reading.failed' },
  unexpected: { stage: 'reading', words: 'reading.failed' },
};

export function viewChain(status: ReaderStatus, situation: Situation, say: Say): readonly StageView[] {
  const [standing, mark, words] = whereItStands(status, situation, say);
  const reached = STAGES.indexOf(standing);
  return STAGES.map((name, index) => {
    if (index < reached) return { name, mark: 'ok', words: wellWords(name, status, say) };
    if (index === reached) return { name, mark, words };
    return { name, mark: 'waiting', words: say('stage.pending') };
  });
}

/** A sample card passes by all real parts, and the chain says so instead of showing them. */
export function viewSampleChain(situation: Situation, say: Say): readonly StageView[] {
  const words = say('stage.sample');
  const failed = situation.kind === 'problem' ? PLACE_OF_FAULT[situation.fault.code] : null;
  const reached = failed === null ? STAGES.length : STAGES.indexOf(failed.stage);
  return STAGES.map((name, index) => {
    if (failed !== null && index === reached) return { name, mark: 'failed', words: say(failed.words) };
    return index < reached ? { name, mark: 'ok', words } : { name, mark: 'waiting', words: say('stage.pending') };
  });
}

function whereItStands(status: ReaderStatus, situation: Situation, say: Say): readonly [StageName, StageMark, string] {
  switch (situation.kind) {
    case 'starting':
      return ['service', 'running', say('service.starting')];
    case 'restarting':
      return ['reading', 'running', say('reading.restarting')];
    case 'reading':
      return ['reading', 'running', say('reading.running')];
    case 'waiting-for-other-program':
      return ['card', 'running', say('card.in-use')];
    case 'unread':
      return ['reading', 'waiting', say('reading.idle')];
    case 'problem':
      return failedAt(situation.fault.code, say);
    case 'read':
      if (!situation.cardGone) return ['reading', 'ok', say('reading.done', { time: timeOf(situation.report) })];
      return putAwayAt(status, say);
  }
}

function failedAt(code: FaultCode, say: Say): readonly [StageName, StageMark, string] {
  const { stage, words } = PLACE_OF_FAULT[code];
  return [stage, code === 'no-card' ? 'yours' : 'failed', say(words)];
}

/** The card was taken away after it was read: nothing is wrong, so no stage is called failed. */
function putAwayAt(status: ReaderStatus, say: Say): readonly [StageName, StageMark, string] {
  const { stage, words } = PLACE_OF_FAULT[status.fault?.code ?? 'no-card'];
  return [stage, 'waiting', say(words)];
}

function wellWords(name: StageName, status: ReaderStatus, say: Say): string {
  if (name === 'service') return say('service.ready');
  if (name === 'reader') {
    const count = usableReaders(status).length;
    return count > 1 ? say('readers.many', { count }) : say('readers.one');
  }
  return say('card.present');
}

function timeOf(report: { readonly checkedAt: string }): string {
  return formatTime(new Date(report.checkedAt));
}

/** Readers that a card may lie on: everything but virtual ones and modem slots. */
export function usableReaders(status: ReaderStatus): readonly ReaderView[] {
  return status.readers.filter((view) => view.suitability !== 'ignored');
}

export const PRESENCE_WORDS: Readonly<Record<CardPresence, MessageKey>> = {
  empty: 'card.empty',
  present: 'card.present',
  mute: 'card.mute',
  'in-use': 'card.in-use',
  unavailable: 'card.unavailable',
};
