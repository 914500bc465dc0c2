import { describe, expect, it } from 'vitest';
import { CONTACTS } from '../../../shared/facts/contacts.ts';
import { translate } from '../../../shared/i18n/translate.ts';
import { LOCALES } from '../../../shared/model/snapshot.ts';
import { fittingSheet, makeSheet } from '../../../shared/sheets/choose-sheet.ts';
import { SHEET_KINDS } from '../../../shared/sheets/sheet.ts';
import type { Sheet, SheetContent, SheetKind } from '../../../shared/sheets/sheet.ts';
import { PC_RUNS } from '../../fixtures/pc-runs.ts';
import { CASE_NAMES, CASES, casesAsSheets, combinations, inputFor } from '../../fixtures/sheet-cases.ts';
import type { CaseName, SheetCase } from '../../fixtures/sheet-cases.ts';

function sheetFor(kind: SheetKind, wanted: SheetCase): Sheet {
  return makeSheet(kind, inputFor(wanted));
}

function contents<K extends SheetContent['type']>(sheet: Sheet, type: K): Extract<SheetContent, { type: K }>[] {
  const all = sheet.blocks.flatMap((block) => block.contents);
  return all.filter((content): content is Extract<SheetContent, { type: K }> => content.type === type);
}

const requested = (sheet: Sheet): string => contents(sheet, 'say').flatMap((say) => say.requests.map(({ text }) => text)).join('');
const optional = (sheet: Sheet): string => contents(sheet, 'say').flatMap((say) => say.options.map(({ text }) => text)).join('');
const ticks = (sheet: Sheet): string[] => contents(sheet, 'ticks').flatMap(({ lines }) => lines.map(({ text }) => text));
const dates = (sheet: Sheet): Record<string, string> =>
  Object.fromEntries(contents(sheet, 'dates').flatMap(({ rows }) => rows.map(({ label, text }) => [label, text])));
const whole = (sheet: Sheet): string => JSON.stringify(sheet);

describe('the sheet that fits', () => {
  it.each([
    ['sign-locked', 'kiosk'],
    ['auth-locked', 'kiosk'],
    ['both-locked', 'counter'],
    ['text-juki-locked', 'counter'],
    ['expired', 'counter'],
    ['moved', 'counter'],
    ['nothing', 'prefiling'],
    ['unread', 'prefiling'],
  ] as const satisfies readonly (readonly [CaseName, SheetKind])[])('of %s is %s', (name, kind) => {
    expect(fittingSheet(inputFor({ ...CASES[name], now: '2027-02-20 13:00' }))).toBe(kind);
  });
});

describe('what is said at the counter', () => {
  it.each([
    ['sign-locked', ['「署名用」', 'ロックされています', '有効かも'], ['「利用者証明用」', 'わかりません']],
    ['both-locked', ['「署名用」「利用者証明用」'], ['わかりません']],
    ['text-juki-locked', ['「券面事項入力補助用」', '「住民基本台帳用」の暗証番号も'], ['「署名用」']],
    ['forgotten', ['「署名用」「利用者証明用」の暗証番号がわかりません'], ['ロックされています']],
    ['expired', ['利用者証明用電子証明書の期限が切れています'], ['暗証番号がロック']],
    ['moved', ['引越し', '署名用電子証明書の発行をお願いします'], ['ロック', '有効かも']],
    ['guardian-under-15', ['法定代理人です', '「利用者証明用」', '発行できるかを確認'], ['代理で来ました']],
    ['all-locked-agent', ['本人の代理で来ました', '「署名用」「利用者証明用」「券面事項入力補助用」'], ['法定代理人']],
    ['nothing', ['有効かも'], ['ロック', 'わかりません']],
  ] as const)('in the case %s', (name, has, hasNot) => {
    const text = requested(sheetFor('counter', CASES[name]));
    for (const part of has) expect(text).toContain(part);
    for (const part of hasNot) expect(text).not.toContain(part);
  });

  it('never takes for granted what nobody was asked: it is offered to be ticked', () => {
    const sheet = sheetFor('counter', CASES.unasked);
    expect(requested(sheet)).not.toContain('利用者証明用');
    expect(optional(sheet)).toContain('「利用者証明用」の暗証番号も、あやふやです');
    expect(optional(sheet)).toContain('引越し');
  });

  it('stays Japanese on an English sheet, with its meaning beside it', () => {
    const sheet = sheetFor('counter', { ...CASES['sign-locked'], locale: 'en' });
    const all = contents(sheet, 'say').flatMap((say) => say.requests);
    expect(all.every(({ text, meaning }) => /[ぁ-ん]/.test(text) && meaning !== null && !/[ぁ-ん]/.test(meaning))).toBe(true);
  });
});

