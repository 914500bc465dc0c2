// Which words and which face the verdict band wears. Pure, so that every state is tested as a table.
import { FAULT_ADVICE } from '../../../shared/advice/fault-advice.ts';
import type { MessageKey } from '../../../shared/i18n/ja.ts';
import type { CheckReport, VerdictLevel } from '../../../shared/model/check-report.ts';
import type { FilingQuestion, FilingVerdict, NotChecked } from '../../../shared/model/filing.ts';
import type { AppSnapshot } from '../../../shared/model/snapshot.ts';
import { formatTime } from '../../../shared/time/jst.ts';
import { FILING_FACTS } from '../../../shared/verdict/filing-facts.ts';
import { withTax } from '../../../shared/verdict/due-day.ts';
import { judgeFiling } from '../../../shared/verdict/filing-verdict.ts';
import type { Say } from '../../ui/say.ts';
import { shownReport, whereaboutsOf } from '../situation/situation.ts';
import type { Situation, Whereabouts } from '../situation/situation.ts';
import { furtherReasons, hasLastTry, uncheckedNote } from './verdict-notes.ts';

export type VerdictFace = VerdictLevel | 'reading' | 'hands-off';

export interface VerdictView {
  readonly level: VerdictLevel;
  readonly face: VerdictFace;
  readonly headline: string;
  readonly sentence: string;
  readonly notes: readonly string[];
  /** Asked right in the band; null when no answer would settle anything. */
  readonly question: FilingQuestion | null;
  readonly notChecked: readonly NotChecked[];
  /** The room to go to next; null where reading again is the next thing. */
  readonly lead: 'prepare' | 'recovery' | null;
  /** When the card was read, or null while nothing was. */
  readonly readAt: string | null;
  /** A reading runs: the button waits. */
  readonly busy: boolean;
}

type Underway = Exclude<Situation['kind'], 'problem' | 'read' | 'hands-off'>;

const WAITING_WORDS: Readonly<Record<Underway, MessageKey>> = {
  starting: 'verdict.wait.starting',
  reading: 'verdict.wait.reading',
  'waiting-for-other-program': 'verdict.wait.busy',
  restarting: 'verdict.wait.restarting',
  unread: 'verdict.wait.read',
};

const LEAD: Readonly<Record<VerdictLevel, VerdictView['lead']>> = {
  go: 'prepare',
  stop: 'recovery',
  caution: null,
  unknown: null,
};

const OPEN = { level: 'unknown', notes: [], question: null, notChecked: [], lead: null, readAt: null, busy: false } as const;

export function viewVerdict(snapshot: AppSnapshot, situation: Situation, now: Date, words: Say): VerdictView {
  const say = withTax(words, snapshot.locale, snapshot.kept.answers);
  if (situation.kind === 'hands-off') return viewHandsOff(situation.report, say);
  if (situation.kind === 'read') return viewResult(situation, snapshot, now, say);
  const sentence = unreadSentence(situation, say);
  const part = situation.kind === 'problem' ? shownReport(snapshot, situation) : null;
  if (part !== null) return viewPart(part, sentence, snapshot, now, say);
  const busy = situation.kind === 'reading';
  return { ...OPEN, face: busy ? 'reading' : 'unknown', headline: say(unreadHeadline(situation)), sentence, busy };
}

/** What the person does next, where the app can say it in a word. */
function unreadHeadline(situation: Exclude<Situation, { kind: 'read' | 'hands-off' }>): MessageKey {
  if (situation.kind === 'reading') return 'verdict.level.reading';
  if (situation.kind !== 'problem') return 'verdict.level.unknown';
  const { code } = situation.fault;
  return code === 'no-card' || code === 'no-reader' ? FAULT_ADVICE[code].title : 'verdict.level.unknown';
}

