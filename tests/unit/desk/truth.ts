// What really lies on the readers, and what the window may therefore say.
import { expect } from 'vitest';
import { sayIn } from '../../../renderer/ui/say.ts';
import type { MessageKey } from '../../../shared/i18n/ja.ts';
import type { CheckReport } from '../../../shared/model/check-report.ts';
import { PIN_IDS } from '../../../shared/model/pin.ts';
import { myNumberReaders } from '../../../shared/model/reader-status.ts';
import { createVirtualCard } from '../../../shared/sample-card/create-card.ts';
import type { SimulatedCard } from '../../../shared/card/simulated-card.ts';
import type { ReaderHouse, WindowNow } from '../../fixtures/reader-house.ts';

const say = sayIn('ja');

export type CardKind = 'my-number' | 'transport' | 'mute';

/** No two cards of one run have the same counters, so that a report tells whose it is. */
export interface TrueCard {
  readonly kind: CardKind;
  readonly counters: { readonly sign: number; readonly auth: number; readonly text: number };
  /** Cards laid down later have a higher number. */
  readonly order: number;
  /** False where the app could not see that it was laid down after the ones before it. */
  wasSeen: boolean;
}

/** The model: what a person sees who looks at the table and remembers what was pressed. */
export interface Truth {
  readonly lies: Map<string, TrueCard>;
  readonly plugged: Set<string>;
  readonly stuck: Set<string>;
  readonly held: Set<string>;
  serviceUp: boolean;
  stubborn: boolean;
  chosen: string | null;
  cardsMade: number;
  /** When all that was done can have come through to the window. */
  sureAt: number;
}

export function firstTruth(readers: readonly string[]): Truth {
  return {
    lies: new Map(),
    plugged: new Set(readers),
    stuck: new Set(),
    held: new Set(),
    serviceUp: true,
    stubborn: false,
    chosen: null,
    cardsMade: 0,
    sureAt: 0,
  };
}

export function makeCard(truth: Truth, kind: CardKind): { readonly card: TrueCard; readonly chip: SimulatedCard } {
  const number = truth.cardsMade++;
  const counters = { auth: 1 + (number % 3), sign: 1 + (Math.floor(number / 3) % 5), text: 1 + (Math.floor(number / 15) % 3) };
  const chip = kind === 'transport' ? createVirtualCard({ applications: [] }) : createVirtualCard({ counters });
  return { card: { kind, counters, order: number, wasSeen: false }, chip };
}

function isReportOf(report: CheckReport, card: TrueCard | undefined): boolean {
  if (card?.kind !== 'my-number') return false;
  const all: Readonly<Record<string, number>> = { ...card.counters, juki: 3 };
  return PIN_IDS.every((pin) => {
    const counter = report.pins[pin];
    return counter.state === 'unknown' || (counter.state === 'known' && counter.remaining === all[pin]);
  });
}

/** What is shown is true, or marked as gone or of before. */
export function expectTrue(truth: Truth, now: WindowNow): void {
  const { report, situation, snapshot, view } = now;
  const lies = [...truth.lies].filter(([, { kind }]) => kind === 'my-number').map(([name]) => name);
  if (snapshot.reader.service === 'ready' && snapshot.reader.activity.state !== 'restarting') {
    for (const { name } of myNumberReaders(snapshot.reader)) expect(lies).toContain(name);
  }
  if (situation.kind === 'problem' && situation.fault.code === 'no-card') expect([...truth.lies.keys()]).toEqual([]);
  if (situation.kind === 'problem' && situation.fault.code === 'no-reader') expect([...truth.plugged]).toEqual([]);
  if (report === null || situation.kind === 'hands-off') return;
  const isMarked = (...keys: readonly MessageKey[]): boolean => keys.some((key) => view.notes.includes(say(key)));
  if (isMarked('verdict.card-unseen', 'verdict.partial-unseen')) return;
  if (isMarked('verdict.card-gone', 'verdict.partial-gone')) {
    expect([...truth.lies.values()].filter((card) => isReportOf(report, card)), 'called gone, and lies there').toEqual([]);
    return;
  }
  const name = report.reader.name ?? '';
  expect(isReportOf(report, truth.lies.get(name)), `shows a card on ${name} that does not lie there`).toBe(true);
}

/** Once all has come to rest, the right one of the cards that lie there is shown. */
export function expectAtRest(truth: Truth, { window, world, wantsHandsOff, openedWith }: ReaderHouse): void {
  expect(openedWith.every((alive) => alive === 0)).toBe(true);
  const { snapshot, situation } = window();
  expect(snapshot.handsOff).toBe(wantsHandsOff);
  expect(world.alive()).toBe(wantsHandsOff ? 0 : 1);
  if (wantsHandsOff) {
    expect(snapshot).toMatchObject({ cardHere: false, reader: { readers: [], active: null } });
    return;
  }
  expectTrue(truth, window());
  const good = [...truth.lies].filter(([, { kind }]) => kind === 'my-number');
  const { reader } = snapshot;
  expect(reader).toMatchObject({ service: 'ready', chosen: truth.chosen, activity: { state: 'idle' } });
  expect(myNumberReaders(reader).map(({ name }) => name).toSorted()).toEqual(good.map(([name]) => name).toSorted());
  if (good.length === 0) {
    if (situation.kind === 'read') expect(situation.cardGone).toBe(true);
    return;
  }
  expect(situation).toMatchObject({ kind: 'read', cardGone: false });
  expect(reader.fault).toBeNull();
  const shownOn = situation.kind === 'read' ? situation.report.reader.name : null;
  expect(reader.active).toBe(shownOn);
  const byOrder = good.toSorted(([, a], [, b]) => b.order - a.order).map(([name]) => name);
  if (truth.chosen !== null && byOrder.includes(truth.chosen)) expect(shownOn).toBe(truth.chosen);
  else if (good.every(([, { wasSeen }]) => wasSeen)) expect(shownOn).toBe(byOrder[0]);
  if (good.every(([, { wasSeen }]) => wasSeen)) expect(myNumberReaders(reader).map(({ name }) => name)).toEqual(byOrder);
}
