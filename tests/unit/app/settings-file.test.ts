import { chmodSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { IpcMain } from 'electron';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openSettings } from '../../../electron/app/settings-file.ts';
import { createFakeLog } from './fakes.ts';

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'mae-tenken-settings-'));
});
afterEach(() => {
  chmodSync(folder, 0o700);
  rmSync(folder, { recursive: true });
});

const file = () => join(folder, 'settings.json');
const now = () => new Date('2026-11-21T12:34:56.789Z');
const ASIDE = 'settings.json.broken-20261121T123456789Z';

function open(at = folder) {
  const removed: unknown[] = [];
  const ipcMain = {
    removeAllListeners: (channel) => {
      removed.push(channel);
      return undefined as unknown as IpcMain;
    },
  } satisfies Pick<IpcMain, 'removeAllListeners'>;
  const log = createFakeLog();
  return { settings: openSettings({ folder: at, ipcMain, now, log }), removed, log };
}

describe('openSettings', () => {
  it('starts in Japanese, with no reader chosen', () => {
    expect(open().settings.read()).toEqual({ locale: 'ja', chosenReader: null });
  });

  it('keeps what was saved', () => {
    const { settings } = open();
    expect(settings.save({ locale: 'en' })).toBe(true);
    expect(settings.save({ chosenReader: 'リーダー 1' })).toBe(true);
    expect(settings.read()).toEqual({ locale: 'en', chosenReader: 'リーダー 1' });
    expect(open().settings.read()).toEqual({ locale: 'en', chosenReader: 'リーダー 1' });
    expect(settings.save({ chosenReader: null })).toBe(true);
    expect(open().settings.read()).toEqual({ locale: 'en', chosenReader: null });
  });

  it('writes nothing but the language and the reader', () => {
    open().settings.save({ locale: 'en', chosenReader: 'R' });
    expect(JSON.parse(readFileSync(file(), 'utf8'))).toEqual({ locale: 'en', chosenReader: 'R' });
    expect(readdirSync(folder)).toEqual(['settings.json']);
  });

  it('fills in what is missing and keeps what it does not know', () => {
    writeFileSync(file(), '{"locale":"en","later":1}');
    const { settings } = open();
    expect(settings.read()).toEqual({ locale: 'en', chosenReader: null });
    settings.save({ chosenReader: 'R' });
    expect(JSON.parse(readFileSync(file(), 'utf8'))).toEqual({ locale: 'en', chosenReader: 'R', later: 1 });
  });

  it.each([
    '',
    '{',
    'null',
    '[]',
    '"text"',
    '12',
    '\0\0\0\0',
    '{"locale":"fr"}',
    '{"locale":null}',
    '{"locale":"ja","chosenReader":""}',
    '{"locale":"ja","chosenReader":7}',
    `{"chosenReader":"${'x'.repeat(129)}"}`,
    '<?xml version="1.0"?>',
  ])('sets a broken file aside and starts: %j', (text) => {
    writeFileSync(file(), text);
    const { settings, log } = open();
    expect(settings.read()).toEqual({ locale: 'ja', chosenReader: null });
    expect(readFileSync(join(folder, ASIDE), 'utf8')).toBe(text);
    expect(log.lines).toHaveLength(1);
    expect(settings.save({ locale: 'en' })).toBe(true);
  });

  it('sets aside even a folder of that name', () => {
    mkdirSync(file());
    expect(open().settings.save({ locale: 'en' })).toBe(true);
    expect(readdirSync(folder).toSorted()).toEqual(['settings.json', ASIDE]);
  });

  it('starts without a place to write, and says that nothing was kept', () => {
    writeFileSync(join(folder, 'taken'), '');
    const { settings } = open(join(folder, 'taken', 'below'));
    expect(settings.save({ locale: 'en' })).toBe(false);
    expect(settings.read().locale).toBe('en');
  });

  it('says so when the place goes away later', () => {
    const { settings } = open();
    rmSync(file());
    mkdirSync(file());
    expect(settings.save({ locale: 'en' })).toBe(false);
    expect(settings.read().locale).toBe('en');
  });

  it('closes the channel that electron-store answers any page on', () => {
    expect(open().removed).toEqual(['electron-store-get-data']);
  });
});