describe('the counter sheet', () => {
  it('lists what each visitor brings, an agent by visit', () => {
    expect(ticks(sheetFor('counter', CASES['sign-locked']))).toContain(translate('ja', 'recovery.bring.photo-id'));
    expect(ticks(sheetFor('counter', CASES['both-locked']))).toContain(translate('ja', 'recovery.bring.other-id'));
    expect(ticks(sheetFor('counter', CASES['guardian-under-15']))).toContain(translate('ja', 'recovery.bring.guardian-proof'));
    const agent = sheetFor('counter', CASES['all-locked-agent']);
    expect(contents(agent, 'part').map(({ text }) => text)).toEqual(['1回目(申し込み)', '2回目(ご本人あてに書類が届いてから)']);
    expect(ticks(agent)).toContain(translate('ja', 'recovery.bring.agent-letter'));
  });

  it('names the days: earliest, last safe, usable, deadline, holidays', () => {
    const reset = dates(sheetFor('counter', CASES['sign-locked']));
    expect(reset['行けるいちばん早い日']).toBe('2027年2月22日(月) 8:30から(目安)');
    expect(reset['窓口での発行・更新が間に合う最後の日(見込み)']).toBe('2027年3月12日(金)');
    expect(reset['e-Taxで使える日']).toContain('2027年2月22日(月)から');
    expect(reset['所得税の申告の期限(見込み)']).toContain('2027年3月15日(月) 24:00まで');
    expect(reset['閉まる日']).toContain('2月23日');
    expect(dates(sheetFor('counter', CASES.moved))['e-Taxで使える日']).toContain('2027年2月23日(火)から');
    expect(dates(sheetFor('counter', CASES['all-locked-agent']))['e-Taxで使える日']).toContain('わかりません');
    const late = sheetFor('counter', CASES['too-late']);
    expect(dates(late)['窓口での発行・更新が間に合う最後の日(見込み)']).toContain('過ぎました');
    expect(late.lead.join('')).toContain('間に合わない見込み');
  });

  it('names no day of a visit where the clock is wrong, and does not put it down to the card', () => {
    const rows = dates(sheetFor('counter', { ...CASES.moved, now: '2025-02-20 10:00' }));
    expect(rows[translate('ja', 'sheet.when.earliest')]).toBe(translate('ja', 'recovery.clock'));
    expect(Object.keys(rows)).not.toContain(translate('ja', 'sheet.when.usable'));
    expect(Object.keys(rows)).not.toContain(translate('ja', 'sheet.when.safe'));
  });

  it('shows the state as read with its time, or as told, and never a number that was not read', () => {
    const read = sheetFor('counter', CASES['sign-locked']);
    expect(whole(read)).toContain('2027年2月20日(土) 23:04に読み取り');
    const [table] = contents(read, 'state');
    expect(table?.rows.map(({ value, wish, marked }) => [value, wish, marked])).toEqual([
      ['ロックされています', '再設定', true],
      ['あと3回(3回中)', 'なし', false],
      ['あと3回(3回中)', 'なし', false],
      ['あと3回(3回中)', 'なし', false],
      ['有効(ご本人が確認)', '有効かの確認', false],
      ['2030年5月12日(日)まで', 'なし', false],
    ]);
    const unread = sheetFor('counter', CASES.unread);
    expect(whole(unread)).toContain('カードは読んでいません');
    expect(contents(unread, 'state')[0]?.rows.some(({ value }) => /\d/.test(value))).toBe(false);
  });

  it('asks for new PINs only where there are any', () => {
    expect(whole(sheetFor('counter', CASES.moved))).not.toContain('その場で決める');
    expect(whole(sheetFor('counter', CASES['auth-locked']))).not.toContain('英大文字');
  });
});

