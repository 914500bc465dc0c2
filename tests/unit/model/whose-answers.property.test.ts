// Cards come and go in every order: what one person said is never shown beside another one's card, nor for too long.
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { firstFacts, toSnapshot, withNewDay } from '../../../shared/model/app-facts.ts';
import type { AppFacts } from '../../../shared/model/app-facts.ts';
import { withAnswersSaid, withFreshStart, withMemory, withNewSalt, withReader, withTickSet } from '../../../shared/model/facts-said.ts';
import { withHistory, withoutHistory, withReading, withShared } from '../../../shared/model/kept-steps.ts';
import { LAPSE_DAYS } from '../../../shared/model/memory.ts';
import type { ReaderStatus, ShownReading } from '../../../shared/model/reader-status.ts';
import { memoryFrom, parseStoredKept, storedFrom } from '../../../shared/model/stored.ts';
import { addDays, daysBetween, jstDay, toJstIso } from '../../../shared/time/jst.ts';
import { readerView, ready, report } from '../../fixtures/snapshots.ts';

/** `A` and `B` can be told, `?` and `!` cannot. */
const CARDS = ['A', 'B', '?', '!'] as const;
type Card = (typeof CARDS)[number];

/** The reservation is the moment of saying, so that every answer on show tells when and of whom it was said. */
const MARK_OF_SALT = (card: Card, salt: number): string | null =>
  card === '?' || card === '!' ? null : (card === 'A' ? 'a' : 'b').repeat(24) + salt.toString(16).padStart(8, '0');

type Step =
  | { readonly do: 'lay' | 'read-again' | 'lay-unread'; readonly card: Card }
  | { readonly do: 'lift' | 'read' | 'answer' | 'tick' | 'tick-computer' | 'clear' | 'crash' | 'restart' | 'leave' | 'hands' | 'wake-swapped' }
  | { readonly do: 'days'; readonly days: number }
  | { readonly do: 'history' | 'shared'; readonly on: boolean }
  | { readonly do: 'season'; readonly to: string };

const step: fc.Arbitrary<Step> = fc.oneof(
  { weight: 5, arbitrary: fc.record({ do: fc.constantFrom('lay', 'lay-unread', 'read-again'), card: fc.constantFrom(...CARDS) }) },
  { weight: 8, arbitrary: fc.record({ do: fc.constantFrom('lift', 'read', 'answer', 'answer', 'tick', 'tick-computer') }) },
  { weight: 2, arbitrary: fc.record({ do: fc.constantFrom('clear', 'crash', 'restart', 'leave', 'hands', 'wake-swapped') }) },
  { weight: 2, arbitrary: fc.record({ do: fc.constant('days' as const), days: fc.oneof(fc.integer({ min: -60, max: 60 }), fc.constant(1)) }) },
  { weight: 1, arbitrary: fc.record({ do: fc.constantFrom('history', 'shared'), on: fc.boolean() }) },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('season' as const), to: fc.constantFrom('2027-03-15', '2028-03-15') }) },
) as fc.Arbitrary<Step>;

/** What was said, and of which laying of which card; `null`: while none lay there. */
interface Word {
  readonly card: Card | null;
  readonly laying: number;
  readonly day: string;
  readonly season: string;
  readonly salt: number;
}

/** A person's desk: what really lies there, beside what the app makes of it. */
class Play {
  facts: AppFacts = firstFacts('0', 'ja', { season: '2027-03-15' });
  disk = JSON.stringify(storedFrom(this.facts.memory));
  readonly said = new Map<string, Word>();
  day = '2027-02-20';
  salt = 1;
  run = 1;
  laying = 0;
  order = 0;
  card: Card | null = null;
  /** The card whose result is on screen, and its laying. */
  shownOf: { card: Card; laying: number; reading: ShownReading } | null = null;
  count = 0;

  now(): Date {
    // Each step takes its time, so that no two readings have the same moment.
    return new Date(Date.parse(`${this.day}T00:00:00+09:00`) + this.count * 7000);
  }

  keep(step: (facts: AppFacts) => AppFacts): void {
    const before = this.facts.memory;
    this.facts = step(this.facts);
    if (this.facts.memory !== before) this.disk = JSON.stringify(storedFrom(this.facts.memory));
  }

