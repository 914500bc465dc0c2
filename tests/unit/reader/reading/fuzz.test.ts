// Two thousand cards that answer anything, readers that fail and cards that go: what the report says, a card has said.
import { describe, expect, it } from 'vitest';
import { createCardLink } from '../../../../electron/reader/ports/card-link.ts';
import { PcscError } from '../../../../electron/reader/ports/card-port.ts';
import type { CardLink } from '../../../../electron/reader/ports/card-port.ts';
import { checkCard } from '../../../../electron/reader/reading/check-card.ts';
import type { CheckResult } from '../../../../electron/reader/reading/check-card.ts';
import { MY_NUMBER_CARD } from '../../../../shared/card/card-table.ts';
import type { CheckReport } from '../../../../shared/model/check-report.ts';
import { untruths } from '../../../fixtures/honest-report.ts';
import { createManualClock, settle } from '../../../fixtures/manual-clock.ts';
import type { ManualClock } from '../../../fixtures/manual-clock.ts';
import { createMutatingCard } from '../../../fixtures/mutating-card.ts';
import type { MutatingCard } from '../../../fixtures/mutating-card.ts';
import { createRandom } from '../../../fixtures/random.ts';
import type { Random } from '../../../fixtures/random.ts';

const SEEDS = 2000;
const IN_ONE_TEST = 100;
const LIMIT_MS = 15_000;

const ERRORS = [
  0x80100069, 0x80100068, 0x80100067, 0x8010002f, 0x80100016, 0x8010000a, 0x1f, 0x80100013, 0x80100009, 0x8010000c, 0x12345678,
] as const;

interface World {
  readonly random: Random;
  readonly clock: ManualClock;
  /** The card that lies there last; the others have been taken away. */
  readonly cards: MutatingCard[];
  isEmpty: boolean;
}

interface Run {
  readonly result: CheckResult;
  readonly cards: readonly MutatingCard[];
  readonly partials: readonly CheckReport[];
  readonly tookMs: number;
}

function anyLink(world: World, trouble: number, slow: number): CardLink {
  const { random, clock } = world;
  const card = world.cards.at(-1);
  if (card === undefined || world.isEmpty) throw new PcscError(0x8010000c);
  const transmit = async (apdu: Uint8Array): Promise<Uint8Array> => {
    if (random.chance(slow)) await new Promise<void>((resolve) => void clock.after(random.pick([20, 200, 1500, 4000]), resolve));
    if (random.chance(trouble)) {
      world.isEmpty = random.chance(0.15);
      if (random.chance(0.2)) world.cards.push(createMutatingCard(random));
      throw new PcscError(random.pick(ERRORS));
    }
    return card.transmit(apdu);
  };
  const disconnect = async (): Promise<void> => {
    // Between two sessions another card may come.
    if (random.chance(trouble / 2)) world.cards.push(createMutatingCard(random));
    if (random.chance(trouble)) throw new PcscError(random.pick(ERRORS));
  };
  card.powerUp();
  // Without the rules of a real link, answers of one byte and of none come through too.
  return random.chance(0.5) ? createCardLink({ transmit, disconnect }) : { transmit, release: disconnect };
}

async function checkOf(seed: number): Promise<Run> {
  const random = createRandom(seed);
  const clock = createManualClock();
  const world: World = { random, clock, cards: [createMutatingCard(random)], isEmpty: false };
  const trouble = random.pick([0, 0, 0.02, 0.1]);
  const slow = random.pick([0, 0, 0.1, 0.5]);
  const partials: CheckReport[] = [];
  const end = { ms: -1 };
  const running = checkCard('Reader', {
    port: {
      async connect() {
        if (random.chance(trouble)) throw new PcscError(random.chance(0.5) ? 0x8010000b : random.pick(ERRORS));
        return anyLink(world, trouble, slow);
      },
    },
    clock,
    table: MY_NUMBER_CARD,
    waitForChange: (ms) => new Promise((resolve) => void clock.after(ms, resolve)),
    onOccupied: () => undefined,
    onCommand: () => undefined,
    fingerprint: () => null,
    onPartial: (report) => partials.push(report),
  }).finally(() => {
    end.ms = clock.elapsedMs();
  });
  running.catch(() => undefined);
  while (end.ms < 0) await (clock.pending() > 0 ? clock.advance(1000) : settle());
  return { result: await running, cards: world.cards, partials, tookMs: end.ms };
}

/** All that a report says has to come from one and the same card. */
function untruthsOfAll(report: CheckReport, cards: readonly MutatingCard[]): readonly string[] {
  const byCard = cards.map(({ heard }) => untruths(report, heard)).toSorted((a, b) => a.length - b.length);
  return byCard[0] ?? [];
}

function complaints({ result, cards, partials, tookMs }: Run): readonly string[] {
  const { report, fault } = result;
  return [
    ...untruthsOfAll(report, cards),
    ...partials.flatMap((partial) => untruthsOfAll(partial, cards).map((untruth) => `on the way, ${untruth}`)),
    ...(partials.some(({ complete }) => complete) ? ['complete on the way'] : []),
    ...(report.complete === (fault === null) ? [] : ['complete with a fault, or without']),
    ...(tookMs <= LIMIT_MS ? [] : [`took ${tookMs} ms`]),
  ];
}

const EXPECTED = [
  'read', 'removed', 'timeout', 'unresponsive', 'unsupported-card', 'go', 'caution', 'stop', 'known', 'locked', 'unknown', 'absent',
  'certificate valid', 'certificate unreadable', 'certificate pin-protected', 'certificate absent',
  'sign certificate absent', 'sign certificate pin-protected', 'sign certificate unreadable',
  'medium card', 'medium android', 'medium juki-card', 'medium unknown',
];

const tally: Record<string, number> = {};
const count = (what: string): void => {
  tally[what] = (tally[what] ?? 0) + 1;
};

describe('whatever a card answers', () => {
  const groups = Array.from({ length: SEEDS / IN_ONE_TEST }, (_none, group) => group * IN_ONE_TEST);

  it.each(groups)('the report says what a card has said: seeds from %i', async (first) => {
    for (let seed = first; seed < first + IN_ONE_TEST; seed++) {
      const run = await checkOf(seed).catch((error: unknown) => {
        throw new Error(`seed ${seed}`, { cause: error });
      });
      expect(complaints(run), `seed ${seed}`).toEqual([]);
      const { report } = run.result;
      count(report.outcome);
      count(report.verdict.level);
      for (const { state } of Object.values(report.pins)) count(state);
      count(`certificate ${report.certificates.auth.state}`);
      count(`sign certificate ${report.certificates.sign.state}`);
      count(`medium ${report.medium}`);
    }
  });

  it('and most of what can be said is said: mutations that spoil everything would prove nothing', () => {
    const rare = EXPECTED.filter((what) => (tally[what] ?? 0) < 10);
    expect(rare).toEqual([]);
  });
});
