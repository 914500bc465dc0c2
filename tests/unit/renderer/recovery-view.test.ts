import { createElement } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { viewBooking } from '../../../renderer/features/recovery/booking-view.ts';
import { moreQuestionViews } from '../../../renderer/features/recovery/more-questions-view.ts';
import { wayQuestionViews } from '../../../renderer/features/recovery/questions-view.ts';
import { RecoveryRoom } from '../../../renderer/features/recovery/recovery-room.tsx';
import { viewRecovery } from '../../../renderer/features/recovery/recovery-view.ts';
import { LocaleContext, sayIn } from '../../../renderer/ui/say.ts';
import { LOCALES } from '../../../shared/model/snapshot.ts';
import { recoveryFacts } from '../../../shared/recovery/recovery-facts.ts';
import { ALL_WELL, keeping, NIGHT, RECOVERY_STATE_NAMES, RECOVERY_STATES } from '../../fixtures/recovery-snapshots.ts';
import type { RecoveryStateName } from '../../fixtures/recovery-snapshots.ts';
import { pins, report, STATES } from '../../fixtures/snapshots.ts';

const say = sayIn('ja');

function view(name: RecoveryStateName) {
  const { snapshot, now } = RECOVERY_STATES[name];
  return viewRecovery(snapshot, new Date(now));
}

describe('the head of the recovery room', () => {
  it.each<[RecoveryStateName, string, string]>([
    ['ask-healthy', 'ask', 'まず、教えてください'],
    ['ask-sign-locked', 'ask', 'まず、教えてください'],
    ['ask-without-card', 'ask', 'まず、教えてください'],
    ['kiosk-sign', 'repair', 'おすすめ: コンビニ等のキオスク端末'],
    ['kiosk-auth', 'repair', 'おすすめ: コンビニ等のキオスク端末'],
    ['counter', 'repair', 'おすすめ: 市区町村の窓口'],
    ['counter-moved', 'repair', 'おすすめ: 市区町村の窓口'],
    ['no-way', 'none', '使える道が見つかりません'],
    ['start', 'start', 'なおすところは、ありません'],
    ['start-told', 'start', 'なおすところは、ありません'],
    ['phone', 'phone', 'スマホ用電子証明書です'],
  ])('%s', (name, head, headline) => {
    expect(view(name)).toMatchObject({ head, headline });
  });

  it('says what the card itself said before anything is asked', () => {
    expect(view('ask-sign-locked').sentences[0]).toBe('カードの答え: 署名用がロック');
    expect(view('ask-healthy').sentences).toHaveLength(1);
  });

  it('never leaves the last try unsaid, and calls a locked PIN unneeded only where that is known', () => {
    expect(view('start-told').sentences.join('')).toContain('利用者証明用は、あと1回でロックされます');
    expect([view('start-told').warns, view('start').warns]).toEqual([true, false]);
    expect(view('start-told').sentences.join('')).toContain('いまの用件には要りません');
    expect(view('counter').sentences.join('')).toContain('はじめてのe-Taxでは要る見込みです');
    expect(view('counter').sentences.join('')).not.toContain('いまの用件には要りません');
  });

  it('tells where its knowledge comes from', () => {
    expect(view('kiosk-sign').from).toBe('card');
    expect(view('sample').from).toBe('sample');
    expect(view('ask-without-card').from).toBe('nothing');
    expect(viewRecovery(STATES['reading-begun'], new Date(NIGHT)).from).toBe('reading');
  });

  it('says so where nothing was read and all rests on the word of the user', () => {
    const unread = { report: null, reader: STATES['no-card'].reader };
    const well = viewRecovery(keeping({ ...ALL_WELL, firstTime: 'no' }, unread), new Date(NIGHT));
    expect(well).toMatchObject({ head: 'start', from: 'nothing' });
    expect(well.sentences.join('')).toContain('カードをまだ読んでいません');
    const lost = viewRecovery(keeping({ ...ALL_WELL, firstTime: 'no', knows: { ...ALL_WELL.knows!, sign: 'no' } }, unread), new Date(NIGHT));
    expect(lost.headline).toBe('おすすめ: コンビニ等のキオスク端末');
    expect(lost.sentences.join('')).toContain('カードをまだ読んでいません');
  });

  it('marks a season that is over and facts that are old', () => {
    expect(view('kiosk-sign').doubts).toEqual([]);
    expect(view('after-season').doubts).toEqual([expect.stringContaining('要確認: 令和8年分の申告の期限')]);
    expect(view('stale').doubts).toHaveLength(2);
  });
});

