// Commands on a state whose reader, disk and links the test plays.
import { emptyReport } from '../../../electron/reader/reading/report.ts';
import { createAppState } from '../../../electron/state/app-state.ts';
import { createCommands } from '../../../electron/state/commands.ts';
import { firstFacts } from '../../../shared/model/app-facts.ts';
import type { CheckReport } from '../../../shared/model/check-report.ts';
import { withReader } from '../../../shared/model/facts-said.ts';
import type { Memory } from '../../../shared/model/memory.ts';
import { failed } from '../../../shared/model/outcome.ts';
import { READER_STARTING } from '../../../shared/model/reader-status.ts';
import type { SampleName } from '../../../shared/model/sample.ts';
import { readerView } from '../../fixtures/snapshots.ts';
import { createManualTimer } from '../app/fakes.ts';

export const now = new Date('2027-02-20T03:00:00Z');
export const reportOf = (name: string) => emptyReport('read', name, now);

/** A mark. */
export const A = 'c0ffee00c0ffee00';

export function setUp({ saves = true } = {}) {
  const state = createAppState(firstFacts('0.1.0', 'ja'), createManualTimer());
  const done: unknown[] = [];
  const written: Memory[] = [];
  const waiting = new Map<SampleName, (report: CheckReport) => void>();
  const commands = createCommands({
    state,
    reader: {
      checkAgain: () => void done.push('check-again'),
      choose: (name) => void done.push(['choose', name]),
      testPlacement: (on) => void done.push(['test-placement', on]),
      pause: async () => void done.push('pause'),
      resume: async () => void done.push('resume'),
    },
    checkSample: (name, at) => {
      done.push(['sample', name, at]);
      return new Promise((resolve) => {
        waiting.set(name, resolve);
      });
    },
    save: (change) => {
      done.push(['save', change]);
      return saves;
    },
    saveMemory: (memory) => {
      written.push(memory);
      return saves;
    },
    renewSalt: () => void done.push('renew-salt'),
    checkPc: () => void done.push('check-pc'),
    openLink: async (id) => {
      done.push(['open', id]);
      return failed('link-not-opened');
    },
    makeDocument: async (request) => {
      done.push(['document', request]);
      return { ok: true, value: 'cancelled' };
    },
    now: () => now,
  });
  const finish = (name: SampleName) => waiting.get(name)?.(reportOf(name));
  const plugIn = (report: CheckReport | null = null) =>
    state.change((facts) =>
      withReader(
        facts,
        { ...READER_STARTING, readers: [{ name: 'Reader 1', suitability: 'usable', card: 'empty', content: 'none', order: 0 }] },
        report === null ? null : { report, mark: null, here: true },
        now,
      ),
    );
  const lay = (mark: string | null = A) =>
    state.change((facts) =>
      withReader(facts, { ...READER_STARTING, readers: [readerView()], active: readerView().name }, { report: reportOf('R'), mark, here: true }, now),
    );
  return { state, commands, done, written, finish, plugIn, lay };
}