  tell(content: 'unread' | 'my-number' | null, shown: ShownReading | null): void {
    const readers = [content === null ? readerView({ name: 'X', card: 'empty' }) : readerView({ name: 'X', order: this.order, content })];
    const status: ReaderStatus = ready({ readers, active: content === null ? null : 'X' });
    this.keep((facts) => withReader(facts, status, shown, this.now(), this.run));
  }

  layUnread(card: Card): void {
    this.lift();
    this.card = card;
    this.laying += 1;
    this.order += 1;
    this.shownOf = null;
    this.tell('unread', null);
  }

  read(): void {
    if (this.card === null) return;
    const reading = { report: report({ checkedAt: toJstIso(this.now()) }), mark: MARK_OF_SALT(this.card, this.salt), here: true };
    this.shownOf = { card: this.card, laying: this.laying, reading };
    this.keep((facts) => withMemory(facts, (memory) => withReading(memory, reading.report, reading.mark)));
    this.tell('my-number', reading);
  }

  lift(): void {
    if (this.card === null) return;
    this.card = null;
    if (this.shownOf !== null) this.shownOf = { ...this.shownOf, reading: { ...this.shownOf.reading, here: false } };
    this.tell(null, this.shownOf?.reading ?? null);
  }

  say(): void {
    const id = new Date(Date.UTC(2027, 0, 1) + this.count * 1000).toISOString();
    const of = this.card ?? this.shownOf?.card ?? null;
    const laying = this.card === null ? (this.shownOf?.laying ?? 0) : this.laying;
    this.said.set(id, { card: of, laying, day: this.day, season: this.facts.season, salt: this.salt });
    this.keep((facts) => withAnswersSaid(facts, { reservedAt: id }, this.now()));
  }

  renewSalt(step: Parameters<typeof withMemory>[1]): void {
    this.salt += 1;
    this.keep((facts) => withNewSalt(withMemory(facts, step), this.now()));
  }

  /** The app ends and starts again, from what is on the disk. */
  restart(season = this.facts.season): void {
    this.facts = firstFacts('0', 'ja', { season, memory: memoryFrom(parseStoredKept(JSON.parse(this.disk))) });
    this.run += 1;
    this.shownOf = null;
    this.keep((facts) => withNewDay(facts, this.now()));
    if (this.card !== null) this.tell('unread', null);
  }

  /** Another reader process, which sees what lies there as laid down in the same turn, whatever was swapped meanwhile. */
  newProcess(): void {
    this.run += 1;
    // The last result stays on screen only while no card lies there.
    if (this.card === null) return;
    this.shownOf = null;
    this.tell('unread', null);
  }

  take(step: Step): void {
    this.count += 1;
    switch (step.do) {
      case 'lay':
        this.layUnread(step.card);
        this.read();
        return;
      case 'lay-unread':
        this.layUnread(step.card);
        return;
      case 'read-again':
        if (this.card !== null) this.tell('unread', null);
        return this.read();
      case 'read':
        return this.read();
      case 'lift':
        return this.lift();
      case 'answer':
        return this.say();
      case 'tick':
      case 'tick-computer':
        return this.keep((facts) => withTickSet(facts, { list: 'prefiling', id: step.do === 'tick' ? 'papers' : 'browser', done: true }, this.now()));
      case 'days':
        this.day = addDays(this.day, step.days);
        return this.keep((facts) => withNewDay(facts, this.now()));
      case 'clear':
        return this.renewSalt(withoutHistory);
      case 'history':
        if (step.on) return this.keep((facts) => withMemory(facts, (memory) => withHistory(memory, true)));
        return this.renewSalt((memory) => withHistory(memory, false));
      case 'shared':
        if (step.on !== this.facts.memory.shared) this.renewSalt((memory) => withShared(memory, step.on));
        return;
      case 'leave':
        if (!this.facts.memory.shared || this.card !== null) return;
        this.shownOf = null;
        return this.keep((facts) => withFreshStart(facts, this.now()));
      case 'crash': {
        const gone = this.shownOf === null ? null : { ...this.shownOf.reading, here: false };
        this.keep((facts) => withReader(facts, ready({ readers: [], active: null }), gone, this.now(), this.run));
        return this.newProcess();
      }
      case 'hands':
        this.shownOf = null;
        this.keep((facts) => withReader(facts, ready({ readers: [], active: null }), null, this.now(), this.run));
        return this.newProcess();
      case 'wake-swapped':
        if (this.card !== null) {
          this.card = this.card === 'A' ? '?' : 'A';
          this.laying += 1;
        }
        return this.newProcess();
      case 'season':
        return this.restart(step.to);
      case 'restart':
        return this.restart();
    }
  }

