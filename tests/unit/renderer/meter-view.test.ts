import { createElement } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, it } from 'vitest';
import { viewMeter } from '../../../renderer/features/meters/meter-view.ts';
import type { MeterContext, MeterFace } from '../../../renderer/features/meters/meter-view.ts';
import { Pips } from '../../../renderer/features/meters/pips.tsx';
import { sayIn } from '../../../renderer/ui/say.ts';
import { PIN_IDS, UNKNOWN_REASONS } from '../../../shared/model/pin.ts';
import type { RetryCounter } from '../../../shared/model/pin.ts';
import { counter } from '../../fixtures/snapshots.ts';

const say = sayIn('ja');
const DONE: MeterContext = { medium: 'card', progress: 'done' };

function count(markup: string, name: string): number {
  return markup.split(`class="${name}"`).length - 1;
}

describe('a meter', () => {
  it.each([
    [5, 5, 'full', 'あと5回(5回中)'],
    [4, 5, 'below', 'あと4回(5回中)'],
    [2, 3, 'below', 'あと2回(3回中)'],
    [1, 3, 'last', 'あと1回でロック: 入力しないでください'],
    [0, 3, 'locked', 'ロックされています'],
  ] as const)('of %i of %i tries is %s: %s', (remaining, limit, face, words) => {
    expect(viewMeter('auth', counter(remaining, limit), DONE, say)).toMatchObject({ face, limit, remaining, words });
  });

  it.each(UNKNOWN_REASONS)('that is unknown (%s) has no number and says why', (reason) => {
    const view = viewMeter('sign', { state: 'unknown', reason }, DONE, say);
    expect(view).toMatchObject({ face: 'unknown', limit: 5, remaining: null, meaning: say(`counter.unknown.${reason}`) });
    expect(view.words).not.toMatch(/\d/);
  });

  it('that may still come says so', () => {
    const missing: RetryCounter = { state: 'unknown', reason: 'not-read' };
    expect(viewMeter('text', missing, { ...DONE, progress: 'none' }, say).face).toBe('waiting');
    expect(viewMeter('text', missing, { ...DONE, progress: 'running' }, say).face).toBe('reading');
  });

  it('that a phone does not have says so', () => {
    const context: MeterContext = { medium: 'android', progress: 'done' };
    expect(viewMeter('juki', { state: 'absent' }, context, say).words).toBe('スマホにはありません');
    expect(viewMeter('juki', { state: 'absent' }, DONE, say).words).toBe('このカードにはありません');
  });
});

describe('the pips', () => {
  const draw = (face: MeterFace, limit: number, remaining: number | null): string =>
    renderToStaticMarkup(createElement(Pips, { view: { face, limit, remaining } }));

  it('are solid for every try left and outlined for every try spent', () => {
    const markup = draw('below', 5, 3);
    expect([count(markup, 'pips__left'), count(markup, 'pips__spent')]).toEqual([3, 2]);
  });

  it('have a shape of their own for the last try', () => {
    const markup = draw('last', 3, 1);
    expect([count(markup, 'pips__last'), count(markup, 'pips__left'), count(markup, 'pips__spent')]).toEqual([1, 0, 2]);
  });

  it('stand empty under a shut lock', () => {
    const markup = draw('locked', 3, 0);
    expect([count(markup, 'pips__lock'), count(markup, 'pips__left'), count(markup, 'pips__spent')]).toEqual([1, 0, 3]);
  });

  it('are hatched when unknown: neither solid nor empty', () => {
    for (const face of ['unknown', 'waiting', 'reading'] as const) {
      const markup = draw(face, 5, null);
      expect(count(markup, 'pips__unknown')).toBe(5);
      expect(count(markup, 'pips__left') + count(markup, 'pips__spent')).toBe(0);
    }
  });

  it('are not drawn at all where the PIN does not exist', () => {
    const markup = draw('absent', 3, null);
    expect(count(markup, 'pips__absent')).toBe(1);
    expect(markup).not.toContain('<circle');
  });

  it('have a limit for each of the four PINs', () => {
    const limits = PIN_IDS.map((pin) => viewMeter(pin, { state: 'absent' }, DONE, say).limit);
    expect(limits).toEqual([5, 3, 3, 3]);
  });
});
