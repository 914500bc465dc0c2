import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { text } from 'node:stream/consumers';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';

const PLAN = fileURLToPath(new URL('../../out/plan.js', import.meta.url));

interface Run {
  readonly code: number;
  readonly stdout: string;
  readonly stderr: string;
}

async function plan(line: string, zone = 'UTC'): Promise<Run> {
  const child = spawn(process.execPath, [PLAN, ...line.split(' ')], {
    stdio: ['ignore', 'pipe', 'pipe'],
    env: { ...process.env, TZ: zone },
  });
  const [stdout, stderr, [code]] = await Promise.all([text(child.stdout), text(child.stderr), once(child, 'exit')]);
  return { code: Number(code), stdout, stderr };
}

describe('npm run plan', () => {
  it('prints one JSON object and nothing else', async () => {
    const { code, stdout, stderr } = await plan('--json --sign locked --auth known --now 2027-03-14T23:00:00+09:00');
    expect({ code, stderr, lines: stdout.trimEnd().split('\n').length }).toEqual({ code: 0, stderr: '', lines: 1 });
    expect(JSON.parse(stdout)).toMatchObject({ schema: 1, action: 'repair', repair: ['sign'], best: 'kiosk', lastSafeCounterDay: '2027-03-12' });
  });

  it('speaks Japanese to people', async () => {
    const { code, stdout } = await plan('--sign locked --auth locked --now 2027-03-14T23:00:00+09:00');
    expect(code).toBe(0);
    expect(stdout).toContain('市区町村の窓口でなおす');
    expect(stdout).toContain('2027年3月15日(月) 08:30');
  });

  it('says the same in every zone, with and without an offset', async () => {
    const lines = ['--json --sign locked --auth known --now 2027-03-14T23:00:00+09:00', '--json --sign locked --auth known --now 2027-03-14T23:00'];
    const runs = await Promise.all(
      lines.flatMap((line) => ['UTC', 'Asia/Tokyo', 'America/Los_Angeles', 'Pacific/Kiritimati'].map((zone) => plan(line, zone))),
    );
    expect(new Set(runs.map(({ stdout }) => stdout)).size).toBe(1);
  });

  it.each(['--sign maybe', '--now 2027-02-30T10:00', '--unknown', 'locked'])('refuses %s with 64 and one line', async (line) => {
    const { code, stdout, stderr } = await plan(line);
    expect({ code, stdout }).toEqual({ code: 64, stdout: '' });
    expect(stderr).toMatch(/^plan: [^\n]+\n$/);
  });
});
