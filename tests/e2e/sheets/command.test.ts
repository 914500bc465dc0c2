// `npm run sheet` as a person runs it, without a display.
import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, describe, expect, it } from 'vitest';
import { poppler } from './print-all.ts';

const SCRIPT = fileURLToPath(new URL('../../../build/run-sheet.mjs', import.meta.url));
const folder = mkdtempSync(join(tmpdir(), 'mae-tenken-paper-'));

afterAll(() => rmSync(folder, { recursive: true, force: true }));

function sheet(line: string, ...more: string[]) {
  const { DISPLAY: _d, WAYLAND_DISPLAY: _w, XAUTHORITY: _x, npm_lifecycle_event: _n, ...env } = process.env;
  const { status, stdout, stderr } = spawnSync(process.execPath, [SCRIPT, ...line.split(' '), ...more], { cwd: folder, env, encoding: 'utf8' });
  return { status, stdout, stderr };
}

describe('npm run sheet', () => {
  it.each([
    ['counter --sign locked --auth locked --now 2027-03-10T21:00', '「署名用」「利用者証明用」'],
    ['kiosk --demo sign-locked --auth known --phone yes --moved no --now 2027-03-10T21:00', 'JPKI暗証番号リセット'],
    ['prefiling --demo healthy --locale en', 'Checklist before filing'],
  ])('writes one page for %s', (line, text) => {
    const { status, stdout } = sheet(`${line} --out made.pdf`);
    expect({ status, stdout }).toEqual({ status: 0, stdout: '' });
    expect(poppler('pdfinfo', join(folder, 'made.pdf'))).toMatch(/Pages:\s+1\n/);
    expect(poppler('pdftotext', join(folder, 'made.pdf'), '-').replaceAll('\n', '')).toContain(text);
    expect(readdirSync(folder)).toEqual(['made.pdf']);
    rmSync(join(folder, 'made.pdf'));
  });

  it.each([
    ['', 64],
    ['poster --out a.pdf', 64],
    ['counter kiosk --out a.pdf', 64],
    ['counter', 64],
    ['counter --out a.txt', 64],
    ['counter --out a.pdf --sign maybe', 64],
    ['counter --out a.pdf --demo healthy --from-card', 64],
    ['counter --out a.pdf --demo nobody', 64],
    ['counter --out a.pdf --locale fr', 64],
    ['counter --out missing/a.pdf', 73],
    ['counter --out a.pdf --demo other-card', 30],
    ['counter --out a.pdf --from-card', 30],
  ])('ends %j with %i, says why and writes nothing', (line, code) => {
    const { status, stdout, stderr } = sheet(line);
    expect({ status, stdout }).toEqual({ status: code, stdout: '' });
    expect(stderr).not.toBe('');
    expect(readdirSync(folder)).toEqual([]);
  });

  it('leaves what is there where it fails, and replaces it whole where it does not', () => {
    const file = join(folder, 'kept.pdf');
    writeFileSync(file, 'before');
    expect(sheet('counter --demo other-card', '--out', file).status).toBe(30);
    expect(readFileSync(file, 'utf8')).toBe('before');
    expect(sheet('counter --sign locked', '--out', file).status).toBe(0);
    expect(readFileSync(file, 'latin1').startsWith('%PDF-')).toBe(true);
    expect(existsSync(file)).toBe(true);
    rmSync(file);
  });
});
