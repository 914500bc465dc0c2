import { describe, expect, it } from 'vitest';
import { emptyReport } from '../../../electron/reader/reading/report.ts';
import { createAppState } from '../../../electron/state/app-state.ts';
import { createCommands, keep } from '../../../electron/state/commands.ts';
import { firstFacts, withReader } from '../../../shared/model/app-facts.ts';
import type { CheckReport } from '../../../shared/model/check-report.ts';
import { withReading } from '../../../shared/model/kept-steps.ts';
import { DONE, failed } from '../../../shared/model/outcome.ts';
import { READER_STARTING } from '../../../shared/model/reader-status.ts';
import type { SampleName } from '../../../shared/model/sample.ts';
import { createManualTimer } from '../app/fakes.ts';

const now = new Date('2027-02-20T03:00:00Z');
const reportOf = (name: string) => emptyReport('read', name, now);

function setUp({ saves = true } = {}) {
  const state = createAppState(firstFacts('0.1.0', 'ja'), createManualTimer());
  const done: unknown[] = [];
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
    saveKept: (kept) => {
      done.push(['save-kept', kept]);
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
  return { state, commands, done, finish, plugIn };
}

describe('commands', () => {
  it('give the snapshot', async () => {
    const { state, commands } = setUp();
    await expect(commands['app:read-snapshot'](undefined)).resolves.toBe(state.read());
  });

  it('read again', async () => {
    const { commands, done } = setUp();
    await expect(commands['card:check-again'](undefined)).resolves.toEqual(DONE);
    expect(done).toEqual(['check-again']);
  });

  it('choose a reader that is there, keep the choice, and take it back', async () => {
    const { commands, done, plugIn } = setUp();
    plugIn();
    await expect(commands['reader:choose']('Reader 1')).resolves.toEqual(DONE);
    await expect(commands['reader:choose'](null)).resolves.toEqual(DONE);
    expect(done).toEqual([
      ['choose', 'Reader 1'],
      ['save', { chosenReader: 'Reader 1' }],
      ['choose', null],
      ['save', { chosenReader: null }],
    ]);
  });

  it('choose no reader that is not there', async () => {
    const { commands, done, plugIn } = setUp();
    plugIn();
    await expect(commands['reader:choose']('Reader 2')).resolves.toEqual(failed('unknown-reader'));
    expect(done).toEqual([]);
  });

  it('change the language, and say so when it cannot be kept', async () => {
    const { state, commands } = setUp({ saves: false });
    await expect(commands['settings:change']({ locale: 'en' })).resolves.toEqual(failed('settings-not-saved'));
    expect(state.read().locale).toBe('en');
    const kept = setUp();
    await expect(kept.commands['settings:change']({ locale: 'en' })).resolves.toEqual(DONE);
    expect(kept.done).toEqual([['save', { locale: 'en' }]]);
  });

  it('change no setting without being told one', async () => {
    const { commands, done } = setUp();
    await expect(commands['settings:change']({})).resolves.toEqual(DONE);
    expect(done).toEqual([]);
  });

  it('open links', async () => {
    const { commands, done } = setUp();
    await expect(commands['link:open']('jpki-home')).resolves.toEqual(failed('link-not-opened'));
    expect(done).toEqual([['open', 'jpki-home']]);
  });
});

describe('what is kept', () => {
  it('takes answers over one by one and writes them down', async () => {
    const { state, commands, done } = setUp();
    await expect(commands['answers:change']({ moved: 'no', knows: { sign: 'yes' } })).resolves.toEqual(DONE);
    await expect(commands['answers:change']({ knows: { auth: 'no' } })).resolves.toEqual(DONE);
    const { answers } = state.read().kept;
    expect(answers).toMatchObject({ moved: 'no', firstTime: 'unasked', knows: { sign: 'yes', auth: 'no', text: 'unasked' } });
    expect(done.at(-1)).toEqual(['save-kept', state.read().kept]);
  });

  it('ticks and unticks, each list for itself', async () => {
    const { state, commands } = setUp();
    await commands['tick:set']({ list: 'prefiling', id: 'a', done: true });
    await commands['tick:set']({ list: 'prefiling', id: 'a', done: true });
    await commands['tick:set']({ list: 'recovery', id: 'b', done: true });
    expect(state.read().kept.ticked).toEqual({ prefiling: ['a'], recovery: ['b'] });
    await commands['tick:set']({ list: 'prefiling', id: 'a', done: false });
    expect(state.read().kept.ticked).toEqual({ prefiling: [], recovery: ['b'] });
  });

  it('says so when it cannot be written, and holds for this run all the same', async () => {
    const { state, commands } = setUp({ saves: false });
    await expect(commands['answers:change']({ phone: 'yes' })).resolves.toEqual(failed('settings-not-saved'));
    expect(state.read().kept.answers.phone).toBe('yes');
  });

  it('forgets at once when the history is switched off or cleared, and can no longer tell cards of before', async () => {
    const { state, commands, done } = setUp();
    const remembered = () =>
      keep({ state, saveKept: () => true }, (kept) => withReading(kept, reportOf('Reader 1'), 'c0ffee00c0ffee00'));
    remembered();
    expect(state.read().kept.history).toMatchObject({ on: true, records: [{ card: 'c0ffee00c0ffee00' }] });
    await commands['history:clear'](undefined);
    expect(state.read().kept.history).toEqual({ on: true, records: [], since: null });
    remembered();
    await commands['settings:change']({ keepHistory: false });
    remembered();
    expect(state.read().kept.history).toEqual({ on: false, records: [], since: null });
    expect(done.filter((entry) => entry === 'renew-salt')).toHaveLength(2);
  });

  it('looks at the computer when asked to, and never before', async () => {
    const { commands, done } = setUp();
    await commands['app:read-snapshot'](undefined);
    expect(done).not.toContain('check-pc');
    expect(await commands['pc:check'](undefined)).toEqual(DONE);
    expect(done).toEqual(['check-pc']);
  });
});

describe('hands off', () => {
  it('leaves the reader alone until the user is back', async () => {
    const { state, commands, done } = setUp();
    await expect(commands['reader:hands-off'](true)).resolves.toEqual(DONE);
    expect(state.read().handsOff).toBe(true);
    await commands['reader:hands-off'](false);
    expect(state.read().handsOff).toBe(false);
    expect(done).toEqual(['pause', 'resume']);
  });

  it('says so at once, and that it is over only when the reader is followed again', async () => {
    const { state, commands } = setUp();
    const off = commands['reader:hands-off'](true);
    expect(state.read().handsOff).toBe(true);
    await off;
    const on = commands['reader:hands-off'](false);
    expect(state.read().handsOff).toBe(true);
    await on;
    expect(state.read().handsOff).toBe(false);
  });
});

describe('a sample card', () => {
  it('covers the reading until it is left', async () => {
    const { state, commands, done, finish, plugIn } = setUp();
    const shown = commands['sample:show']('expired');
    expect(done).toEqual([['sample', 'expired', now]]);
    finish('expired');
    await expect(shown).resolves.toEqual(DONE);
    expect(state.read()).toMatchObject({ sample: 'expired', report: reportOf('expired') });
    plugIn(reportOf('Reader 1'));
    expect(state.read()).toMatchObject({ sample: 'expired', report: reportOf('expired') });
    expect(state.read().reader.readers).toHaveLength(1);
    await commands['sample:show'](null);
    expect(state.read()).toMatchObject({ sample: null, report: reportOf('Reader 1') });
  });

  it('is the one that was asked for last', async () => {
    const { state, commands, finish } = setUp();
    const first = commands['sample:show']('healthy');
    const second = commands['sample:show']('auth-locked');
    finish('auth-locked');
    await second;
    finish('healthy');
    await first;
    expect(state.read().sample).toBe('auth-locked');
  });

  it('has answers and ticks of its own, which are never written down', async () => {
    const { state, commands, done, finish } = setUp();
    await commands['answers:change']({ moved: 'no' });
    const shown = commands['sample:show']('expired');
    finish('expired');
    await shown;
    expect(state.read().kept.answers.moved).toBe('unasked');
    await commands['answers:change']({ moved: 'yes' });
    await commands['tick:set']({ list: 'prefiling', id: 'a', done: true });
    expect(state.read().kept).toMatchObject({ answers: { moved: 'yes' }, ticked: { prefiling: ['a'] } });
    keep({ state, saveKept: (kept) => done.push(['save-kept', kept]) > 0 }, (kept) => withReading(kept, reportOf('R'), null));
    await commands['sample:show'](null);
    expect(state.read().kept).toMatchObject({ answers: { moved: 'no' }, ticked: { prefiling: [] } });
    const saved = done.flatMap((entry) => (Array.isArray(entry) && entry[0] === 'save-kept' ? [entry[1].answers.moved] : []));
    expect(saved).toEqual(['no', 'no']);
  });

  it('does not come back after it was left', async () => {
    const { state, commands, finish } = setUp();
    const shown = commands['sample:show']('healthy');
    await commands['sample:show'](null);
    finish('healthy');
    await shown;
    expect(state.read().sample).toBeNull();
  });
});
