// What the system itself saw being opened: traced at the level of system calls, and compared with the list shown to the user.
import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ROOT } from '../../build/setup/folders.mjs';
import { allReads, GRANTED, isNamed } from '../../shared/pc/reads.ts';
import { makeFolder, manifestText, preferencesText } from '../fixtures/pc-fakes.ts';
import type { Folder } from '../fixtures/pc-fakes.ts';
import { runPc } from '../fixtures/run-pc.ts';

/** What Node opens for itself, whatever it runs. */
const OF_NODE = /^(?:\/proc\/|\/dev\/|\/lib(?:64)?\/|\/usr\/(?:local\/)?lib\/|\/etc\/(?:ld\.so|ssl\/|localtime|timezone|nsswitch\.conf|passwd)|\/usr\/share\/zoneinfo|\/sys\/fs\/cgroup\/|\/sys\/devices\/system\/cpu)/;

/** Private things that lie beside what is read. */
const DECOYS = [
  '.config/chromium/Local State',
  ...['Default', 'Profile 1'].flatMap((profile) => ['History', 'Cookies', 'Login Data', 'Web Data', 'Bookmarks'].map((file) => `.config/chromium/${profile}/${file}`)),
  '.config/chromium/Guest Profile/Preferences',
  '.config/chromium/NativeMessagingHosts/nta.chrome.ext.json',
  '.mozilla/firefox/profiles.ini',
  '.ssh/id_ed25519',
];

let home: Folder;
let program: string;
let traced: readonly string[];
let said: string;

beforeAll(async () => {
  home = makeFolder('mae-tenken-traced-');
  for (const decoy of DECOYS) home.put(decoy, '{"secret":true}');
  program = home.put('opt/mpa', '#!/bin/sh\n');
  home.put('.config/chromium/NativeMessagingHosts/jp.go.cao.mpa.json', manifestText(program));
  home.put('.config/chromium/Default/Preferences', preferencesText(null));
  home.put('.config/chromium/Profile 1/Secure Preferences', preferencesText({ disable_reasons: [2] }));
  const trace = join(home.path, 'trace');
  const before = ['strace', '-f', '-qq', '-y', '-s', '4096', '-e', 'trace=%file,connect,bind', '-o', trace];
  const { code, stdout, stderr } = await runPc([], { home: home.path, before });
  if (code !== 10) throw new Error(`exit code ${code}: ${stderr}`);
  said = stdout;
  traced = [...new Set([...readFileSync(trace, 'utf8').matchAll(/"((?:[^"\\]|\\.)*)"/g)].map(([, path]) => path ?? '').filter((path) => path.startsWith('/')))];
});

afterAll(() => home.remove());

const short = (path: string): string => (path.startsWith(`${home.path}/`) ? `~${path.slice(home.path.length)}` : path);

describe('a traced look', () => {
  it('saw the files that it was to see', () => {
    expect(traced.map(short)).toEqual(
      expect.arrayContaining([
        '/etc/os-release',
        '/run/pcscd/pcscd.comm',
        '/sys/bus/usb/devices',
        '~/.config/chromium/NativeMessagingHosts/jp.go.cao.mpa.json',
        '~/.config/chromium/Profile 1/Secure Preferences',
        program.replace(home.path, '~'),
      ]),
    );
  });

  it('opened nothing else, not even to ask whether it is there', () => {
    const own = (path: string): boolean => path === process.execPath || path.startsWith(ROOT) || ROOT.startsWith(path);
    const parents = new Set(['/etc', '/usr', '/usr/share', dirname(process.execPath)]);
    const others = traced.filter((path) => !OF_NODE.test(path) && !own(path) && !parents.has(path) && path !== program && path !== home.path);
    expect(others.map(short).filter((path) => !isNamed(path, allReads('linux')))).toEqual([]);
  });

  it('came near no secret', () => {
    expect(traced.map(short).filter((path) => DECOYS.some((decoy) => path.includes(decoy)))).toEqual([]);
  });

  it('told exactly what was opened', () => {
    const told = said.split('今回読んだもの:\n')[1]?.split('\n\n')[0]?.split('\n').map((line) => line.trim()) ?? [];
    expect(told).toContain(GRANTED.program);
    const seen = new Set(traced.map(short));
    expect(told.filter((what) => what !== GRANTED.program && !seen.has(what))).toEqual([]);
  });

  it('spoke to nobody: no socket was connected to or opened', () => {
    expect(readFileSync(join(home.path, 'trace'), 'utf8')).not.toMatch(/\b(?:connect|bind)\(/);
  });
});
