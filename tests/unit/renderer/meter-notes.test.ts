import { describe, expect, it } from 'vitest';
import { fellByPin, notesOn, sinceWords } from '../../../renderer/features/meters/meter-notes.ts';
import { viewMeter } from '../../../renderer/features/meters/meter-view.ts';
import { sayIn } from '../../../renderer/ui/say.ts';
import { sinceLastTime } from '../../../shared/history/since-last-time.ts';
import type { HistoryRecord } from '../../../shared/history/record.ts';
import { record } from '../../fixtures/kept.ts';
import { counter, pins } from '../../fixtures/snapshots.ts';

const say = sayIn('ja');
const OTHER = 'b2'.repeat(16);

function words(now: Partial<HistoryRecord>, ...earlier: readonly HistoryRecord[]) {
  return sinceWords(sinceLastTime(earlier, record({ at: '2027-02-20T23:04:00+09:00', ...now })), 'ja', say);
}

describe('since last time', () => {
  it.each([
    ['a first check', {}, [], 'この点検は1回目です。', false],
    ['the same card', {}, [record()], '前回(2027年2月19日(金) 21:00)から変わっていません。', false],
    ['a counter that fell', { left: { sign: 3, auth: 3, text: 3, juki: 3 } }, [record()], '送信用: 残り回数が、前回から2回減っています', true],
    ['one that was reset', { expiresOn: '2031-01-01' }, [record({ left: { sign: 5, auth: 0, text: 3, juki: 3 } })], 'ログイン用: 残り回数がもどりました、電子証明書の有効期限が前回と違います。', true],
    ['another card', { card: OTHER }, [record()], '前回とは別のカードです。', true],
    ['another card that is known', { card: OTHER, left: { sign: 4, auth: 3, text: 3, juki: 3 } }, [record(), record({ card: OTHER })], '前回とは別のカードです。送信用: 残り回数が、前回から1回減っています', true],
    ['a card that cannot be told', { card: null }, [record()], '前回と同じカードかは、わかりません。', false],
  ] as const)('of %s', (_name, now, earlier, text, changed) => {
    expect(words(now, ...earlier)).toEqual({ text, changed });
  });

  it('stands in the meter whose counter fell', () => {
    const fell = fellByPin(sinceLastTime([record()], record({ left: { sign: 4, auth: 3, text: 3, juki: 3 } })));
    expect(fell).toEqual({ sign: 1 });
    const context = { medium: 'card', progress: 'done', fell } as const;
    expect(viewMeter('sign', counter(4, 5), context, say).meaning).toBe('前回から1回減っています。日がたっても、もどりません。');
    expect(viewMeter('sign', counter(1, 5), context, say).meaning).toBe(say('counter.last.meaning'));
    expect(viewMeter('auth', counter(2, 3), context, say).meaning).toBe(say('counter.below', { spent: 1 }));
  });
});

describe('the notes under the meters', () => {
  const ids = (left: Parameters<typeof pins>[0]) => notesOn(pins(left), null, say).map(({ id }) => id);

  it('are missing while all is well', () => {
    expect(ids({})).toEqual([]);
    expect(ids({ sign: 4 })).toEqual([]);
  });

  it('say at one left why stopping is the fastest way', () => {
    expect(ids({ sign: 1 })).toEqual(['stop']);
    expect(ids({ auth: 1 })).toEqual(['stop', 'shared']);
  });

  it('send nobody to a shop whose machine cannot help', () => {
    const body = (left: Parameters<typeof pins>[0]) => notesOn(pins(left), null, say)[0]?.body;
    expect(body({ auth: 1 })).toBe(say('risk.stop.body'));
    expect(body({ sign: 1, auth: 1 })).toBe(say('risk.stop.body'));
    for (const left of [{ text: 1 }, { juki: 1 }, { auth: 1, text: 1 }]) expect(body(left)).not.toContain('コンビニ');
  });

  it('name the PINs that may have the same digits', () => {
    const [shared] = notesOn(pins({ auth: 2 }), null, say);
    expect(shared?.body).toContain('入力補助用、窓口用');
    expect(shared?.body).not.toContain('送信用');
  });

  it('advise where a counter fell', () => {
    const since = sinceLastTime([record()], record({ left: { sign: 4, auth: 3, text: 3, juki: 3 } }));
    expect(notesOn(pins({ sign: 4 }), since, say).map(({ id }) => id)).toEqual(['fell']);
  });
});

describe('a meter', () => {
  it.each([
    ['sign', '申告を送るときに聞かれます'],
    ['auth', 'e-Taxのログインで聞かれます'],
    ['text', '初回登録で使うことがあります'],
    ['juki', 'e-Taxでは聞かれません'],
  ] as const)('of %s tells when e-Tax asks: %s', (pin, moment) => {
    expect(viewMeter(pin, counter(3, 3), { medium: 'card', progress: 'done' }, say).moment).toBe(moment);
    expect(viewMeter(pin, { state: 'absent' }, { medium: 'android', progress: 'done' }, say).moment).toBeNull();
  });
});
