import { describe, expect, it } from 'vitest';
import { viewChecklist } from '../../../renderer/features/prepare/checklist-view.ts';
import { whyRefused } from '../../../renderer/features/prepare/refusal.ts';
import { progressWords, readerFindings, readsBefore } from '../../../renderer/features/pc/pc-view.ts';
import { situationOf } from '../../../renderer/features/situation/situation.ts';
import { viewVerdict } from '../../../renderer/features/verdict/verdict-view.ts';
import { sayIn } from '../../../renderer/ui/say.ts';
import { itemOf, PC_ITEM_IDS } from '../../../shared/pc/model.ts';
import { allReads } from '../../../shared/pc/reads.ts';
import { supportReport } from '../../../shared/support/support-report.ts';
import { PC_RUNS, pcRun } from '../../fixtures/pc-runs.ts';
import { CHECKED_AT, snapshot } from '../../fixtures/snapshots.ts';

const now = new Date(CHECKED_AT);
const say = sayIn('ja');

describe('the line about the look', () => {
  it.each([
    [PC_RUNS.idle, 'まだ調べていません。'],
    [PC_RUNS.running, '調べています(4/9): 拡張機能「マイナポータル」'],
    [PC_RUNS.good, '23:04に調べました。なおすところ0個、見つからないもの0個、分からないこと1個'],
    [PC_RUNS.bad, '23:04に調べました。なおすところ6個、見つからないもの1個、分からないこと1個'],
  ])('%#', (run, words) => {
    expect(progressWords(run, 'ja')).toBe(words);
  });

  it('comes with everything that would be read', () => {
    const before = readsBefore(PC_RUNS.idle);
    expect(before.map(({ id }) => id)).toEqual(PC_ITEM_IDS);
    expect(new Set(before.flatMap(({ reads }) => reads))).toEqual(new Set(allReads('windows')));
  });
});

describe('the checklist', () => {
  const states = (pc = PC_RUNS.idle as typeof PC_RUNS.idle | typeof PC_RUNS.good) =>
    Object.fromEntries(
      viewChecklist(snapshot({ pc }), now)
        .state.items.filter(({ id }) => ['browser', 'portal-app', 'extension'].includes(id))
        .map(({ id, state, tickable }) => [id, `${state} ${tickable}`]),
    );

  it('is ticked and refused by the look, and left to the user where it told nothing', () => {
    expect(states()).toEqual({ browser: 'open true', 'portal-app': 'open true', extension: 'open true' });
    expect(states(PC_RUNS.good)).toEqual({ browser: 'ticked-by-app false', 'portal-app': 'ticked-by-app false', extension: 'ticked-by-app false' });
    expect(states(PC_RUNS.bad)).toEqual({ browser: 'refused false', 'portal-app': 'refused false', extension: 'refused false' });
    expect(states(pcRun('windows', [itemOf('extension', 'too-slow'), itemOf('portal-app', 'portal-ok')]))).toEqual({
      browser: 'open true',
      'portal-app': 'ticked-by-app false',
      extension: 'open true',
    });
  });

  it('says why', () => {
    const { answers } = snapshot().kept;
    const input = { reading: null, answers, now, locale: 'ja', pc: PC_RUNS.bad.items } as const;
    expect(whyRefused('extension', input, say)).toContain('「許可」を待っています');
    expect(whyRefused('system', { ...input, answers: { ...answers, system: 'linux' } }, say)).toContain('Linux');
  });
});

describe('the answer', () => {
  it('turns to caution with a computer that is to be mended, and says so', () => {
    const judge = (shown: ReturnType<typeof snapshot>) => viewVerdict(shown, situationOf(shown), now, say);
    expect(judge(snapshot({ pc: PC_RUNS.good })).level).toBe('go');
    const bad = judge(snapshot({ pc: PC_RUNS.bad }));
    expect(bad).toMatchObject({ level: 'caution', sentence: 'マイナポータルアプリが見つかりません。「準備」で確かめてください。' });
  });
});

describe('the room of the reader', () => {
  it('tells what keeps a reader from being seen', () => {
    expect(readerFindings(PC_RUNS.bad).map(({ finding }) => finding)).toEqual(['service-off', 'reader-no-driver-sony', 'session-remote']);
    expect(readerFindings(PC_RUNS.good)).toEqual([]);
  });
});

describe('the report for support', () => {
  it('holds every line of the look, or says that there was none', () => {
    expect(supportReport(snapshot())).toContain('[パソコンの準備]\n調べていません\n');
    const report = supportReport(snapshot({ pc: PC_RUNS.bad }));
    expect(report).toContain('reader-device: problem (reader-no-driver-sony) Sony RC-S380 (054C:06C3) code 28');
    expect(PC_RUNS.bad.items.every(({ id }) => report.includes(`\n${id}: `))).toBe(true);
  });
});