describe('the kiosk sheet', () => {
  it('names the chains for this PIN only', () => {
    expect(whole(sheetFor('kiosk', CASES['sign-locked']))).toContain('ファミリーマート、ミニストップ');
    const auth = contents(sheetFor('kiosk', CASES['auth-locked']), 'notes').map(({ lines }) => lines[0]).join('');
    expect(auth).toContain('セブン-イレブン、イオンリテール');
    expect(auth).not.toContain('ローソン');
  });

  it('says until when the booking lasts, or leaves a line for it', () => {
    expect(dates(sheetFor('kiosk', CASES['booked-sign']))['予約の期限']).toBe('2027年2月21日(日) 21:00まで');
    expect(contents(sheetFor('kiosk', CASES['booked-sign']), 'blanks')).toEqual([]);
    expect(contents(sheetFor('kiosk', CASES['sign-locked']), 'blanks')).toHaveLength(1);
  });

  it('is open on the condition that the other PIN is known where nobody was asked', () => {
    const sheet = sheetFor('kiosk', CASES.unasked);
    expect(sheet.lead.join('')).toContain('利用者証明用の暗証番号が確実にわかるときだけ');
    expect(contents(sheet, 'steps')).toHaveLength(1);
  });

  it.each(['both-locked', 'expired', 'moved', 'guardian-under-15', 'all-locked-agent', 'text-juki-locked'] as const)(
    'says why it is of no use, and gives no steps, in the case %s',
    (name) => {
      const sheet = sheetFor('kiosk', CASES[name]);
      expect(sheet.lead.join('')).toContain('使ってください');
      expect(contents(sheet, 'steps')).toEqual([]);
    },
  );
});

describe('the checklist', () => {
  it('shows what is done and what must be mended first', () => {
    const lines = contents(sheetFor('prefiling', CASES['sign-locked']), 'ticks').flatMap((content) => content.lines);
    const state = (id: 'sign-tries' | 'auth-tries' | 'browser') => lines.find(({ text }) => text === translate('ja', `checklist.${id}`))?.state;
    expect([state('sign-tries'), state('auth-tries'), state('browser')]).toEqual(['first', 'done', 'open']);
  });

  it.each([
    ['nobody looked', [], 'open'],
    ['the portal app is there', PC_RUNS.good.items, 'done'],
    ['the portal app is missing', PC_RUNS.bad.items, 'first'],
  ] as const)('takes over what a look at the computer found: %s', (_title, pc, state) => {
    const sheet = makeSheet('prefiling', { ...inputFor(CASES['sign-locked']), pc });
    const lines = contents(sheet, 'ticks').flatMap((content) => content.lines);
    expect(lines.find(({ text }) => text === translate('ja', 'checklist.portal-app'))?.state).toBe(state);
  });

  it('says so when all is done', () => {
    expect(sheetFor('prefiling', CASES['checklist-full']).lead.join('')).toContain('全部そろっています');
  });
});

describe.each(LOCALES)('every sheet in %s', (locale) => {
  it.each(SHEET_KINDS)('%s says not to write a PIN, that it is not official, when it was checked, and whom to call', (kind) => {
    for (const name of CASE_NAMES) {
      const sheet = sheetFor(kind, { ...CASES[name], locale });
      expect(sheet.foot.slice(0, 2)).toEqual([translate(locale, 'sheet.no-pin'), translate(locale, 'sheet.unofficial')]);
      expect(sheet.foot[2]).toContain('2026');
      expect(whole(sheet)).toContain(CONTACTS[locale === 'ja' ? 'mynumber-free' : 'mynumber-free-foreign'].value.number);
    }
  });

  it('marks a simulated card and old facts', () => {
    expect(sheetFor('counter', { ...CASES.sample, locale }).sample).toBe(translate(locale, 'sheet.sample'));
    expect(sheetFor('counter', { ...CASES.nothing, locale, now: '2028-01-04 09:00' }).foot).toContain(translate(locale, 'sheet.stale'));
  });
});

describe('the telephone line', () => {
  it.each(['mynumber-free', 'mynumber-free-foreign'] as const)('%s has the hours of its source in both languages', (id) => {
    const digits = (text: string): string[] => text.match(/\d{1,2}[:/]\d{1,2}/g) ?? [];
    const hours = digits(CONTACTS[id].value.hours);
    for (const locale of LOCALES) expect(hours).toEqual(expect.arrayContaining(digits(translate(locale, `sheet.phone.${id}`))));
    expect(CONTACTS[id].confidence).toBe('O');
  });
});

describe('what is private', () => {
  it('has no place on a sheet: no reader, no serial, no line for a PIN or a name', () => {
    for (const { sheet } of [...casesAsSheets(), ...combinations()]) {
      const text = whole(sheet);
      expect(text).not.toMatch(/PaSoRi|SONY|VERIFY|checkedAt/);
      const labels = contents(sheet, 'blanks').flatMap((blank) => blank.labels);
      expect(labels.filter((label) => /暗証番号|PIN|氏名|name|住所|address|番号/i.test(label))).toEqual([]);
    }
  });
});
