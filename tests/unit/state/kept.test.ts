import { describe, expect, it } from 'vitest';
import { keep } from '../../../electron/state/commands.ts';
import { withMemory, withReader } from '../../../shared/model/facts-said.ts';
import { withReading } from '../../../shared/model/kept-steps.ts';
import { DONE, failed } from '../../../shared/model/outcome.ts';
import { READER_STARTING } from '../../../shared/model/reader-status.ts';
import { storedFrom } from '../../../shared/model/stored.ts';
import { A, now, reportOf, setUp } from './set-up.ts';

describe('what is kept', () => {
  it('takes answers over one by one and writes them down', async () => {
    const { state, commands, written, lay } = setUp();
    lay();
    await expect(commands['answers:change']({ moved: 'no', knows: { sign: 'yes' } })).resolves.toEqual(DONE);
    await expect(commands['answers:change']({ knows: { auth: 'no' } })).resolves.toEqual(DONE);
    const { answers } = state.read().kept;
    expect(answers).toMatchObject({ moved: 'no', firstTime: 'unasked', knows: { sign: 'yes', auth: 'no', text: 'unasked' } });
    expect(written.map(storedFrom).at(-1)?.cards).toEqual([
      {
        mark: A,
        answers: { moved: 'no', knows: { sign: 'yes', auth: 'no' } },
        ticked: { prefiling: [], recovery: [] },
        since: '2027-02-20',
        season: '2027-03-15',
      },
    ]);
  });

  it('writes nothing down of a card that cannot be told, nor before any was read', async () => {
    const { state, commands, written, lay } = setUp();
    await commands['answers:change']({ moved: 'no' });
    expect(state.read().kept).toMatchObject({ answers: { moved: 'no' }, lasting: 'passing' });
    lay(null);
    expect(state.read().kept.answers.moved).toBe('unasked');
    await commands['tick:set']({ list: 'prefiling', id: 'papers', done: true });
    expect(state.read().kept.ticked.prefiling).toEqual(['papers']);
    expect(written).toEqual([]);
  });

  it('ticks what belongs to the computer for all cards, and writes it down', async () => {
    const { state, commands, written, lay } = setUp();
    await commands['tick:set']({ list: 'prefiling', id: 'browser', done: true });
    lay();
    await commands['tick:set']({ list: 'prefiling', id: 'papers', done: true });
    expect(state.read().kept.ticked.prefiling).toEqual(['browser', 'papers']);
    lay('beef'.repeat(4));
    expect(state.read().kept.ticked.prefiling).toEqual(['browser']);
    await commands['tick:set']({ list: 'prefiling', id: 'browser', done: false });
    expect(state.read().kept.ticked.prefiling).toEqual([]);
    expect(written.at(-1)).toMatchObject({ computer: { ticked: [] }, cards: [{ mark: A, said: { ticked: { prefiling: ['papers'] } } }] });
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
    const { state, commands, lay } = setUp({ saves: false });
    lay();
    await expect(commands['answers:change']({ phone: 'yes' })).resolves.toEqual(failed('settings-not-saved'));
    expect(state.read().kept.answers.phone).toBe('yes');
  });

  it('forgets at once when the history is switched off or cleared, and can no longer tell cards of before', async () => {
    const { state, commands, done, written, lay } = setUp();
    const remembered = () =>
      keep({ state, saveMemory: () => true }, (facts) => withMemory(facts, (memory) => withReading(memory, reportOf('Reader 1'), A)));
    remembered();
    lay();
    await commands['answers:change']({ moved: 'no' });
    expect(state.read().kept).toMatchObject({ answers: { moved: 'no' }, history: { on: true, records: [{ card: A }] }, lasting: 'card' });
    await commands['history:clear'](undefined);
    expect(state.read().kept).toMatchObject({ answers: { moved: 'unasked' }, lasting: 'passing' });
    expect(written.at(-1)?.cards).toEqual([]);
    expect(state.read().kept.history).toEqual({ on: true, records: [], since: null });
    remembered();
    await commands['settings:change']({ keepHistory: false });
    remembered();
    expect(state.read().kept.history).toEqual({ on: false, records: [], since: null });
    expect(done.filter((entry) => entry === 'renew-salt')).toHaveLength(2);
  });

  it('keeps what is said after the marks were renewed in memory only, as long as the card lies there', async () => {
    const { state, commands, written, lay } = setUp();
    lay();
    await commands['history:clear'](undefined);
    await commands['answers:change']({ moved: 'no' });
    lay();
    expect(state.read().kept.answers.moved).toBe('no');
    expect(written.flatMap(({ cards }) => cards)).toEqual([]);
    lay('beef'.repeat(4));
    expect(state.read().kept.answers.moved).toBe('no');
    state.change((facts) => withReader(facts, READER_STARTING, null, now));
    expect(state.read().kept.answers.moved).toBe('unasked');
  });

  it('is nothing about cards where several people use the computer, and both ways to switch forget', async () => {
    const { state, commands, done, written, lay } = setUp();
    const read = () =>
      keep({ state, saveMemory: (memory) => written.push(memory) > 0 }, (facts) => withMemory(facts, (memory) => withReading(memory, reportOf('R'), A)));
    read();
    lay();
    await commands['answers:change']({ moved: 'no' });
    await commands['tick:set']({ list: 'prefiling', id: 'browser', done: true });
    await expect(commands['settings:change']({ shared: true })).resolves.toEqual(DONE);
    expect(state.read().kept).toMatchObject({ shared: true, history: { on: true, records: [] }, answers: { moved: 'unasked' }, ticked: { prefiling: ['browser'] }, lasting: 'shared' });
    await commands['answers:change']({ moved: 'yes' });
    read();
    expect(state.read().kept).toMatchObject({ answers: { moved: 'yes' }, history: { records: [] } });
    await commands['settings:change']({ shared: true });
    expect(done.filter((entry) => entry === 'renew-salt')).toHaveLength(1);
    await commands['settings:change']({ shared: false });
    expect(state.read().kept).toMatchObject({ shared: false, answers: { moved: 'unasked' } });
    expect(done.filter((entry) => entry === 'renew-salt')).toHaveLength(2);
    const stored = written.map(storedFrom).slice(3);
    expect(stored.flatMap(({ cards, records }) => [...cards, ...records])).toEqual([]);
    expect(stored.at(-1)?.computer.ticked).toEqual(['browser']);
  });
});