  /** Of whom and when what is on show was said; null where nothing is. */
  onShow(): Word | null {
    const { reservedAt } = toSnapshot(this.facts, 1).kept.answers;
    return reservedAt === null ? null : (this.said.get(reservedAt) ?? null);
  }

  onScreen(): { card: Card | null; laying: number } {
    return this.card === null ? { card: this.shownOf?.card ?? null, laying: this.shownOf?.laying ?? 0 } : { card: this.card, laying: this.laying };
  }
}

function hold(check: (play: Play) => void): void {
  fc.assert(
    fc.property(fc.array(step, { maxLength: 40 }), (steps) => {
      const play = new Play();
      for (const each of steps) {
        play.take(each);
        check(play);
      }
    }),
    { numRuns: 1500 },
  );
}

describe('an answer', () => {
  it('that was given for one card is never shown beside another', () => {
    hold((play) => {
      const word = play.onShow();
      if (word === null) return;
      const { card, laying } = play.onScreen();
      expect(word.card).toBe(card);
      // A card that cannot be told is another one each time it is laid down.
      if (card === '?' || card === '!') expect(word.laying).toBe(laying);
    });
  });

  it('is never shown more than 45 days after the last word on its card, nor before it, nor in another season', () => {
    hold((play) => {
      const word = play.onShow();
      if (word === null) return;
      const own = [...play.facts.memory.cards, ...(play.facts.passing === null ? [] : [play.facts.passing])];
      for (const { since } of own) {
        expect(daysBetween(since, jstDay(play.now()))).toBeLessThanOrEqual(LAPSE_DAYS);
        expect(daysBetween(since, jstDay(play.now()))).toBeGreaterThanOrEqual(0);
      }
      expect(word.season).toBe(play.facts.season);
    });
  });

  it('is never shown once the marks were renewed', () => {
    hold((play) => {
      expect(play.onShow()?.salt ?? play.salt).toBe(play.salt);
    });
  });

  it('is shown again when its card is laid down again in time, after a restart too', () => {
    const between = fc.array(
      step.filter(({ do: what }) => !['clear', 'history', 'shared', 'season', 'days', 'answer', 'leave', 'tick'].includes(what)),
      { maxLength: 20 },
    );
    fc.assert(
      fc.property(between, fc.integer({ min: 0, max: LAPSE_DAYS }), (steps, days) => {
        const play = new Play();
        play.take({ do: 'lay', card: 'A' });
        play.take({ do: 'answer' });
        for (const each of steps) play.take(each);
        play.take({ do: 'days', days });
        play.take({ do: 'restart' });
        play.take({ do: 'lay', card: 'A' });
        expect(play.onShow()).toMatchObject({ card: 'A' });
      }),
    );
  });
});

describe('on the disk', () => {
  it('stands nothing about cards where several people use the computer', () => {
    hold((play) => {
      if (!play.facts.memory.shared) return;
      expect(JSON.parse(play.disk)).toMatchObject({ cards: [], records: [] });
      expect(play.disk).not.toMatch(/reservedAt|papers|[ab]{16}/);
    });
  });

  it('stands nothing that lapsed, of nobody, of an untold card or under an old salt, and no name or number', () => {
    hold((play) => {
      const { cards, records } = parseStoredKept(JSON.parse(play.disk));
      for (const { mark, since, season, answers } of cards) {
        const age = daysBetween(since, jstDay(play.now()));
        expect(age >= 0 && age <= LAPSE_DAYS && season === play.facts.season).toBe(true);
        expect(mark.slice(24)).toBe(play.salt.toString(16).padStart(8, '0'));
        if (answers.reservedAt !== undefined && answers.reservedAt !== null) {
          expect(['A', 'B']).toContain(play.said.get(answers.reservedAt)?.card);
        }
      }
      expect(records.every(({ card }) => card === null || card.endsWith(play.salt.toString(16)))).toBe(true);
      expect(play.disk).not.toMatch(/serial|subject|issuer|name|PaSoRi|VERIFY|system/i);
    });
  });
});
