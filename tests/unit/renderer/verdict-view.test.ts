import { describe, expect, it } from 'vitest';
import { situationOf } from '../../../renderer/features/situation/situation.ts';
import { viewVerdict } from '../../../renderer/features/verdict/verdict-view.ts';
import type { VerdictView } from '../../../renderer/features/verdict/verdict-view.ts';
import { sayIn } from '../../../renderer/ui/say.ts';
import { VERDICT_REASONS } from '../../../shared/model/check-report.ts';
import type { VerdictReason } from '../../../shared/model/check-report.ts';
import type { AppSnapshot } from '../../../shared/model/snapshot.ts';
import { report, snapshot, STATE_NAMES, STATES } from '../../fixtures/snapshots.ts';

const say = sayIn('ja');
const view = (state: AppSnapshot): VerdictView => viewVerdict(state, situationOf(state), say);

function judged(...reasons: VerdictReason[]): VerdictView {
  return view(snapshot({ report: report({ verdict: { level: 'stop', reasons } }) }));
}

describe('the verdict band', () => {
  it('says what was not checked whenever it says go', () => {
    const { headline, sentence, notes } = view(STATES.go);
    expect(headline).toBe('はじめられます');
    expect(sentence).toContain('カードから読める範囲では');
    expect(notes).toEqual(['確かめていないこと: 署名用の有効期限、失効、発行後の引越しや改姓']);
  });

  it.each(VERDICT_REASONS.filter((reason) => reason !== 'not-read'))('has a sentence for %s', (reason) => {
    expect(judged(reason).sentence).toBe(say(`reason.${reason}`));
  });

  it('gives the gravest reason as the sentence and names the others', () => {
    const { sentence, notes } = judged('text-below-limit', 'auth-locked', 'sign-locked', 'auth-certificate-expired');
    expect(sentence).toBe(say('reason.sign-locked'));
    expect(notes).toEqual(['あわせて: 利用者証明用のロック、証明書の期限切れ ほか1件']);
  });

  it('never shows a level of an unfinished reading', () => {
    const unfinished = STATE_NAMES.filter((name) => situationOf(STATES[name]).kind !== 'read');
    expect(unfinished.length).toBeGreaterThan(10);
    expect(unfinished.filter((name) => view(STATES[name]).level !== 'unknown')).toEqual([]);
  });

  it('lets the button wait only while the card is being read', () => {
    const waiting = STATE_NAMES.filter((name) => view(STATES[name]).busy);
    expect(waiting).toEqual(['reading-begun', 'reading-partial']);
  });

  it('tells the time of a real reading, never of a sample or of "not read"', () => {
    expect(view(STATES.go).readAt).toBe('23:04に読みました');
    expect(view(STATES.sample).readAt).toBeNull();
    expect(view(STATES['unknown-counters']).readAt).toBeNull();
  });

  it('says that a card was read in part', () => {
    expect(view(STATES['moved-partial']).notes).toEqual([say('verdict.partial')]);
  });
});
