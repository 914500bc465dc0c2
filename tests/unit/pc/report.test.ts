import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { FINDINGS } from '../../../shared/pc/findings.ts';
import type { PcFinding } from '../../../shared/pc/findings.ts';
import { itemOf, PC_COLUMNS, PC_STATES, PC_SYSTEMS } from '../../../shared/pc/model.ts';
import { pcReasons } from '../../../shared/pc/pc-reasons.ts';
import { pcExitCode, pcReport } from '../../../shared/pc/pc-report.ts';
import { pcWords } from '../../../shared/pc/pc-words.ts';
import { allReads, isNamed, READS } from '../../../shared/pc/reads.ts';

const SYSTEM = { os: 'windows', version: '10.0.26100', arch: 'x64' } as const;
const AT = '2027-02-20T23:04:00+09:00';
const states = (...given: (typeof PC_STATES)[number][]) => given.map((state) => ({ state }));

describe('the report', () => {
  it.each(PC_SYSTEMS)('holds every line of %s, told or not', (os) => {
    const { items, ...rest } = pcReport({ ...SYSTEM, os }, AT, [itemOf('service', 'service-ok')]);
    expect(rest).toEqual({ schema: 1, checkedAt: AT, system: { ...SYSTEM, os } });
    expect(items.map(({ id }) => id)).toEqual(PC_COLUMNS[os]);
    expect(items.map((item) => Object.keys(item))).toEqual(items.map(() => ['id', 'state', 'detail', 'text', 'steps']));
    expect(items.filter(({ state }) => state !== 'unknown').map(({ id }) => id)).toEqual(['service']);
  });

  it('says what cannot be known beside what was found', () => {
    const item = pcReport(SYSTEM, AT, [itemOf('extension', 'extension-missing')]).items.find(({ id }) => id === 'extension');
    expect(item).toMatchObject({ state: 'missing', detail: null, text: '見つかりません。 どのプロファイルで開くか、プライベートウィンドウかは分かりません。' });
    expect(item?.steps).toHaveLength(2);
  });

  it.each([
    [states('ok', 'unknown'), 0],
    [states('ok'), 0],
    [states('ok', 'missing'), 10],
    [states('problem'), 10],
    [states('unknown', 'missing'), 10],
    [states('unknown', 'unknown'), 30],
    [[], 30],
  ])('leaves with the code of %j', (items, code) => {
    expect(pcExitCode(items)).toBe(code);
  });

  it('has words for every finding in both languages', () => {
    for (const finding of Object.keys(FINDINGS) as PcFinding[]) {
      for (const locale of ['ja', 'en'] as const) {
        const words = pcWords(itemOf('os', finding), locale);
        expect([words.finding, ...words.steps].every((text) => text.length > 3)).toBe(true);
      }
    }
  });
});

describe('the verdict', () => {
  it('hears of problems of four lines and of two that are missing, and of nothing else', () => {
    const ids = PC_COLUMNS.windows;
    const heard = ids.flatMap((id) => PC_STATES.flatMap((state) => pcReasons([{ id, state }])));
    expect(heard.toSorted()).toEqual(
      ['extension-missing', 'extension-problem', 'portal-app-missing', 'portal-app-problem', 'service-problem', 'session-problem'],
    );
  });
});

describe('what may be read', () => {
  it.each(PC_SYSTEMS)('is named on %s for every line', (system) => {
    expect(PC_COLUMNS[system].filter((id) => (READS[system][id] ?? []).length === 0)).toEqual([]);
    expect(allReads(system).every((name) => isNamed(name, [name]))).toBe(true);
    expect(allReads(system).join('\n')).not.toMatch(/Local State|History|Cookies|Login Data/);
  });

  it('is what is named, and not what lies beside or below it', () => {
    const named = allReads('linux');
    expect(isNamed('~/.config/chromium/Default/Preferences', named)).toBe(true);
    expect(isNamed('~/.config/chromium/Profile 3/Secure Preferences', named)).toBe(true);
    for (const other of ['~/.config/chromium/Default/Cookies', '~/.config/chromium/Local State', '~/.config/chromium/Profile 3/x/Preferences', '/etc/passwd', '~/.config/chromium/Profile ../Preferences/..']) {
      expect(isNamed(other, named)).toBe(false);
    }
  });

  it('never fits a deeper path', () => {
    const named = allReads('windows');
    fc.assert(
      fc.property(fc.constantFrom(...named), fc.string({ minLength: 1, maxLength: 12 }), (name, more) => {
        expect(isNamed(`${name}\\${more}`, named)).toBe(named.some((other) => other !== name && isNamed(`${name}\\${more}`, [other])));
      }),
    );
  });
});