describe('the questions', () => {
  it('offer a lock by hand only where no card said otherwise', () => {
    const byHand = view('ask-without-card');
    const [sign] = wayQuestionViews(byHand, keeping({}).kept.answers, say);
    expect(sign?.options.map(({ words }) => words)).toEqual(['はい', '忘れた・ロックされた', 'わからない']);
    const [read] = wayQuestionViews(view('ask-healthy'), keeping({}).kept.answers, say);
    expect(read?.options.map(({ words }) => words)).toEqual(['はい', 'いいえ', 'わからない']);
  });

  it('change one answer each', () => {
    const questions = wayQuestionViews(view('ask-without-card'), keeping({}).kept.answers, say);
    expect(questions.map(({ options }) => options[0]?.change)).toEqual([
      { knows: { sign: 'yes' } },
      { knows: { auth: 'yes' } },
      { firstTime: 'yes' },
      { moved: 'yes' },
    ]);
    expect(questions.every(({ chosen }) => chosen === null)).toBe(true);
  });

  it('ask for papers and company only once there is a way, and for the face check only at the kiosk', () => {
    const ids = (name: RecoveryStateName) =>
      moreQuestionViews(view(name), RECOVERY_STATES[name].snapshot.kept.answers, say).map(({ id }) => id);
    expect(ids('ask-sign-locked')).toEqual([]);
    expect(ids('start')).toEqual([]);
    expect(ids('kiosk-sign')).toEqual(['photo-id', 'visitor', 'face-failed', 'return']);
    expect(ids('counter')).toEqual(['photo-id', 'visitor', 'return']);
  });

  it('keep the face check in reach after it closed the kiosk', () => {
    const failed = keeping({ ...ALL_WELL, faceFailed: true }, { report: report({ pins: pins({ sign: 0 }) }) });
    const after = viewRecovery(failed, new Date(NIGHT));
    expect(after.headline).toBe('おすすめ: 市区町村の窓口');
    expect(moreQuestionViews(after, failed.kept.answers, say)).toContainEqual(expect.objectContaining({ id: 'face-failed', chosen: 'yes' }));
  });
});

describe('the countdown', () => {
  const booked = (reservedAt: string | null, now: string) =>
    viewBooking({ reservedAt, facts: recoveryFacts(), now: new Date(now) }, 'ja', say);

  it.each([
    ['2027-02-20T22:34:00+09:00', '予約の期限まであと24時間0分', 'いま使えます'],
    ['2027-02-20T22:34:30+09:00', '予約の期限まであと23時間59分', 'いま使えます'],
    ['2027-02-20T23:04:00+09:00', '予約の期限まであと23時間30分', '端末は2月21日 6:30に開きます'],
    ['2027-02-21T22:33:00+09:00', '予約の期限まであと0時間1分', 'いま使えます'],
    ['2027-02-21T22:34:00+09:00', '予約の期限が過ぎました', '予約からやり直してください'],
  ])('at %s', (now, headline, sentence) => {
    const seen = booked('2027-02-20T13:34:00.000Z', now);
    expect(seen.headline).toBe(headline);
    expect(seen.sentence).toContain(sentence);
  });

  it('ends with the last opening hour inside the 24 hours', () => {
    expect(booked('2027-02-20T14:30:00.000Z', '2027-02-21T22:00:00+09:00').headline).toBe('予約の期限まであと1時間0分');
  });

  it('asks to be told while there is no booking', () => {
    expect(booked(null, NIGHT)).toMatchObject({ state: 'none', headline: null });
  });
});

describe.each(LOCALES)('the recovery room in %s', (locale) => {
  beforeAll(() => {
    vi.useFakeTimers({ toFake: ['Date'] });
  });
  afterAll(() => {
    vi.useRealTimers();
  });

  it.each(RECOVERY_STATE_NAMES)('draws %s: both ways where there is something to repair, one heading, no inline style', (name) => {
    const { now, snapshot } = RECOVERY_STATES[name];
    vi.setSystemTime(new Date(now));
    const room = createElement(RecoveryRoom, { snapshot: { ...snapshot, locale } });
    const markup = renderToStaticMarkup(createElement(LocaleContext, { value: locale }, room));
    const { head } = viewRecovery(snapshot, new Date(now));
    const ways = markup.match(/data-kind="(?:kiosk|counter)"/g) ?? [];
    expect(new Set(ways).size).toBe(head === 'repair' || head === 'none' ? 2 : 0);
    expect(markup.match(/<h1/g)).toHaveLength(1);
    expect(markup).not.toContain('style=');
    expect(markup).not.toMatch(/もう一度(?:お)?試|入力してください|try again/i);
  });
});
