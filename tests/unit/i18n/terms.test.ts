import { describe, expect, it } from 'vitest';
import { MENU_WORDS } from '../../../electron/app/menu-words.ts';
import { en } from '../../../shared/i18n/en.ts';
import { ja } from '../../../shared/i18n/ja.ts';
import type { MessageKey } from '../../../shared/i18n/ja.ts';
import { formsOf } from '../../../shared/i18n/plural.ts';
import type { Message } from '../../../shared/i18n/plural.ts';
import { TERMS_EN, TERMS_JA } from './terms.ts';
import type { Term } from './terms.ts';

const KEYS = Object.keys(ja) as readonly MessageKey[];

function wordsOf(catalogue: Readonly<Record<MessageKey, Message>>, locale: 'ja' | 'en'): readonly (readonly [string, string])[] {
  const { links, ...menu } = MENU_WORDS[locale];
  return [
    ...KEYS.flatMap((key) => formsOf(catalogue[key]).map((text) => [key, text] as const)),
    ...Object.entries({ ...menu, ...links }).map(([name, text]) => [`menu.${name}`, text] as const),
  ];
}

const JA = wordsOf(ja, 'ja');
const EN = wordsOf(en, 'en');

function breaches({ forbidden, except }: Term, words: readonly (readonly [string, string])[]): readonly string[] {
  return words.filter(([key, text]) => forbidden.test(text) && except?.test(key) !== true).map(([key, text]) => `${key}: ${text}`);
}

describe('one name for one thing', () => {
  it.each(TERMS_JA.map((term) => [term.instead, term] as const))('in Japanese: %s', (_instead, term) => {
    expect(breaches(term, JA)).toEqual([]);
  });

  it.each(TERMS_EN.map((term) => [term.instead, term] as const))('in English: %s', (_instead, term) => {
    expect(breaches(term, EN)).toEqual([]);
  });

  it.each([
    ['署名用がロックされています', '署名用の暗証番号 / '],
    ['「利用者証明用」は、あと1回', '利用者証明用の暗証番号 / '],
    ['キオスク端末で', 'マルチコピー機(キオスク端末)'],
    ['端末で systemctl', 'マルチコピー機 for the machine'],
    ['期限は過ぎていませんか', 'a question'],
    ['e-Taxをはじめられます', '始める'],
    ['試行回数は減りません', '入力できる残り回数'],
  ])('finds %s', (text, instead) => {
    expect(TERMS_JA.filter(({ forbidden }) => forbidden.test(text)).map((term) => term.instead).join()).toContain(instead);
  });

  it('lets pass what is right', () => {
    const right = '署名用の暗証番号と利用者証明用電子証明書は、マルチコピー機(キオスク端末)で再設定できます。はじめてのe-Taxですか。';
    expect(TERMS_JA.filter(({ forbidden }) => forbidden.test(right))).toEqual([]);
  });
});

describe('words that need another beside them', () => {
  it('有効性確認 never without the PIN that it asks for, and the other way for who is not sure', () => {
    const naming = KEYS.filter((key) => ja[key].includes('有効性確認'));
    expect(naming.length).toBeGreaterThan(4);
    expect(naming.filter((key) => !/署名用の暗証番号を入力します.*あやふやな方.*窓口/.test(ja[key]))).toEqual([]);
    expect(naming.filter((key) => formsOf(en[key]).some((text) => !/signing PIN.*not sure/.test(text)))).toEqual([]);
  });

  it.each([
    ['照会書兼回答書', /照会書兼回答書\(新しい暗証番号などを書く書類\)/, 'recovery.step.agent-letter'],
    ['利用者クライアントソフト', /利用者クライアントソフト\(公的個人認証サービスの無料ソフト\)/, 'filing.question.sign-check.why'],
    ['失効', /失効\(期限の前に使えなくなること\)/, 'recovery.block.certificate-not-valid'],
    ['マルチコピー機', /マルチコピー機\(キオスク端末\)/, 'recovery.route.kiosk'],
  ] as const)('%s is explained where it is first met', (word, explained, key) => {
    expect(ja[key]).toContain(word);
    expect(ja[key]).toMatch(explained);
  });

  it('says of spare attempts only what is true', () => {
    expect(ja['checklist.auth-tries.why']).toContain('残りが3回のとき');
    expect(ja['checklist.sign-tries.why']).toContain('5回か4回');
  });
});
