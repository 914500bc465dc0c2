import { createElement } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, it } from 'vitest';
import { GuessPanel } from '../../../renderer/features/which-pin/guess-panel.tsx';
import { KeyboardRehearsal } from '../../../renderer/features/which-pin/keyboard-rehearsal.tsx';
import { FIELD_LENGTH, looksLikePin } from '../../../renderer/features/which-pin/rehearsal-view.ts';
import { REHEARSAL_WORD } from '../../../shared/guide/keyboard-rehearsal.ts';
import { SYMPTOMS, whichPin } from '../../../shared/guide/which-pin.ts';
import type { Symptom } from '../../../shared/guide/which-pin.ts';
import { NOTHING_READ } from '../../../shared/model/pin.ts';
import type { PinCounters } from '../../../shared/model/pin.ts';
import { pins } from '../../fixtures/snapshots.ts';

function panel(symptom: Symptom, counters: PinCounters): string {
  const guess = whichPin(symptom, counters);
  return renderToStaticMarkup(createElement(GuessPanel, { symptom, guess, medium: 'card' }));
}

describe('the answer to what happened', () => {
  it('names the PIN with what the card said', () => {
    const markup = panel('sending-stops', pins({ sign: 0 }));
    expect(markup).toContain('署名用電子証明書');
    expect(markup).toContain('ロックされています');
    expect(markup).toContain('「なおす」へ進む');
  });

  it('stops at the last try', () => {
    expect(panel('cannot-log-in', pins({ auth: 1 }))).toContain('入力せずに、控えを探すか「なおす」へ進んでください');
  });

  it('does not know what no card has said', () => {
    const markup = panel('cannot-log-in', NOTHING_READ);
    expect(markup).toContain('先にカードを読んでください');
    expect(markup).toContain('まだ読んでいません');
  });

  it('tells the password of e-Tax from the PINs of the card', () => {
    const markup = panel('asks-id-password', pins());
    expect(markup).toContain('カードの4つの暗証番号とは別です');
    expect(markup).not.toContain('class="meant"');
  });

  it.each([pins(), pins({ auth: 1, sign: 2 }), pins({ auth: 0, sign: 0, text: 0, juki: 0 }), NOTHING_READ])(
    'never sends anybody to try, whatever the card said (%#)',
    (counters) => {
      for (const symptom of SYMPTOMS) expect(panel(symptom, counters)).not.toMatch(/試してください|もう一度入力|入力してください/);
    },
  );
});

describe('the rehearsal', () => {
  const markup = renderToStaticMarkup(createElement(KeyboardRehearsal));
  const field = /<input[^>]*>/.exec(markup)?.[0] ?? '';

  it('is a plain text field that nothing fills in, completes or checks', () => {
    expect(field).toContain('type="text"');
    expect(field).toContain('autoComplete="off"');
    expect(field).toContain('spellCheck="false"');
    expect(field).not.toMatch(/password|name=/);
  });

  it('says never to type the real one, and ties that to the field', () => {
    expect(markup).toContain('本物の暗証番号は、ここに入力しないでください。');
    const warning = /aria-describedby="([^"]+)"/.exec(field)?.[1] ?? '?';
    expect(markup).toContain(`id="${warning}"`);
  });

  it.each([
    ['1234', true],
    ['１２３４', true],
    ['20271', true],
    [' 1234 ', true],
    ['123', false],
    [REHEARSAL_WORD, false],
    ['neko2027', false],
    ['', false],
  ])('takes %j for a real PIN: %s', (typed, wiped) => {
    expect(looksLikePin(typed)).toBe(wiped);
  });

  it('has room for the word and little more', () => {
    expect(FIELD_LENGTH).toBeGreaterThan(REHEARSAL_WORD.length);
  });
});
