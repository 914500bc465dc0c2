// Every sheet as a PDF: one page, nothing cut, real text in the shipped typeface, nothing private, and as it looked before.
import { mkdirSync, readFileSync } from 'node:fs';
import { homedir, hostname, userInfo } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Sheet } from '../../../shared/sheets/sheet.ts';
import { casesAsSheets, combinations } from '../../fixtures/sheet-cases.ts';
import { difference } from './pictures.ts';
import { poppler, printAll } from './print-all.ts';
import type { Printed } from './print-all.ts';

/** To be looked at; not kept. */
const DRAWN = fileURLToPath(new URL('../../output/sheets/', import.meta.url));

const SHEETS = [...casesAsSheets(), ...combinations()];

/** A handful that differ most; the rest is held by the texts. */
const KEPT = ['counter-ja-sign-locked', 'counter-ja-all-locked-agent', 'counter-en-unasked', 'kiosk-ja-auth-locked', 'kiosk-ja-both-locked', 'prefiling-ja-half-ticked'];

let printed: Printed;

beforeAll(() => {
  mkdirSync(DRAWN, { recursive: true });
  printed = printAll(SHEETS);
}, 300_000);

afterAll(() => printed?.remove());

/** Without white space, as lines may break anywhere, and without ligatures. */
const plain = (text: string): string => text.normalize('NFKC').replaceAll(/\s+/g, '');

/** Every text that stands on the sheet, one by one. */
function textsOf(value: unknown): string[] {
  if (typeof value === 'string') return [value];
  if (Array.isArray(value)) return value.flatMap(textsOf);
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(textsOf) : [];
}

function visible({ title, made, sample, lead, blocks, foot }: Sheet): string[] {
  const shown = blocks.map(({ heading, contents }) => [heading, contents.map((content) => ({ ...content, type: null, lines: 'lines' in content ? content.lines.map((line) => (typeof line === 'string' ? line : line.text)) : null }))]);
  return textsOf([title, made, sample, lead, shown, foot]).filter((text) => text !== '');
}

const info = (name: string): Record<string, string> =>
  Object.fromEntries(poppler('pdfinfo', printed.file(name)).split('\n').map((line) => [line.split(':')[0] ?? '', line.slice(line.indexOf(':') + 1).trim()]));

describe.each(SHEETS)('$name', ({ name, sheet }) => {
  it('is one tagged A4 page with title and language, on which every text stands', () => {
    const { Pages, Title, Tagged, 'Page size': size } = info(name);
    expect({ Pages, Title, Tagged }).toEqual({ Pages: '1', Title: sheet.title, Tagged: 'yes' });
    expect(size).toContain('A4');
    expect(readFileSync(printed.file(name), 'latin1')).toMatch(new RegExp(`/Lang \\(${sheet.locale}`));
    const text = plain(poppler('pdftotext', '-raw', printed.file(name), '-'));
    expect(visible(sheet).filter((part) => !text.includes(plain(part)))).toEqual([]);
  });
});

describe('a PDF', () => {
  it.each(KEPT)('%s uses the shipped typeface alone, embedded', (name) => {
    const fonts = poppler('pdffonts', printed.file(name)).split('\n').slice(2).filter((line) => line !== '');
    expect(fonts.length).toBeGreaterThan(0);
    expect(fonts.filter((line) => !/^[A-Z]{6}\+BIZUDPGothic-(?:Regular|Bold) .* yes yes yes /.test(line))).toEqual([]);
  });

  it('holds nothing about this machine, its user or its reader in text or metadata', () => {
    const own = [homedir(), hostname(), userInfo().username].filter((word) => word.length > 4);
    for (const { name } of SHEETS) {
      const all = `${readFileSync(printed.file(name), 'latin1')} ${poppler('pdftotext', printed.file(name), '-')}`;
      expect([...own, 'PaSoRi', 'app://', '/var/', '/home/'].filter((word) => all.includes(word))).toEqual([]);
      expect(Object.keys(info(name)).filter((key) => /Author|Subject|Keywords/.test(key))).toEqual([]);
    }
  });

  it.each(KEPT)('%s looks as it did at 150 dpi', (name) => {
    const drawn = join(DRAWN, name);
    poppler('pdftoppm', '-r', '150', '-gray', '-png', '-singlefile', printed.file(name), drawn);
    expect(difference(name, `${drawn}.png`)).toBeLessThan(0.01);
  });
});
