import { createElement } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { CheckWindow } from '../../../renderer/app.tsx';
import { BridgeMissing } from '../../../renderer/features/frame/bridge-missing.tsx';
import { LOCALES } from '../../../shared/model/snapshot.ts';
import { CHECKED_AT, STATE_NAMES, STATES } from '../../fixtures/snapshots.ts';

beforeAll(() => {
  vi.useFakeTimers({ now: new Date(CHECKED_AT), toFake: ['Date'] });
});

afterAll(() => {
  vi.useRealTimers();
});

describe.each(LOCALES)('the window in %s', (locale) => {
  it.each(STATE_NAMES)('draws %s with one heading, one main button and what the app is not', (name) => {
    const markup = renderToStaticMarkup(createElement(CheckWindow, { snapshot: { ...STATES[name], locale } }));
    expect(markup.match(/<h1/g)).toHaveLength(1);
    expect(markup.match(/button--main/g)).toHaveLength(1);
    expect(markup.match(/class="meter"/g)).toHaveLength(4);
    expect(markup).toContain(locale === 'ja' ? 'このアプリは行政機関のものではありません' : 'does not belong to any government body');
    expect(markup).toContain(locale === 'ja' ? 'この点検で減った残り回数 0回' : 'Attempts used by this check: 0');
  });

  it('carries no style attribute, which the CSP would refuse', () => {
    for (const name of STATE_NAMES) {
      const markup = renderToStaticMarkup(createElement(CheckWindow, { snapshot: { ...STATES[name], locale } }));
      expect(markup).not.toContain('style=');
    }
  });
});

describe('a window', () => {
  it('never speaks English to a Japanese reader or the reverse', () => {
    const markup = renderToStaticMarkup(createElement(CheckWindow, { snapshot: { ...STATES['last-try'], locale: 'en' } }));
    const text = markup
      .replaceAll(/<(\w+)[^>]*lang="ja"[^>]*>[^<]*<\/\1>/g, '')
      .replaceAll(/<dialog.*<\/dialog>/g, '')
      .replaceAll(/<[^>]+>/g, ' ');
    expect(text.match(/[ぁ-ん]{2,}/g)).toBeNull();
  });

  it('without a bridge says so in both languages', () => {
    const markup = renderToStaticMarkup(createElement(BridgeMissing));
    expect(markup).toContain('まえ点検を始められませんでした');
    expect(markup).toContain('could not start');
    expect(markup).toContain('残り回数は減っていません');
  });
});
