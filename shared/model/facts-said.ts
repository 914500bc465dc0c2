// The steps about what is said and ticked: to whom it goes, when it is forgotten, and the way back to the start.
import { toJstIso } from '../time/jst.ts';
import type { AppFacts } from './app-facts.ts';
import { forgetLapsed, saidNow, todayOf, withDay, withoutSample } from './app-facts.ts';
import { goneLaying, ownerAfter, NOBODY } from './owner.ts';
import type { Owner } from './owner.ts';
import { isOfComputer, saidOf, withComputerTick, withoutCards, withSaidOf } from './memory.ts';
import type { Memory } from './memory.ts';
import { myNumberReaders } from './reader-status.ts';
import type { ReaderStatus, ShownReading } from './reader-status.ts';
import { isNothing, joined, NOTHING_SAID, withAnswers, withTick } from './said.ts';
import type { AnswersChange, Said, TickList } from './said.ts';

/**
 * `now`: readings are dated anew, since one may be older than the day. The answers on show become those of the shown card.
 * `run`: counts the reader processes.
 */
export function withReader(facts: AppFacts, status: ReaderStatus, told: ShownReading | null, now: Date, run = 0): AppFacts {
  const shown = forgottenSince(facts.fresh.since, told);
  const owner = ownerAfter(facts.owner, { status, shown: withUsableMark(facts.saltSince, shown), run });
  const next = withOwner({ ...facts, reader: status, shown: withDay(shown, now) }, owner, now);
  return forgetLapsed(next.memory.shared ? withoutLifted(next, facts.reader) : next, now);
}

/** A result from before the window went back to its start is not shown again once its card is gone. */
function forgottenSince(fresh: string, shown: ShownReading | null): ShownReading | null {
  return shown !== null && !shown.here && shown.report.checkedAt <= fresh ? null : shown;
}

function withUsableMark(saltSince: string, shown: ShownReading | null): ShownReading | null {
  return shown !== null && shown.report.checkedAt <= saltSince ? { ...shown, mark: null } : shown;
}

/** What was said while this very card was still being read is said of it; otherwise nothing goes from one to the other. */
function withOwner(facts: AppFacts, owner: Owner, now: Date): AppFacts {
  const before = facts.owner;
  if (owner === before) return facts;
  const isSame = owner.laying !== null && owner.laying === before.laying;
  const next = { ...facts, owner, passing: null };
  if (!isSame || owner.mark === null || before.mark !== null || facts.passing === null) return next;
  const said = joined(saidOf(facts.memory, owner.mark) ?? NOTHING_SAID, facts.passing.said);
  return { ...next, memory: withSaidOf(facts.memory, owner.mark, said, todayOf(facts, now)) };
}

/** Where several people use the computer, what was said of a card goes with it; the result on screen keeps its own. */
function withoutLifted(facts: AppFacts, before: ReaderStatus): AppFacts {
  const { reader, owner, memory } = facts;
  const isGone = before.readers.some(
    ({ name, order }) => order > 0 && !reader.readers.some((reader) => reader.name === name && reader.order === order),
  );
  const isAlone = owner.mark !== null && myNumberReaders(reader).length <= 1;
  const cards = memory.cards.filter(({ mark }) => mark === owner.mark);
  if (!(isGone || isAlone) || cards.length === memory.cards.length) return facts;
  return { ...facts, memory: { ...memory, cards } };
}

export function withAnswersSaid(facts: AppFacts, change: AnswersChange, now: Date): AppFacts {
  return withSaid(facts, (said) => withAnswers(said, change), now);
}

export function withTickSet(facts: AppFacts, { list, id, done }: { list: TickList; id: string; done: boolean }, now: Date): AppFacts {
  if (facts.sample !== null || !isOfComputer(list, id)) return withSaid(facts, (said) => withTick(said, list, id, done), now);
  return { ...facts, memory: withComputerTick(facts.memory, id, done, todayOf(facts, now)) };
}

/** Goes to the sample while one is shown, else to the card on show, else to nobody in particular. */
function withSaid(before: AppFacts, step: (said: Said) => Said, now: Date): AppFacts {
  const { sample } = before;
  if (sample !== null) return { ...before, sample: { ...sample, userInput: step(sample.userInput) } };
  const facts = forgetLapsed(before, now);
  const today = todayOf(facts, now);
  const said = step(saidNow(facts));
  const { mark } = facts.owner;
  if (mark !== null) return { ...facts, memory: withSaidOf(facts.memory, mark, said, today) };
  return { ...facts, passing: isNothing(said) ? null : { said, since: today.day, season: today.season } };
}

export function withMemory(facts: AppFacts, step: (memory: Memory) => Memory): AppFacts {
  const memory = step(facts.memory);
  return memory === facts.memory ? facts : { ...facts, memory };
}

/**
 * The salt is renewed, so that no mark means anything any more: what was said of cards goes, and a card that lies there cannot be
 * told until it is read again.
 */
export function withNewSalt(facts: AppFacts, now: Date): AppFacts {
  const owner = { mark: null, laying: facts.owner.laying ?? goneLaying(facts.shown) };
  return { ...facts, memory: withoutCards(facts.memory), passing: null, owner, saltSince: toJstIso(now) };
}

/** For the next person: nothing of the last one is on show or in reach any more. */
export function withFreshStart(facts: AppFacts, now: Date): AppFacts {
  return {
    ...withoutSample(facts),
    shown: null,
    owner: NOBODY,
    passing: null,
    memory: withoutCards(facts.memory),
    fresh: { count: facts.fresh.count + 1, since: toJstIso(now) },
    support: { ...facts.support, exchange: [] },
  };
}
