import { describe, expect, it } from 'vitest';
import { isUp, leaveAfterSmoke, runSmoke, SMOKE_LIMIT_MS } from '../../../electron/app/smoke.ts';
import type { SmokeResult } from '../../../electron/app/smoke.ts';
import { emptyReport } from '../../../electron/reader/reading/report.ts';
import { createAppState } from '../../../electron/state/app-state.ts';
import { firstFacts } from '../../../shared/model/app-facts.ts';
import { withReader } from '../../../shared/model/facts-said.ts';
import { READER_STARTING } from '../../../shared/model/reader-status.ts';
import type { Activity } from '../../../shared/model/reader-status.ts';
import { createEmitter, createManualTimer, settle } from './fakes.ts';

const NOW = new Date('2027-02-20T03:00:00Z');

const VERSIONS = { app: '0.1.0', electron: '45.4.1', chrome: '150.0.0.0', node: '24.0.0', system: 'linux-x64' };

function setUp({ card = false, sheet = false, answers = true, sheetMade = true }: { card?: boolean; sheet?: boolean; answers?: boolean; sheetMade?: boolean } = {}) {
  const timer = createManualTimer();
  const state = createAppState(firstFacts('0.1.0', 'ja'), timer);
  const page = createEmitter();
  const contents = {
    ...page,
    isLoading: () => true,
    executeJavaScript: async (code: string) => {
      if (!answers) throw new Error('bridge is undefined');
      return code.includes('makeDocument') ? sheetMade : true;
    },
  };
  const deps = { state, contents, after: timer.after, wants: { card, sheet }, versions: VERSIONS, processes: () => [] };
  const results: SmokeResult[] = [];
  void runSmoke(deps).then((result) => results.push(result));
  const hello = () => state.change((facts) => withReader(facts, { ...READER_STARTING, binding: 'koffi', service: 'ready' }, null, NOW));
  const read = (activity: Activity) => {
    const report = emptyReport('read', 'Reader 1', NOW);
    state.change((facts) => withReader(facts, { ...READER_STARTING, binding: 'koffi', service: 'ready', activity, active: 'Reader 1' }, { report, mark: null, here: true }, NOW));
    timer.advance(200);
  };
  return { timer, deps, page, results, hello, read };
}

const UP: SmokeResult = { window: true, bridge: true, reader: true, binding: 'koffi', outcome: null, versions: VERSIONS };

describe('runSmoke', () => {
  it('passes once window, bridge and reader process are up, in whatever order', async () => {
    const first = setUp();
    first.page.emit('did-finish-load');
    await settle();
    expect(first.results).toEqual([]);
    first.hello();
    await settle();
    expect(first.results).toEqual([UP]);

    const second = setUp();
    second.hello();
    second.page.emit('did-finish-load');
    await settle();
    expect(second.results).toEqual([UP]);
    expect(isUp(UP, { card: false })).toBe(true);
  });

  it('waits for a card that was read when asked to', async () => {
    const { page, results, hello, read } = setUp({ card: true });
    page.emit('did-finish-load');
    hello();
    await settle();
    expect(results).toEqual([]);
    read({ state: 'reading', reader: 'Reader 1', command: 'SELECT JPKI' });
    await settle();
    expect(results).toEqual([]);
    read({ state: 'idle' });
    await settle();
    expect(results).toEqual([{ ...UP, outcome: 'read' }]);
  });

  it('says after a minute what is missing', async () => {
    const { page, timer, results, hello } = setUp({ answers: false });
    page.emit('did-finish-load');
    hello();
    await settle();
    timer.advance(SMOKE_LIMIT_MS);
    await settle();
    expect(results).toEqual([{ ...UP, bridge: false }]);
    expect(results.map((result) => isUp(result, { card: false }))).toEqual([false]);
  });

  const READ: SmokeResult = { ...UP, outcome: 'read' };
  it.each<[SmokeResult, boolean, boolean]>([
    [{ ...READ, window: false }, false, false],
    [{ ...READ, bridge: false }, false, false],
    [{ ...READ, reader: false }, false, false],
    [UP, true, false],
    [{ ...UP, outcome: 'no-card' }, true, false],
    [READ, true, true],
  ])('%j: without a card %s, with one %s', (result, without, withCard) => {
    expect([isUp(result, { card: false }), isUp(result, { card: true })]).toEqual([without, withCard]);
  });
});

describe('leaveAfterSmoke', () => {
  it.each([
    [true, 0],
    [false, 1],
  ])('prints one line, stops the reader and then leaves: bridge %s, exit code %i', async (answers, code) => {
    const { deps, timer, hello } = setUp({ answers });
    const done: unknown[] = [];
    const left = leaveAfterSmoke(
      { ...deps, contents: { ...deps.contents, isLoading: () => false } },
      {
        print: (line) => void done.push(line),
        stop: async () => void done.push('stop'),
        exit: (given) => void done.push(given),
      },
    );
    hello();
    await settle();
    timer.advance(SMOKE_LIMIT_MS);
    await left;
    expect(done).toEqual([`${JSON.stringify({ ...UP, bridge: answers, sheet: null, processes: [] })}\n`, 'stop', code]);
  });

  it.each([
    [true, 0],
    [false, 1],
  ])('has a sheet made through the page when asked to: made %s, exit code %i', async (sheetMade, code) => {
    const { deps, hello } = setUp({ sheet: true, sheetMade });
    const done: unknown[] = [];
    hello();
    await leaveAfterSmoke(
      { ...deps, contents: { ...deps.contents, isLoading: () => false } },
      { print: (line) => void done.push(JSON.parse(line)), stop: async () => undefined, exit: (given) => void done.push(given) },
    );
    expect(done).toEqual([{ ...UP, sheet: sheetMade, processes: [] }, code]);
  });
});
