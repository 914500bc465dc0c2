import { createElement } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, it } from 'vitest';
import { TwoCards } from '../../../renderer/features/cards/two-cards.tsx';
import type { ReaderView } from '../../../shared/model/reader-status.ts';
import { ready, readerView } from '../../fixtures/snapshots.ts';

const draw = (readers: readonly ReaderView[], active: string): string =>
  renderToStaticMarkup(createElement(TwoCards, { status: ready({ readers, active }) }));

/** Names in their order, the checked one marked by a star, the one laid down last by an exclamation mark. */
function optionsIn(markup: string): readonly string[] {
  return markup
    .split('<label')
    .slice(1)
    .map((option) => `${/__name">([^<]*)</.exec(option)?.[1]}${option.includes('checked') ? '*' : ''}${option.includes('__note') ? '!' : ''}`);
}

describe('several My Number Cards', () => {
  it.each<[string, readonly ReaderView[], readonly string[]]>([
    ['one card', [readerView({ name: 'A' })], []],
    ['one card and one of another kind', [readerView({ name: 'A' }), readerView({ name: 'B', content: 'other-card' })], []],
    ['the last one first', [readerView({ name: 'A', order: 1 }), readerView({ name: 'B', order: 2 })], ['B!', 'A*']],
    ['cards that lay there from the start', [readerView({ name: 'A' }), readerView({ name: 'B' })], ['A*', 'B']],
    [
      'three cards',
      [readerView({ name: 'A', order: 2 }), readerView({ name: 'B', order: 1 }), readerView({ name: 'C', order: 3 })],
      ['C!', 'A*', 'B'],
    ],
  ])('%s', (_name, readers, expected) => {
    expect(optionsIn(draw(readers, 'A'))).toEqual(expected);
  });
});
