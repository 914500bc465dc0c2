import { describe, expect, it } from 'vitest';
import { DONE, failed } from '../../../shared/model/outcome.ts';
import { now, reportOf, setUp } from './set-up.ts';

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

describe('a look at the computer', () => {
  it('comes when asked for, and never before', async () => {
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
    const { state, commands, written, finish, lay } = setUp();
    lay();
    await commands['answers:change']({ moved: 'no' });
    const shown = commands['sample:show']('expired');
    finish('expired');
    await shown;
    expect(state.read().kept.answers.moved).toBe('unasked');
    await commands['answers:change']({ moved: 'yes' });
    await commands['tick:set']({ list: 'prefiling', id: 'a', done: true });
    expect(state.read().kept).toMatchObject({ answers: { moved: 'yes' }, ticked: { prefiling: ['a'] } });
    lay();
    await commands['sample:show'](null);
    expect(state.read().kept).toMatchObject({ answers: { moved: 'no' }, ticked: { prefiling: [] } });
    expect(written.map(({ cards }) => cards.map(({ said }) => said.answers.moved))).toEqual([['no']]);
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
