// The live chain 機能 → リーダー → カード → 読み取り: everything before the stage that stands is known good.
import { FAULT_TABLE } from '../../../shared/faults/fault-table.ts';
import type { FaultCode, FaultStage } from '../../../shared/faults/fault-table.ts';
import type { MessageKey } from '../../../shared/i18n/ja.ts';
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

/** The last link of the chain stands for all that is asked of a card that answers. */
const LINK_OF_STAGE: Readonly<Record<FaultStage, StageName>> = {
  service: 'service',
  reader: 'reader',
  card: 'card',
  mynumber: 'reading',
};

function placeOf(code: FaultCode): { readonly stage: StageName; readonly words: MessageKey } {
  const { stage, words } = FAULT_TABLE[code];
  return { stage: LINK_OF_STAGE[stage], words };
}

export function viewChain(status: ReaderStatus, situation: Situation, say: Say): readonly StageView[] {
  if (situation.kind === 'read') return viewRead(status, situation, say);
  // Nothing is known while the reader is left alone, and nothing is wrong.
  if (situation.kind === 'hands-off') return STAGES.map((name) => ({ name, mark: 'waiting', words: say('stage.hands-off') }));
  const [standing, mark, words] = whereItStands(situation, say);
  const reached = STAGES.indexOf(standing);
  return STAGES.map((name, index) => {
    if (index < reached) return passedStage(name, status, say);
    if (index === reached) return { name, mark, words };
    return { name, mark: 'waiting', words: say('stage.pending') };
  });
}

/** A sample card passes by all real parts, and the chain says so instead of showing them. */
export function viewSampleChain(situation: Situation, say: Say): readonly StageView[] {
  const words = say('stage.sample');
  const failed = situation.kind === 'problem' ? placeOf(situation.fault.code) : null;
  const reached = failed === null ? STAGES.length : STAGES.indexOf(failed.stage);
  return STAGES.map((name, index) => {
    if (failed !== null && index === reached) return { name, mark: 'failed', words: say(failed.words) };
    return index < reached ? { name, mark: 'ok', words } : { name, mark: 'waiting', words: say('stage.pending') };
  });
}

function whereItStands(situation: Exclude<Situation, { kind: 'read' | 'hands-off' }>, say: Say): readonly [StageName, StageMark, string] {
  switch (situation.kind) {
    case 'starting':
      return ['service', 'running', say('service.starting')];
    case 'restarting':
      return ['service', 'running', say('reading.restarting')];
    case 'reading':
      return ['reading', 'running', say('reading.running')];
    case 'waiting-for-other-program':
      return standsAt('card-busy', 'running', say);
    case 'unread':
      return ['reading', 'waiting', say('reading.idle')];
    case 'problem':
      return standsAt(situation.fault.code, FAULT_TABLE[situation.fault.code].mark, say);
  }
}

function standsAt(code: FaultCode, mark: StageMark, say: Say): readonly [StageName, StageMark, string] {
  const { stage, words } = placeOf(code);
  return [stage, mark, say(words)];
}

/** A card that was taken away after it was read: nothing is wrong, so no stage is called failed. */
function viewRead(status: ReaderStatus, situation: Situation & { kind: 'read' }, say: Say): readonly StageView[] {
  const time = formatTime(new Date(situation.report.checkedAt));
  const away = situation.cardGone ? placeOf(status.fault?.code ?? 'no-card') : null;
  const left = away === null ? STAGES.length : STAGES.indexOf(away.stage);
  return STAGES.map((name, index) => {
    if (name === 'reading') return { name, mark: 'ok', words: say('reading.done', { time }) };
    if (away !== null && index === left) return { name, mark: 'waiting', words: say(away.words) };
    return index < left ? passedStage(name, status, say) : { name, mark: 'waiting', words: say('stage.unknown') };
  });
}

/** A stage before the one that stands. What the reader process does not tell is not called well. */
function passedStage(name: StageName, status: ReaderStatus, say: Say): StageView {
  const usable = usableReaders(status);
  if (name === 'service') return { name, mark: 'ok', words: say('service.ready') };
  if (name === 'reader' && usable.length > 0) {
    const words = usable.length > 1 ? say('readers.many', { count: usable.length }) : say('readers.one');
    return { name, mark: 'ok', words };
  }
  if (name === 'card' && usable.some((view) => view.card === 'present' || view.card === 'in-use')) {
    return { name, mark: 'ok', words: say('card.present') };
  }
  return { name, mark: 'waiting', words: say('stage.unknown') };
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
