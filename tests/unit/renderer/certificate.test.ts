import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { answerTo } from '../../../renderer/features/certificate/sign-questions.tsx';
import { keptWith } from '../../fixtures/kept.ts';
import { viewCertificate } from '../../../renderer/features/certificate/certificate-view.ts';
import { scaleTime } from '../../../renderer/features/certificate/time-scale.ts';
import { sayIn } from '../../../renderer/ui/say.ts';
import type { CertificateState } from '../../../shared/model/certificate.ts';
import { addDays } from '../../../shared/time/jst.ts';
import { dated } from '../../fixtures/snapshots.ts';

const SEASON = { from: '2027-02-16', to: '2027-03-15' };
const say = sayIn('ja');

function view(certificate: CertificateState | null, today = '2027-02-20', which: 'auth' | 'sign' = 'auth', pending = false) {
  return viewCertificate(which, certificate, { today, pending, locale: 'ja' }, say);
}

describe('the words about a certificate', () => {
  it.each([
    ['2030-05-12', '2027-02-20', 'fine', '2030年5月12日(日)まで', 'あと1177日'],
    ['2027-03-16', '2027-02-20', 'fine', '2027年3月16日(火)まで', 'あと24日'],
    ['2027-03-15', '2027-02-20', 'caution', '2027年3月15日(月)まで', 'あと23日'],
    ['2027-03-08', '2027-02-20', 'caution', '2027年3月8日(月)まで', 'あと16日'],
    ['2027-02-01', '2026-12-20', 'caution', '2027年2月1日(月)まで', 'あと43日'],
    ['2027-02-20', '2027-02-20', 'caution', '2027年2月20日(土)まで', '今日が最後の日'],
    ['2027-02-19', '2027-02-20', 'stop', '2027年2月19日(金)に切れました', '1日前'],
    ['2027-06-01', '2027-05-01', 'fine', '2027年6月1日(火)まで', 'あと31日'],
  ] as const)('that ends on %s, seen on %s', (expiresOn, today, tone, words, count) => {
    expect(view(dated(expiresOn, today), today)).toMatchObject({ tone, words, count });
  });

  it('tell where in the season it ends', () => {
    expect(view(dated('2027-03-08')).meaning).toContain('途中で切れます');
    expect(view(dated('2027-02-01', '2026-12-20'), '2026-12-20').meaning).toContain('前に切れます');
    expect(view(dated('2030-05-12')).meaning).toBe(say('certificate.after-season'));
  });

  it('never take an unread date for a bad one', () => {
    expect(view(null)).toMatchObject({ tone: 'open', words: 'まだ読んでいません' });
    expect(view({ state: 'unreadable' }, undefined, 'auth', true).words).toBe('まだ読んでいません');
    expect(view({ state: 'unreadable' })).toMatchObject({ tone: 'open', words: '確かめられませんでした' });
    expect(view({ state: 'pin-protected' }, undefined, 'sign')).toMatchObject({
      tone: 'open',
      words: '暗証番号なしでは読めません',
    });
    expect(view({ state: 'absent' }, undefined, 'sign').tone).toBe('stop');
  });

  it('say from when a certificate that is not valid yet works', () => {
    const early = { ...dated('2032-05-12'), state: 'not-yet-valid', notBefore: '2027-05-12T00:00:00+09:00' } as const;
    expect(view(early).words).toBe('2027年5月12日(水)から使えます');
  });
});

describe('the line of time', () => {
  it('is to scale while the expiry is near', () => {
    const scale = scaleTime('2027-01-04', '2027-04-18', SEASON);
    expect(scale.cut).toBeNull();
    expect(scale.today).toBeLessThan(scale.season!.from);
    expect(scale.season!.to).toBeLessThan(scale.expiry);
  });

  it('is cut before a far expiry and after one long past', () => {
    const far = scaleTime('2027-01-04', '2030-05-12', SEASON);
    expect(far.cut).toBeGreaterThan(far.season!.to);
    expect(far.expiry).toBeGreaterThan(far.cut!);
    const past = scaleTime('2027-02-20', '2024-05-12', SEASON);
    expect(past.expiry).toBeLessThan(past.cut!);
    expect(past.cut).toBeLessThan(past.season!.from);
  });

  it('drops a season that is over', () => {
    expect(scaleTime('2027-03-15', '2028-01-01', SEASON).season).not.toBeNull();
    expect(scaleTime('2027-03-16', '2028-01-01', SEASON).season).toBeNull();
  });

  it('keeps the order of days and stays inside the drawing, whatever the dates', () => {
    const day = fc.integer({ min: -900, max: 2500 }).map((days) => addDays('2027-03-01', days));
    fc.assert(
      fc.property(day, day, (today, expiry) => {
        const scale = scaleTime(today, expiry, SEASON);
        for (const place of [scale.today, scale.expiry, scale.season?.from ?? 0, scale.season?.to ?? 100]) {
          expect(place).toBeGreaterThanOrEqual(0);
          expect(place).toBeLessThanOrEqual(100);
        }
        expect(Math.sign(scale.expiry - scale.today)).toBe(expiry === today ? 0 : expiry > today ? 1 : -1);
        if (scale.season !== null) expect(scale.season.from).toBeLessThan(scale.season.to);
      }),
    );
  });
});

describe('what the user said of 署名用', () => {
  it.each([
    ['moved', keptWith({ moved: 'no' }), 'filing.answered.moved.no'],
    ['moved', keptWith({ moved: 'unasked' }), null],
    ['expiry', keptWith({ signCheck: 'valid' }), 'filing.answered.sign-check.valid'],
    ['expiry', keptWith({ signCheck: 'revoked' }), null],
    ['revoked', keptWith({ signCheck: 'revoked' }), 'filing.answered.sign-check.revoked'],
    ['revoked', keptWith({ signCheck: 'expired' }), null],
    ['revoked', keptWith({ signCheck: 'unasked' }), null],
  ] as const)('stands beside the question it answers: %s', (question, { answers }, key) => {
    expect(answerTo(question, answers)).toBe(key);
  });
});
