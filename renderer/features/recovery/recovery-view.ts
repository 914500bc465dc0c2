// What the recovery room shows, from the snapshot and the hour alone.
import { FILING_SEASON, FILING_YEAR } from '../../../shared/facts/filing-season.ts';
import { isStale } from '../../../shared/facts/fact.ts';
import { NOTHING_READ, PIN_IDS } from '../../../shared/model/pin.ts';
import type { PinId } from '../../../shared/model/pin.ts';
import type { AppSnapshot } from '../../../shared/model/snapshot.ts';
import { isClockBehind } from '../../../shared/recovery/clock-doubt.ts';
import { decideRecovery } from '../../../shared/recovery/decide.ts';
import type { Decision } from '../../../shared/recovery/decide.ts';
import { repairText } from '../../../shared/recovery/plan-words.ts';
import { recoveryFacts } from '../../../shared/recovery/recovery-facts.ts';
import type { RecoveryFacts } from '../../../shared/recovery/recovery-facts.ts';
import { isPast, returnDeadline } from '../../../shared/recovery/return-deadline.ts';
import { signMissingOf } from '../../../shared/recovery/sign-missing.ts';
import type { CardHealth } from '../../../shared/recovery/state-of-card.ts';
import { formatDate } from '../../../shared/time/jst.ts';
import { sayIn } from '../../ui/say.ts';
import type { Say } from '../../ui/say.ts';
import { shownReport, situationOf } from '../situation/situation.ts';
import { BASIS, BASIS_IDS } from './basis.ts';

/** `ask`: an open question decides. `none`: no way is open. `phone`: not a card, and repaired elsewhere. */
export type RecoveryHead = 'ask' | 'repair' | 'none' | 'start' | 'phone';

export interface RecoveryView {
  readonly head: RecoveryHead;
  readonly headline: string;
  readonly sentences: readonly string[];
  /** A PIN stands at its last try, which must not look like all is well. */
  readonly warns: boolean;
  /** Where the knowledge about the card comes from. */
  readonly from: 'card' | 'sample' | 'reading' | 'nothing';
  readonly health: CardHealth;
  readonly decision: Decision;
  readonly facts: RecoveryFacts;
  /** What is no longer sure: the season is over, or facts are old. */
  readonly doubts: readonly string[];
  readonly seasonOver: boolean;
}

const UNREAD: CardHealth = {
  pins: NOTHING_READ,
  certificates: { auth: { state: 'unreadable' }, sign: { state: 'unreadable' } },
};

export function viewRecovery(snapshot: AppSnapshot, now: Date): RecoveryView {
  const say = sayIn(snapshot.locale);
  const situation = situationOf(snapshot);
  const report = shownReport(snapshot, situation);
  const health = report ?? UNREAD;
  const { answers } = snapshot.kept;
  const facts = recoveryFacts(returnDeadline(answers));
  const decision = decideRecovery(health, answers, facts, now);
  const from = situation.kind === 'reading' ? 'reading' : sourceOf(report !== null, snapshot);
  const isPhone = report?.medium === 'android' || report?.medium === 'iphone';
  const head = isPhone ? 'phone' : headOf(decision);
  return {
    head,
    ...wordsOf(head, { health, decision, snapshot, from, say }),
    warns: head === 'start' && atLastTry(health, say).length > 0,
    from,
    health,
    decision,
    facts,
    doubts: doubtsOf(snapshot, health, facts, now, say),
    seasonOver: isPast(facts.deadline, now),
  };
}

function sourceOf(isRead: boolean, { sample }: AppSnapshot): RecoveryView['from'] {
  if (!isRead) return 'nothing';
  return sample === null ? 'card' : 'sample';
}

function headOf({ settled, plan }: Decision): RecoveryHead {
  if (!settled) return 'ask';
  if (plan.action === 'start') return 'start';
  return plan.best === null ? 'none' : 'repair';
}

interface WordsInput {
  readonly health: CardHealth;
  readonly decision: Decision;
  readonly snapshot: AppSnapshot;
  readonly from: RecoveryView['from'];
  readonly say: Say;
}

type Words = Pick<RecoveryView, 'headline' | 'sentences'>;

