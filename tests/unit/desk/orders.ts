// What people, programs and services do to readers, as commands of fast-check on the truth and on the app.
import * as fc from 'fast-check';
import type { ReaderHouse } from '../../fixtures/reader-house.ts';
import type { Held } from '../../fixtures/reader-world.ts';
import { expectTrue, makeCard } from './truth.ts';
import type { CardKind, Truth } from './truth.ts';

/** Waking may take so long, and letting the reader go a little longer. */
const WAKE_MS = 2000;
const HANDS_OFF_MS = 2600;
/** Any other event is told by then. */
const TOLD_MS = 100;

type Order = fc.AsyncCommand<Truth, ReaderHouse>;

interface Parts {
  readonly words: string;
  readonly can?: (truth: Truth) => boolean;
  readonly does: (truth: Truth, house: ReaderHouse) => void | Promise<void>;
  /** From when on the window must be right again. */
  readonly sureAfter?: number;
}

/** Does it, lets time go on, and looks at the window if all that was done can have come through to it. */
function order({ words, can = () => true, does, sureAfter = TOLD_MS }: Parts, waitMs: number): Order {
  return {
    check: (truth) => can(truth),
    async run(truth, house) {
      const { clock, world } = house;
      const sureAt = clock.elapsedMs() + sureAfter;
      const wasFollowed = world.isFollowed();
      await does(truth, house);
      truth.sureAt = Math.max(truth.sureAt, sureAt);
      await clock.advance(waitMs);
      const laid = [...truth.lies.values()].find((card) => card.order === truth.cardsMade - 1);
      if (words.includes('put') && laid !== undefined) laid.wasSeen = wasFollowed && !words.startsWith('asleep') && waitMs > 0 && world.isFollowed();
      if (clock.elapsedMs() >= truth.sureAt) expectTrue(truth, house.window());
    },
    toString: () => `${words}, ${waitMs} ms`,
  };
}

/** `held`: another program takes the card at once. */
function put(kind: CardKind, reader: string, held: Held = 'no'): Parts {
  return {
    words: held === 'no' ? `put ${kind} on ${reader}` : `put ${kind} on ${reader}, held ${held},`,
    can: ({ plugged }) => plugged.has(reader),
    does(truth, { world }) {
      const { card, chip } = makeCard(truth, kind);
      truth.lies.set(reader, card);
      if (held === 'no') truth.held.delete(reader);
      else truth.held.add(reader);
      world.put(reader, chip, kind === 'mute');
      world.hold(reader, held);
    },
  };
}

/** Something happens at a reader while the computer sleeps. */
function asleep(what: Parts): Parts {
  return {
    ...what,
    words: `asleep: ${what.words}`,
    sureAfter: WAKE_MS,
    does(truth, house) {
      house.world.asleep(() => void what.does(truth, house));
      void house.supervisor.renew();
    },
  };
}

function atReader(reader: string): readonly Parts[] {
  const lies = ({ lies: cards }: Truth): boolean => cards.has(reader);
  const take = ({ lies: cards, held }: Truth): void => {
    cards.delete(reader);
    held.delete(reader);
  };
  const lift: Parts = { words: `lift from ${reader}`, can: lies, does: (truth, { world }) => (take(truth), world.lift(reader)) };
  return [
    put('my-number', reader),
    put('my-number', reader),
    put('my-number', reader),
    put('transport', reader),
    put('mute', reader),
    put('my-number', reader, 'seen'),
    put('my-number', reader, 'unseen'),
    lift,
    lift,
    asleep(put('my-number', reader)),
    asleep(lift),
    {
      words: `choose ${reader}`,
      async does(truth, { commands }) {
        if ((await commands['reader:choose'](reader)).ok) truth.chosen = reader;
      },
    },
    { words: `another program holds ${reader}`, can: lies, does: (truth, { world }) => (truth.held.add(reader), world.hold(reader, 'seen')) },
    { words: `another program holds ${reader} unseen`, can: lies, does: (truth, { world }) => (truth.held.add(reader), world.hold(reader, 'unseen')) },
    {
      words: `the other program leaves ${reader}`,
      can: ({ held }) => held.has(reader),
      does: (truth, { world }) => (truth.held.delete(reader), world.hold(reader, 'no')),
    },
    {
      words: `unplug ${reader}`,
      can: ({ plugged }) => plugged.has(reader),
      does(truth, { world }) {
        take(truth);
        truth.plugged.delete(reader);
        truth.stuck.delete(reader);
        world.unplug(reader);
      },
    },
    {
      words: `plug in ${reader}`,
      can: ({ plugged }) => !plugged.has(reader),
      does: (truth, { world }) => (truth.plugged.add(reader), world.plug(reader)),
    },
    {
      words: `${reader} hangs`,
      can: ({ plugged, stuck }) => plugged.has(reader) && !stuck.has(reader),
      does: (truth, { world }) => (truth.stuck.add(reader), world.hang(reader, true)),
    },
    {
      words: `${reader} hangs no more`,
      can: ({ stuck }) => stuck.has(reader),
      does: (truth, { world }) => (truth.stuck.delete(reader), world.hang(reader, false)),
    },
  ];
}

const COME_BACK: Parts = {
  words: 'come back',
  sureAfter: HANDS_OFF_MS,
  does: (_truth, house) => ((house.wantsHandsOff = false), house.actions.setHandsOff(false)),
};

const ANYWHERE: readonly Parts[] = [
  {
    words: 'choose none',
    async does(truth, { commands }) {
      await commands['reader:choose'](null);
      truth.chosen = null;
    },
  },
  { words: 'check again', does: (_truth, { actions }) => actions.checkAgain() },
  { words: 'the service dies', can: ({ serviceUp }) => serviceUp, does: (truth, { world }) => ((truth.serviceUp = false), world.serve(false)) },
  { words: 'the service is back', can: ({ serviceUp }) => !serviceUp, does: (truth, { world }) => ((truth.serviceUp = true), world.serve(true)) },
  { words: 'the process crashes', does: (_truth, { world }) => world.crash() },
  { words: 'no process can be killed', can: ({ stubborn }) => !stubborn, does: (truth, { world }) => ((truth.stubborn = true), world.refuseToEnd(true)) },
  { words: 'processes end again', can: ({ stubborn }) => stubborn, does: (truth, { world }) => ((truth.stubborn = false), world.refuseToEnd(false)) },
  { words: 'wake up', sureAfter: WAKE_MS, does: (_truth, { supervisor }) => void supervisor.renew() },
  { words: 'go to e-Tax', sureAfter: HANDS_OFF_MS, does: (_truth, house) => ((house.wantsHandsOff = true), house.actions.goToEtax('etax-compose')) },
  { words: 'hands off', sureAfter: HANDS_OFF_MS, does: (_truth, house) => ((house.wantsHandsOff = true), house.actions.setHandsOff(true)) },
  COME_BACK,
  COME_BACK,
  { words: 'time goes on', does: () => undefined },
];

/** Any number of these, in any order and at any pace: also in mid-reading, and in the very same moment. */
export function ordersOn(readers: readonly string[], most: number): fc.Arbitrary<Iterable<Order>> {
  const parts = [...readers.flatMap(atReader), ...ANYWHERE];
  const pace = fc.constantFrom(0, 0, 1, 30, 100, 250, 700, 2_700, 12_000, 12_000);
  const any = fc.tuple(fc.constantFrom(...parts), pace).map(([what, waitMs]) => order(what, waitMs));
  return fc.commands([any], { maxCommands: most, size: 'max' });
}
