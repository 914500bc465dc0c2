import { describe, expect, it } from 'vitest';
import * as certificates from '../../../shared/facts/certificates.ts';
import * as computer from '../../../shared/facts/computer.ts';
import * as contacts from '../../../shared/facts/contacts.ts';
import * as counter from '../../../shared/facts/counter.ts';
import * as etax from '../../../shared/facts/etax.ts';
import { CONFIDENCES, isStale } from '../../../shared/facts/fact.ts';
import * as season from '../../../shared/facts/filing-season.ts';
import * as habits from '../../../shared/facts/habits.ts';
import * as kiosk from '../../../shared/facts/kiosk.ts';
import * as links from '../../../shared/facts/links.ts';
import * as pins from '../../../shared/facts/pins.ts';
import { SOURCES } from '../../../shared/facts/sources.ts';
import { LINKS, isLinkId } from '../../../shared/ipc/links.ts';
import { PIN_IDS } from '../../../shared/model/pin.ts';
import { isJstDay } from '../../../shared/time/jst-calendar.ts';

const SUBJECTS = { certificates, computer, contacts, counter, etax, season, habits, kiosk, links, pins };

/** Every exported constant is a fact, an unknown fact, or a record of facts. */
function factsOf(name: string, exported: unknown): [string, Record<string, unknown>][] {
  if (typeof exported !== 'object' || exported === null) return [];
  if ('value' in exported) return [[name, exported as Record<string, unknown>]];
  return Object.entries(exported).flatMap(([key, part]) => {
    const found = factsOf(`${name}.${key}`, part);
    return found.length > 0 ? found : [[`${name}.${key}`, {}] as [string, Record<string, unknown>]];
  });
}

const FACTS = Object.entries(SUBJECTS).flatMap(([subject, module]) =>
  Object.entries(module).flatMap(([name, exported]) => factsOf(`${subject}.${name}`, exported)),
);

function complaints(fact: Record<string, unknown>): string[] {
  const found: string[] = [];
  if (typeof fact['checkedOn'] !== 'string' || !isJstDay(fact['checkedOn'])) found.push('checkedOn');
  if (fact['value'] === null) {
    if (!isLinkId(fact['whereToCheck'])) found.push('whereToCheck');
    return found;
  }
  if (fact['value'] === undefined) found.push('value');
  if (!CONFIDENCES.some((confidence) => confidence === fact['confidence'])) found.push('confidence');
  const source = fact['source'];
  if (!Array.isArray(source) || source.length === 0 || !source.every((id) => Object.hasOwn(SOURCES, String(id)))) {
    found.push('source');
  }
  return found;
}

describe('facts', () => {
  it('are found in every subject', () => {
    expect(FACTS.length).toBeGreaterThan(80);
    for (const subject of Object.keys(SUBJECTS)) {
      expect(FACTS.some(([name]) => name.startsWith(`${subject}.`))).toBe(true);
    }
  });

  it.each(FACTS)('%s has value, source, confidence and date', (_name, fact) => {
    expect(complaints(fact)).toEqual([]);
  });

  it.each([
    ['no source', { value: 1, confidence: 'O', checkedOn: '2026-11-21', source: [] }, ['source']],
    ['a source nobody knows', { value: 1, confidence: 'O', checkedOn: '2026-11-21', source: ['hearsay'] }, ['source']],
    ['no confidence', { value: 1, checkedOn: '2026-11-21', source: ['jlis-home'] }, ['confidence']],
    ['no date', { value: 1, confidence: 'O', source: ['jlis-home'] }, ['checkedOn']],
    ['a day that does not exist', { value: 1, confidence: 'O', source: ['jlis-home'], checkedOn: '2026-02-30' }, ['checkedOn']],
    ['unknown without a place to check', { value: null, checkedOn: '2026-11-21' }, ['whereToCheck']],
  ])('the check above refuses %s', (_name, fact, expected) => {
    expect(complaints(fact)).toEqual(expected);
  });

  it('give every source a page and a publisher', () => {
    for (const source of Object.values(SOURCES)) {
      expect(source.publisher).not.toBe('');
      expect(source.page).toMatch(/^(https:\/\/\S+|「.+」.*)$/);
    }
  });

  it('hold the limits and formats of all four PINs', () => {
    expect(PIN_IDS.map((pin) => pins.PIN_LIMITS[pin].value)).toEqual([5, 3, 3, 3]);
    const sign = new RegExp(pins.PIN_FORMATS.sign.value.pattern);
    expect(['ABC123', 'A234567890123456', 'ABC12', 'ABCDEF', '123456', 'abc123', 'A2345678901234567'].map((word) => sign.test(word))).toEqual(
      [true, true, false, false, false, false, false],
    );
    const auth = new RegExp(pins.PIN_FORMATS.auth.value.pattern);
    expect(['0000', '123', '12345', '12a4'].map((word) => auth.test(word))).toEqual([true, false, false, false]);
  });

  it('know that Lawson and FamilyMart reset only the sign PIN', () => {
    expect(kiosk.KIOSK_CHAINS.sign.value).toContain('ローソン');
    for (const chain of ['ローソン', 'ファミリーマート', 'ミニストップ']) {
      expect(kiosk.KIOSK_CHAINS.auth.value).not.toContain(chain);
    }
    expect(kiosk.KIOSK_CHAINS.sign.value).toEqual(expect.arrayContaining([...kiosk.KIOSK_CHAINS.auth.value]));
  });

  it.each([
    ['2026-11-21T00:00:00+09:00', false],
    ['2027-03-15T23:59:59+09:00', false],
    ['2027-11-21T23:59:59+09:00', false],
    ['2027-11-22T00:00:00+09:00', true],
    ['2027-11-21T15:00:00Z', true],
  ])('a fact of 2026-11-21 at %s: stale %s', (now, stale) => {
    expect(isStale({ checkedOn: '2026-11-21' }, new Date(now))).toBe(stale);
  });

  it('a fact of a leap day becomes stale after 28 February', () => {
    expect(isStale({ checkedOn: '2028-02-29' }, new Date('2029-02-28T12:00:00+09:00'))).toBe(false);
    expect(isStale({ checkedOn: '2028-02-29' }, new Date('2029-03-01T00:00:00+09:00'))).toBe(true);
  });

  it.each([
    ['2027-03-15T23:59:59+09:00', false],
    ['2027-03-16T00:00:00+09:00', true],
    ['2027-03-15T15:00:00Z', true],
  ])('the season at %s is over: %s', (now, over) => {
    expect(season.isSeasonOver(new Date(now))).toBe(over);
  });

  it('link ids lead to https addresses, the same as the facts', () => {
    for (const [id, address] of Object.entries(LINKS)) {
      expect(isLinkId(id)).toBe(true);
      expect(address).toMatch(/^https:\/\/[a-z0-9.-]+\//);
    }
    expect(isLinkId('toString')).toBe(false);
    expect(isLinkId('https://www.e-tax.nta.go.jp/')).toBe(false);
  });
});