function unreadSentence(situation: Exclude<Situation, { kind: 'read' | 'hands-off' }>, say: Say): string {
  if (situation.kind !== 'problem') return say(WAITING_WORDS[situation.kind]);
  if (situation.fault.code === 'no-card') return say('verdict.wait.card');
  if (situation.fault.code === 'no-reader') return say('verdict.wait.reader');
  return say('verdict.problem', { title: say(FAULT_ADVICE[situation.fault.code].title) });
}

/** The numbers of before stay in sight, with the time at which they held. */
function viewHandsOff(report: CheckReport | null, say: Say): VerdictView {
  return {
    ...OPEN,
    face: 'hands-off',
    headline: say('hands-off.title'),
    sentence: say('hands-off.body'),
    notes: report === null ? [] : [say('hands-off.before', { time: formatTime(new Date(report.checkedAt)) })],
  };
}

const PARTLY: Readonly<Record<Whereabouts, MessageKey>> = {
  here: 'verdict.partial',
  gone: 'verdict.partial-gone',
  unknown: 'verdict.partial-unseen',
};

/** A card that was read in part can forbid a start, never allow one. */
function viewPart(report: CheckReport, problem: string, snapshot: AppSnapshot, now: Date, say: Say): VerdictView {
  const judged = judgeFiling(report, snapshot.kept.answers, FILING_FACTS, now, snapshot.pc.items);
  const unread = { ...OPEN, face: 'unknown', headline: say('verdict.level.unknown'), sentence: problem } as const;
  const partly = say(PARTLY[whereaboutsOf(snapshot)]);
  if (judged.level !== 'stop') return { ...unread, notes: [partly] };
  return {
    ...unread,
    level: 'stop',
    face: 'stop',
    headline: say('verdict.level.stop'),
    sentence: sentenceOf(judged, say),
    notes: [problem, partly],
    lead: 'recovery',
  };
}

function viewResult({ report }: Situation & { kind: 'read' }, snapshot: AppSnapshot, now: Date, say: Say): VerdictView {
  const judged = judgeFiling(report, snapshot.kept.answers, FILING_FACTS, now, snapshot.pc.items);
  const { level, question, notChecked } = judged;
  return {
    level,
    face: level,
    headline: say(headlineOf(judged)),
    sentence: sentenceOf(judged, say),
    notes: notesOf(judged, whereaboutsOf(snapshot), say),
    question,
    notChecked,
    lead: LEAD[level],
    // A sample was read at no real time, and "not read" with a time would contradict itself.
    readAt:
      snapshot.sample !== null || level === 'unknown'
        ? null
        : say('verdict.read-at', { time: formatTime(new Date(report.checkedAt)) }),
    busy: false,
  };
}

/**
 * At most two lines: the question, where there is one, takes the place of the second. A card that is
 * gone is told first; what was not checked stays beside a free start.
 */
function notesOf(judged: FilingVerdict, whereabouts: Whereabouts, say: Say): readonly string[] {
  const { level, question } = judged;
  const away = whereabouts !== 'here';
  const notes = [
    ...(away ? [say(whereabouts === 'gone' ? 'verdict.card-gone' : 'verdict.card-unseen')] : []),
    ...(away && level === 'go' ? [] : furtherReasons(judged, say)),
    ...(level === 'stop' && hasLastTry(judged) ? [say('risk.stop.title')] : []),
    ...((level === 'go' || level === 'caution') && question === null ? [uncheckedNote(judged.notChecked, say)] : []),
  ];
  return notes.slice(0, question === null ? 2 : 1);
}

/** Before the season nobody can start: then only the card is said to be ready. */
function headlineOf({ level, reasons }: FilingVerdict): MessageKey {
  return level === 'go' && reasons.includes('season-not-open') ? 'verdict.level.go-early' : `verdict.level.${level}`;
}

/** `go` is given with words of its own; what merely informs is told beside it. */
function sentenceOf({ level, reasons }: FilingVerdict, say: Say): string {
  const [first] = reasons;
  if (level === 'go') return say('verdict.go');
  return say(first === undefined ? 'reason.not-read' : `reason.${first}`);
}
