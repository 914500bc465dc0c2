import { describe, expect, it } from 'vitest';
import { planJson } from '../../../electron/cli/plan-json.ts';
import { planText } from '../../../electron/cli/plan-text.ts';
import { placeholdersOf } from '../../../shared/i18n/translate.ts';
import { recoveryEn } from '../../../shared/i18n/en/recovery.ts';
import { recoveryJa } from '../../../shared/i18n/ja/recovery.ts';
import { KIOSK_CHAINS, KIOSK_HOURS, RESERVATION_HOURS } from '../../../shared/facts/kiosk.ts';
import { recoveryFacts } from '../../../shared/recovery/recovery-facts.ts';
import { planFor } from '../recovery/states.ts';

const textFor = (...args: Parameters<typeof planFor>): string => planText(planFor(...args), recoveryFacts(args[2]));

describe('the plan as JSON', () => {
  it('has exactly the agreed shape', () => {
    const parsed: unknown = JSON.parse(planJson(planFor({ sign: 'locked', text: 'locked' })));
    expect(parsed).toEqual({
      schema: 1,
      now: '2027-03-10T21:00:00+09:00',
      deadline: '2027-03-15',
      action: 'repair',
      repair: ['sign'],
      routes: [
        {
          kind: 'kiosk',
          fixes: ['sign'],
          possible: true,
          blockedBy: [],
          unsure: [],
          earliestStart: '2027-03-10T21:00:00+09:00',
          usableFrom: '2027-03-10',
          inTime: true,
          chains: KIOSK_CHAINS.sign.value,
          steps: expect.arrayContaining([{ id: 'kiosk-app', text: expect.stringContaining('JPKI暗証番号リセット') }]),
          bring: expect.arrayContaining([{ id: 'card', text: 'マイナンバーカード' }]),
        },
        {
          kind: 'counter',
          fixes: ['sign'],
          possible: true,
          blockedBy: [],
          unsure: ['office-hours', 'reservation'],
          earliestStart: '2027-03-11T08:30:00+09:00',
          usableFrom: '2027-03-11',
          inTime: true,
          chains: [],
          steps: expect.arrayContaining([{ id: 'also-text', text: expect.stringContaining('券面事項入力補助用') }]),
          bring: expect.arrayContaining([{ id: 'photo-id', text: expect.stringContaining('運転免許証') }]),
        },
      ],
      best: 'kiosk',
      lastSafeCounterDay: '2027-03-12',
      rescue: [],
    });
  });

  it('has no line break inside', () => {
    expect(planJson(planFor({ sign: 'locked' }))).not.toContain('\n');
  });
});

describe('the plan for people', () => {
  it('says what, where, until when and what to bring', () => {
    const text = textFor({ sign: 'locked', text: 'locked' });
    expect(text).toContain('いま: 2027年3月10日(水) 21:00');
    expect(text).toContain('なおすところ: 署名用の暗証番号');
    expect(text).toContain('おすすめ: コンビニ等のキオスク端末');
    expect(text).toContain('券面事項入力補助用もロックされています');
    expect(text).toContain('2027年3月12日(金)まで');
    expect(text).toContain('このアプリは行政機関のものではありません');
  });

  it('gives the reason for the closed way and says when it is too late', () => {
    const text = textFor({ sign: 'locked', auth: 'locked' }, '2027-03-15 18:00');
    expect(text).toContain('コンビニ等のキオスク端末: できません');
    expect(text).toContain('片方の暗証番号をなおすには');
    expect(text).toContain('期限に間に合いません');
  });

  it('names PIN and certificate apart', () => {
    expect(textFor({ moved: 'yes', sign: 'forgotten' })).toContain('なおすところ: 署名用の暗証番号、署名用の電子証明書');
  });

  it('is short when there is nothing to do', () => {
    const text = textFor({});
    expect(text).toContain('なおすところは、ありません。');
    expect(text).not.toContain('■');
  });

  it('leads somewhere even where no way is open', () => {
    expect(textFor({ signCertificate: 'absent', visitor: 'guardian' })).toContain('0120-95-0178');
  });
});

describe('the words of the plan', () => {
  it('agree with the facts', () => {
    const { opensAt, closesAt } = KIOSK_HOURS.value;
    expect(recoveryJa['recovery.step.kiosk-shop']).toContain(`${Math.floor(opensAt / 60)}:${opensAt % 60}〜${closesAt / 60}:00`);
    expect(recoveryJa['recovery.step.kiosk-shop']).toContain(`${RESERVATION_HOURS.value}時間以内`);
    for (const chain of ['ローソン', 'ファミリーマート', 'ミニストップ']) {
      expect(recoveryJa['recovery.step.kiosk-shop-auth']).toContain(chain);
    }
  });

  it.each(Object.keys(recoveryJa) as (keyof typeof recoveryJa)[])('%s has the same placeholders in both languages', (key) => {
    expect(placeholdersOf(recoveryEn[key])).toEqual(placeholdersOf(recoveryJa[key]));
    expect(recoveryJa[key]).not.toMatch(/[!！]/);
    expect(recoveryEn[key].trim()).not.toBe('');
  });
});