function wordsOf(head: RecoveryHead, { health, decision, snapshot, from, say }: WordsInput): Words {
  const { plan, open } = decision;
  const repair = say('recovery.action.repair', { list: repairText(snapshot.locale, plan) });
  // Without a reading the answer stands on the user's word alone, and says so where it is seen.
  const missing = whyMissing(health, snapshot, say);
  const unread = from === 'nothing' ? [say('recovery.from.nothing')] : [];
  switch (head) {
    case 'phone':
      return { headline: say('recovery.head.phone'), sentences: [say('recovery.phone.body')] };
    case 'ask':
      return {
        headline: say('recovery.head.ask'),
        sentences: [...knownRepairs(health, say), say('recovery.head.ask.left', { count: open.length })],
      };
    case 'start':
      return {
        headline: say('recovery.head.start'),
        sentences: [
          ...atLastTry(health, say),
          ...alsoLocked(decision, snapshot, say),
          ...(from === 'nothing' ? unread : [say('recovery.start.so-far')]),
        ],
      };
    case 'none':
      return { headline: say('recovery.head.none'), sentences: [repair, ...missing, ...(missing.length > 0 ? [] : [say('recovery.best.none')])] };
    case 'repair':
      return {
        headline: say(`recovery.best.${plan.best ?? 'none'}`),
        sentences: [repair, ...missing, ...alsoLocked(decision, snapshot, say), ...unread],
      };
  }
}

/** A card without 署名用 is neither broken nor locked: each cause has its own words. */
function whyMissing({ certificates }: CardHealth, { kept }: AppSnapshot, say: Say): readonly string[] {
  const cause = signMissingOf(kept.answers);
  return certificates.sign.state === 'absent' && cause !== 'unasked' ? [say(`recovery.cause.${cause}`)] : [];
}

/** Only what the card itself said; what the user said is asked below. */
function knownRepairs({ pins, certificates }: CardHealth, say: Say): readonly string[] {
  const name = (pin: PinId): string => say(`recovery.pin.${pin}`);
  const dead = (['sign', 'auth'] as const).filter((which) => ['expired', 'absent'].includes(certificates[which].state));
  const parts = [
    ...PIN_IDS.filter((pin) => pins[pin].state === 'locked').map((pin) => say('recovery.head.known.locked', { pin: name(pin) })),
    ...dead.map((which) =>
      say(certificates[which].state === 'absent' ? 'recovery.head.known.missing' : 'recovery.head.known.certificate', { pin: name(which) }),
    ),
  ];
  return parts.length === 0 ? [] : [say('recovery.head.known', { list: parts.join(say('recovery.list-separator')) })];
}

/** Locked and not needed. Whether `text` is needed nobody knows until the user says that e-Tax is not new to them. */
function alsoLocked({ plan }: Decision, { kept }: AppSnapshot, say: Say): readonly string[] {
  const isOpen = (pin: PinId): boolean => pin === 'text' && kept.answers.firstTime !== 'no';
  const spare = plan.alsoLocked.filter((pin) => !isOpen(pin));
  const list = spare.map((pin) => say(`recovery.pin.${pin}`)).join(say('recovery.list-separator'));
  return [
    ...(plan.alsoLocked.some(isOpen) ? [say('recovery.also-locked.text-maybe')] : []),
    ...(spare.length > 0 ? [say('recovery.also-locked', { list })] : []),
  ];
}

/** Nothing to repair, and yet the next mistake would lock: that must not be left unsaid. */
function atLastTry({ pins }: CardHealth, say: Say): readonly string[] {
  const last = PIN_IDS.filter((pin) => {
    const counter = pins[pin];
    return counter.state === 'known' && counter.remaining === 1;
  });
  if (last.length === 0) return [];
  const list = last.map((pin) => say(`recovery.pin.${pin}`)).join(say('recovery.list-separator'));
  return [say('recovery.start.last-try', { list })];
}

function doubtsOf({ locale }: AppSnapshot, health: CardHealth, facts: RecoveryFacts, now: Date, say: Say): readonly string[] {
  const date = formatDate(locale, facts.deadline ?? FILING_SEASON.value.to);
  return [
    ...(isClockBehind(now, health.certificates) ? [say('recovery.clock')] : []),
    ...(isPast(facts.deadline, now) ? [say('recovery.season-over', { year: FILING_YEAR.value, date })] : []),
    ...(BASIS_IDS.some((id) => isStale(BASIS[id], now)) ? [say('recovery.stale')] : []),
  ];
}
