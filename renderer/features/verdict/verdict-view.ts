// Which words and which face the verdict band wears. Pure, so that every state is tested as a table.
import { FAULT_ADVICE } from '../../../shared/advice/fault-advice.ts';
import type { MessageKey } from '../../../shared/i18n/ja.ts';
import type { Verdict, VerdictLevel } from '../../../shared/model/check-report.ts';
import { VERDICT_REASONS } from '../../../shared/model/check-report.ts';
import type { AppSnapshot } from '../../../shared/model/snapshot.ts';
import { formatTime } from '../../../shared/time/jst.ts';
import type { Say } from '../../ui/say.ts';
import { shownReport } from '../situation/situation.ts';
import type { Situation } from '../situation/situation.ts';

export type VerdictFace = VerdictLevel | 'reading';

export interface VerdictView {
  readonly level: VerdictLevel;
  readonly face: VerdictFace;
  readonly headline: string;
  readonly sentence: string;
  readonly notes: readonly string[];
  /** When the card was read, or null while nothing was. */
  readonly readAt: string | null;
  /** A reading runs: the button waits. */
  readonly busy: boolean;
}

/** Further reasons named in the band; the rest is counted. The meters below show all of them. */
const NAMED_FURTHER_REASONS = 2;

type Underway = Exclude<Situation['kind'], 'problem' | 'read'>;

const WAITING_WORDS: Readonly<Record<Underway, MessageKey>> = {
  starting: 'verdict.wait.starting',
  reading: 'verdict.wait.reading',
  'waiting-for-other-program': 'verdict.wait.busy',
  restarting: 'verdict.wait.restarting',
  unread: 'verdict.wait.read',
};

export function viewVerdict(snapshot: AppSnapshot, situation: Situation, say: Say): VerdictView {
  if (situation.kind === 'read') return viewResult(situation, snapshot.sample !== null, say);
  const partial = situation.kind === 'problem' && shownReport(snapshot, situation) !== null;
  return {
    level: 'unknown',
    face: situation.kind === 'reading' ? 'reading' : 'unknown',
    headline: say('verdict.level.unknown'),
    sentence: unreadSentence(situation, say),
    notes: partial ? [say('verdict.partial')] : [],
    readAt: null,
    busy: situation.kind === 'reading',
  };
}

function unreadSentence(situation: Exclude<Situation, { kind: 'read' }>, say: Say): string {
  if (situation.kind !== 'problem') return say(WAITING_WORDS[situation.kind]);
  if (situation.fault.code === 'no-card') return say('verdict.wait.card');
  return say('verdict.problem', { title: say(FAULT_ADVICE[situation.fault.code].title) });
}

function viewResult({ report, cardGone }: Situation & { kind: 'read' }, sample: boolean, say: Say): VerdictView {
  const { level } = report.verdict;
  return {
    level,
    face: level,
    headline: say(`verdict.level.${level}`),
    sentence: resultSentence(report.verdict, say),
    notes: [
      ...furtherReasons(report.verdict, say),
      ...(level === 'go' || level === 'caution' ? [say('verdict.unchecked')] : []),
      ...(cardGone && level !== 'caution' ? [say('verdict.card-gone')] : []),
    ],
    // A sample was read at no real time, and "not read" with a time would contradict itself.
    readAt: sample || level === 'unknown' ? null : say('verdict.read-at', { time: formatTime(new Date(report.checkedAt)) }),
    busy: false,
  };
}

function resultSentence(verdict: Verdict, say: Say): string {
  const [first] = byWeight(verdict);
  return first === undefined ? say(verdict.level === 'go' ? 'verdict.go' : 'reason.not-read') : say(`reason.${first}`);
}

function furtherReasons(verdict: Verdict, say: Say): readonly string[] {
  const further = byWeight(verdict).slice(1);
  if (further.length === 0) return [];
  const list = further
    .slice(0, NAMED_FURTHER_REASONS)
    .map((reason) => say(`reason.${reason}.short`))
    .join(say('verdict.list-separator'));
  const count = further.length - NAMED_FURTHER_REASONS;
  return [count > 0 ? say('verdict.also-more', { list, count }) : say('verdict.also', { list })];
}

/** The model lists reasons with the gravest first; the band names them in that order whatever the report's order. */
function byWeight(verdict: Verdict): Verdict['reasons'] {
  return verdict.reasons.toSorted((a, b) => VERDICT_REASONS.indexOf(a) - VERDICT_REASONS.indexOf(b));
}
