import { chmodSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { IpcMain } from 'electron';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openSettings } from '../../../electron/app/settings-file.ts';
import type { StoredSettings } from '../../../electron/app/settings-file.ts';
import { memoryFrom, NOTHING_STORED, parseStoredKept, storedFrom } from '../../../shared/model/stored.ts';
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

const CARD =
  '{"mark":"c0ffee00c0ffee00","answers":{"moved":"no"},"ticked":{"prefiling":["papers"],"recovery":[]},"since":"2027-02-20","season":"2027-03-15"}';
const withCards = (...cards: readonly string[]): string =>
  `{"shared":false,"computer":{"ticked":["browser"],"season":"2027-03-15"},"cards":[${cards.join(',')}],"keepHistory":true,"records":[]}`;

const FRESH: StoredSettings = { locale: 'ja', chosenReader: null, salt: null, kept: NOTHING_STORED };

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
    expect(open().settings.read()).toEqual({ ...FRESH });
  });

  it('keeps what was saved', () => {
    const { settings } = open();
    expect(settings.save({ locale: 'en' })).toBe(true);
    expect(settings.save({ chosenReader: 'リーダー 1' })).toBe(true);
    const both = { ...FRESH, locale: 'en', chosenReader: 'リーダー 1' };
    expect(settings.read()).toEqual(both);
    expect(open().settings.read()).toEqual(both);
    expect(settings.save({ chosenReader: null })).toBe(true);
    expect(open().settings.read()).toEqual({ ...FRESH, locale: 'en' });
  });

  it('writes nothing but what it is told to keep', () => {
    open().settings.save({ locale: 'en', chosenReader: 'R' });
    expect(JSON.parse(readFileSync(file(), 'utf8'))).toEqual({ ...FRESH, locale: 'en', chosenReader: 'R' });
    expect(readdirSync(folder)).toEqual(['settings.json']);
  });

  it('fills in what is missing and keeps what it does not know', () => {
    writeFileSync(file(), '{"locale":"en","later":1}');
    const { settings } = open();
    expect(settings.read()).toEqual({ ...FRESH, locale: 'en' });
    settings.save({ chosenReader: 'R' });
    expect(JSON.parse(readFileSync(file(), 'utf8'))).toEqual({ ...FRESH, locale: 'en', chosenReader: 'R', later: 1 });
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
    '{"salt":"short"}',
    '{"kept":[]}',
    '{"kept":{"answers":{},"ticked":{},"keepHistory":true,"records":"many"}}',
    '{"kept":{"answers":{"moved":"perhaps"},"ticked":{},"keepHistory":true,"records":[]}}',
    '{"kept":{"answers":{},"ticked":{"prefiling":["../x"]},"keepHistory":true,"records":[]}}',
    '{"kept":{"answers":{},"ticked":{},"keepHistory":true,"records":[{"at":"yesterday"}]}}',
    '{"kept":{"shared":false,"computer":{"ticked":[],"season":""},"cards":[],"keepHistory":true,"records":[],"more":1}}',
    '{"kept":{"computer":{"ticked":[],"season":""},"cards":[],"keepHistory":true,"records":[]}}',
    '{"kept":{"shared":false,"computer":{"ticked":[],"season":"soon"},"cards":[],"keepHistory":true,"records":[]}}',
    `{"kept":${withCards(CARD.replace('"moved":"no"', '"name":"山田"'))}}`,
    `{"kept":${withCards(CARD.replace('"since":"2027-02-20"', '"since":"2027-02-30"'))}}`,
    `{"kept":${withCards(CARD.replace(/,"season":"[^"]+"/, ''))}}`,
    `{"kept":${withCards(CARD.replace('c0ffee00', 'COFFEE00'))}}`,
    `{"kept":${withCards(CARD, CARD)}}`,
    `{"kept":${withCards(...Array.from({ length: 21 }, (_, at) => CARD.replace('c0ffee00', `c0ffee${10 + at}`)))}}`,
  ])('sets a broken file aside and starts: %j', (text) => {
    writeFileSync(file(), text);
    const { settings, log } = open();
    expect(settings.read()).toEqual({ ...FRESH });
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

describe('what is kept', () => {
  const SALT = '5a'.repeat(16);
  const RECORD = {
    at: '2027-02-20T12:00:00+09:00',
    card: 'c0ffee00c0ffee00',
    left: { sign: 5, auth: 3, text: null, juki: 3 },
    expiresOn: '2027-03-15',
  };
  const KEPT = { ...JSON.parse(withCards(CARD)), records: [RECORD] } as object;

  it('comes back from the file as it went in', () => {
    const full = storedFrom(memoryFrom(parseStoredKept(KEPT)));
    open().settings.save({ kept: full, salt: SALT });
    expect(open().settings.read().kept).toEqual(full);
    expect(full).toEqual(KEPT);
    expect(JSON.stringify(full)).not.toContain('system');
  });

  it('loses answers that belonged to no card, and keeps the rest; nothing of them stays in the file', () => {
    const answers = { moved: 'no', signCheck: 'valid', knows: { sign: 'yes' }, reservedAt: '2027-03-01T12:00:00.000Z' };
    const kept = { answers, ticked: { prefiling: ['browser'], recovery: [] }, keepHistory: false, records: [RECORD] };
    writeFileSync(file(), JSON.stringify({ locale: 'en', chosenReader: 'R', salt: 'a'.repeat(32), kept }));
    const { settings, log } = open();
    const expected = { locale: 'en', chosenReader: 'R', salt: 'a'.repeat(32), kept: { ...NOTHING_STORED, keepHistory: false, records: [RECORD] } };
    expect(settings.read()).toEqual(expected);
    expect(JSON.parse(readFileSync(file(), 'utf8'))).toEqual(expected);
    expect(readdirSync(folder)).toEqual(['settings.json']);
    expect(log.lines).toEqual([]);
  });

  it('is taken over as it is where there is nothing to leave out', () => {
    const text = JSON.stringify({ kept: KEPT, locale: 'ja', chosenReader: null, salt: SALT });
    writeFileSync(file(), text);
    expect(open().settings.read().kept).toEqual(KEPT);
    expect(JSON.parse(readFileSync(file(), 'utf8'))).toEqual(JSON.parse(text));
  });

  it('is nothing of a card whose mark lost its salt', () => {
    writeFileSync(file(), JSON.stringify({ kept: KEPT, salt: null }));
    expect(open().settings.read().kept).toEqual({ ...KEPT, cards: [] });
    expect(JSON.parse(readFileSync(file(), 'utf8'))).toMatchObject({ kept: { cards: [] } });
  });

  it('is nothing about cards where several people use the computer', () => {
    const shared = memoryFrom(parseStoredKept({ ...KEPT, shared: true }));
    expect(shared).toMatchObject({ shared: true, cards: [], history: { records: [] } });
    const stored = storedFrom({ ...memoryFrom(parseStoredKept(KEPT)), shared: true });
    expect(stored).toEqual({ ...NOTHING_STORED, shared: true, computer: { ticked: ['browser'], season: '2027-03-15' } });
  });
});
