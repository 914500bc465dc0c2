// The portal app, its extension and the policies about them: tables, and parsers against whatever lies in a file.
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { DISABLE_REASONS } from '../../../shared/facts/computer.ts';
import { bestState, disableReasons, entryState, extensionIn, isProfile } from '../../../shared/pc/extension.ts';
import { FINDINGS } from '../../../shared/pc/findings.ts';
import { ABSENT, firstSeen, hidden, seen } from '../../../shared/pc/look.ts';
import { HOST, parseManifest, registryPlaces } from '../../../shared/pc/native-host.ts';
import { policyItem } from '../../../shared/pc/policy.ts';
import type { BrowserPolicies } from '../../../shared/pc/policy.ts';
import { extensionFinding, portalItems } from '../../../shared/pc/portal.ts';
import type { BrowserPair } from '../../../shared/pc/portal.ts';
import { expandVariables, registryValue, utf16 } from '../../../shared/pc/registry.ts';

const ID = 'fjjibalalngebiaophebgkkohaaggphf';
const OTHER = 'a'.repeat(32);
const manifest = (parts: object = {}): string =>
  JSON.stringify({ name: HOST, path: 'MPA.exe', type: 'stdio', allowed_origins: [`chrome-extension://${ID}/`], ...parts });

describe('the manifest', () => {
  it('gives the program and the ids that are valid here', () => {
    expect(parseManifest(manifest())).toEqual({ path: 'MPA.exe', extensionIds: [ID] });
    expect(parseManifest(`\uFEFF${manifest({ allowed_origins: [`chrome-extension://${ID}/`, `chrome-extension://${ID}/`, 'https://a/', 7] })}`)?.extensionIds).toEqual([ID]);
    expect(parseManifest(manifest({ allowed_origins: undefined, path: String.raw`C:\Users\太郎\MPA.exe` }))).toEqual({ path: String.raw`C:\Users\太郎\MPA.exe`, extensionIds: [] });
  });

  it.each([['{'], ['null'], ['[]'], ['"x"'], [''], [manifest({ name: 'jp.go.jpki' })], [manifest({ path: '' })], [manifest({ path: 4 })]])('is none in %j', (text) => {
    expect(parseManifest(text)).toBeNull();
  });

  it('is looked for in the order of the browsers', () => {
    expect(registryPlaces('chrome').map(({ root, view }) => `${root} ${view}`)).toEqual(['HKCU 32', 'HKCU 64', 'HKLM 32', 'HKLM 64']);
    const edge = registryPlaces('edge');
    expect(edge.map(({ key }) => key.split('\\').slice(1, -2).join('\\')).slice(0, 3)).toEqual([String.raw`Microsoft\Edge`, 'Chromium', String.raw`Google\Chrome`]);
    expect(edge.every(({ key }) => key.endsWith(String.raw`\NativeMessagingHosts\jp.go.cao.mpa`))).toBe(true);
  });

  it('ends the search at the first place that holds something, or cannot be seen', () => {
    expect(firstSeen([1, 2], (place) => (place === 2 ? seen('b') : ABSENT))).toEqual(seen('b'));
    expect(firstSeen([1, 2], (place) => (place === 1 ? hidden('no-permission') : seen('b')))).toEqual(hidden('no-permission'));
    expect(firstSeen([1, 2], () => ABSENT)).toEqual(ABSENT);
  });
});

const entry = (parts: object = {}): object => ({ location: 1, path: `${ID}\\24.0_0`, ...parts });
const preferences = (settings: unknown): string => JSON.stringify({ account_info: [{ email: 'taro@example.jp' }], extensions: { settings } });

describe('the entry of the extension', () => {
  it.each([
    [{}, 'on'],
    [{ disable_reasons: [] }, 'on'],
    [{ disable_reasons: 0 }, 'on'],
    [{ disable_reasons: [0] }, 'on'],
    [{ state: 1 }, 'on'],
    [{ state: 1, disable_reasons: 2 }, 'waiting'],
    [{ disable_reasons: [2] }, 'waiting'],
    [{ disable_reasons: ['2'] }, 'waiting'],
    [{ disable_reasons: [1, 2] }, 'waiting'],
    [{ disable_reasons: 3 }, 'waiting'],
    [{ disable_reasons: [8192] }, 'waiting-outside'],
    [{ disable_reasons: [1] }, 'off'],
    [{ disable_reasons: 1 }, 'off'],
    [{ state: 0 }, 'off'],
    [{ disable_reasons: [1024] }, 'damaged'],
    [{ disable_reasons: 1024 + 1 }, 'damaged'],
    [{ disable_reasons: [256] }, 'damaged'],
    [{ disable_reasons: [65_536, 2] }, 'blocked'],
    [{ disable_reasons: [2 ** 24] }, 'stopped'],
    [{ disable_reasons: [2 ** 31] }, 'stopped'],
    [{ disable_reasons: 'much' }, 'stopped'],
    [{ disable_reasons: [-1] }, 'stopped'],
    [{ state: 2 }, 'absent'],
    [{ location: undefined, path: undefined, disable_reasons: [1] }, 'absent'],
  ])('%j is %s', (parts, state) => {
    expect(entryState(entry(parts))).toBe(state);
  });

  it('is found by its id, and no other is looked at', () => {
    expect(extensionIn(preferences({ [ID]: entry(), [OTHER]: entry({ disable_reasons: [1] }) }), [ID])).toBe('on');
    expect(extensionIn(preferences({ [OTHER]: entry() }), [ID])).toBe('absent');
    expect(extensionIn(preferences({ [ID]: entry({ disable_reasons: [2] }), [OTHER]: entry() }), [ID, OTHER])).toBe('on');
    expect(['{}', '{"extensions":{}}'].map((text) => extensionIn(text, [ID]))).toEqual(['absent', 'absent']);
    expect(['{', '[]', '{"extensions":7}', '{"extensions":{"settings":[]}}'].map((text) => extensionIn(text, [ID]))).toEqual([null, null, null, null]);
    expect(extensionIn(preferences({ __proto__: 1 }), ['__proto__', 'constructor'])).toBe('absent');
  });

  it('tells the same as a list and as one number', () => {
    const bits = Object.values(DISABLE_REASONS.value);
    fc.assert(
      fc.property(fc.uniqueArray(fc.constantFrom(...bits, 4, 16_384, 2 ** 19, 2 ** 23), { maxLength: 6 }), (reasons) => {
        const sum = reasons.reduce((all, reason) => all + reason, 0);
        expect(disableReasons(sum)?.toSorted()).toEqual(reasons.toSorted());
        expect(entryState(entry({ disable_reasons: sum }))).toBe(entryState(entry({ disable_reasons: reasons })));
      }),
    );
  });

  it('is on only where nothing speaks against it, whatever the file holds', () => {
    fc.assert(
      fc.property(fc.jsonValue(), (value) => {
        const state = extensionIn(preferences({ [ID]: value }), [ID]);
        const record = typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Record<string, unknown>) : {};
        if (state === 'on') expect(disableReasons(record['disable_reasons'])).toEqual([]);
        expect(() => [extensionIn(JSON.stringify(value), [ID]), parseManifest(JSON.stringify(value)), entryState(value)]).not.toThrow();
      }),
      { numRuns: 500 },
    );
    fc.assert(fc.property(fc.string({ unit: 'binary' }), (text) => void [extensionIn(text, [ID]), parseManifest(text)]));
  });

  it('counts in the profile that has it best, and is absent only where all was seen', () => {
    expect(bestState(['absent', 'waiting', 'on'])).toBe('on');
    expect(extensionFinding([seen('absent'), seen('waiting')])).toBe('extension-waiting');
    expect(extensionFinding([seen('absent'), hidden('odd-content')])).toBe('odd-content');
    expect(extensionFinding([seen('off'), hidden('odd-content')])).toBe('extension-off');
    expect(extensionFinding([])).toBe('extension-missing');
    expect(['Default', 'Profile 1', 'Profile 12', 'Guest Profile', 'System Profile', 'Profile x', 'default'].map(isProfile)).toEqual([true, true, true, false, false, false, false]);
  });
});

const pair = (name: string, portal: BrowserPair['portal'], extension: BrowserPair['extension']): BrowserPair => ({ name, portal, extension });

describe('app and extension together', () => {
  it.each([
    [[pair('Edge', 'portal-missing', 'extension-no-app'), pair('Chrome', 'portal-ok', 'extension-ok')], 'portal-ok', 'extension-ok', 'Chrome'],
    [[pair('Edge', 'portal-ok', 'extension-ok'), pair('Chrome', 'portal-ok', 'extension-ok')], 'portal-ok', 'extension-ok', 'Edge, Chrome'],
    [[pair('Edge', 'portal-ok', 'extension-missing'), pair('Chrome', 'portal-ok', 'extension-waiting')], 'portal-ok', 'extension-waiting', 'Chrome'],
    [[pair('Edge', 'portal-ok', 'extension-missing'), pair('Chrome', 'portal-missing', 'extension-ok')], 'portal-ok', 'extension-missing', 'Edge'],
    [[pair('Chrome', 'portal-ok', 'extension-missing'), pair('Safari', 'portal-receipt', 'extension-safari')], 'portal-receipt', 'extension-safari', 'Safari'],
    [[pair('Edge', 'portal-program-gone', 'extension-ok'), pair('Chrome', 'portal-missing', 'extension-no-app')], 'portal-program-gone', 'extension-ok', 'Edge'],
  ] as const)('%j', (pairs, portal, extension, name) => {
    const items = portalItems(pairs);
    expect([items.portal.finding, items.extension.finding, items.portal.detail]).toEqual([portal, extension, name]);
  });

  it('are not both in order unless one browser has both', () => {
    const findings = Object.keys(FINDINGS) as (keyof typeof FINDINGS)[];
    const any = fc.record({ name: fc.constantFrom('Edge', 'Chrome'), portal: fc.constantFrom(...findings), extension: fc.constantFrom(...findings) });
    fc.assert(
      fc.property(fc.array(any, { maxLength: 4 }), (pairs) => {
        const { portal, extension } = portalItems(pairs);
        const both = pairs.some((one) => FINDINGS[one.portal].state === 'ok' && FINDINGS[one.extension].state === 'ok');
        expect(portal.state === 'ok' && extension.state === 'ok').toBe(both);
      }),
    );
  });
});

const policies = (parts: Partial<BrowserPolicies> = {}): BrowserPolicies => ({
  name: 'Google Chrome',
  userLevelHosts: null,
  hostBlocklist: [],
  hostAllowlist: [],
  extensionBlocklist: [],
  extensionAllowlist: [],
  extensionForcelist: [],
  extensionSettings: [],
  unseen: null,
  ...parts,
});

describe('policy', () => {
  it.each([
    [{}, 'user', 'policy-none'],
    [{ userLevelHosts: false }, 'user', 'policy-user-hosts'],
    [{ userLevelHosts: false }, null, 'policy-user-hosts'],
    [{ userLevelHosts: false }, 'computer', 'policy-none'],
    [{ userLevelHosts: true }, 'user', 'policy-none'],
    [{ hostBlocklist: ['*'] }, 'user', 'policy-host'],
    [{ hostBlocklist: [HOST] }, 'computer', 'policy-host'],
    [{ hostBlocklist: ['*'], hostAllowlist: [HOST] }, 'user', 'policy-none'],
    [{ hostBlocklist: ['jp.go.jpki'] }, 'user', 'policy-none'],
    [{ extensionBlocklist: ['*'] }, 'user', 'policy-extension'],
    [{ extensionBlocklist: [ID] }, 'user', 'policy-extension'],
    [{ extensionBlocklist: [OTHER] }, 'user', 'policy-none'],
    [{ extensionBlocklist: ['*'], extensionAllowlist: [ID] }, 'user', 'policy-none'],
    [{ extensionBlocklist: ['*'], extensionForcelist: [`${ID};https://clients2.google.com/service/update2/crx`] }, 'user', 'policy-none'],
    [{ extensionSettings: [JSON.stringify({ '*': { installation_mode: 'blocked' } })] }, 'user', 'policy-extension'],
    [{ extensionSettings: [JSON.stringify({ '*': { installation_mode: 'blocked' }, [ID]: { installation_mode: 'allowed' } })] }, 'user', 'policy-none'],
    [{ extensionSettings: [JSON.stringify({ [ID]: { installation_mode: 'removed' } })] }, 'user', 'policy-extension'],
    [{ extensionSettings: ['{'] }, 'user', 'policy-none'],
    [{ unseen: 'no-permission' }, 'user', 'no-permission'],
  ] as const)('%j with a host of the %s: %s', (parts, host, finding) => {
    expect(policyItem([policies({ name: 'Microsoft Edge' }), policies(parts)], { ids: [ID], host }).finding).toBe(finding);
  });

  it('names the browser', () => {
    expect(policyItem([policies(), policies({ name: 'Microsoft Edge', hostBlocklist: ['*'] })], { ids: [], host: null }).detail).toBe('Microsoft Edge');
  });
});

describe('values of the registry', () => {
  const text = (words: string): Uint8Array => new Uint8Array(Buffer.from(words, 'utf16le'));

  it.each([
    [1, text('C:\\表ソ能\\太郎.json\0'), { kind: 'text', text: 'C:\\表ソ能\\太郎.json', expands: false }],
    [1, text('no end'), { kind: 'text', text: 'no end', expands: false }],
    [2, text('%LOCALAPPDATA%\\a\0rest'), { kind: 'text', text: '%LOCALAPPDATA%\\a', expands: true }],
    [4, new Uint8Array([4, 0, 0, 0]), { kind: 'number', number: 4 }],
    [11, new Uint8Array([0, 0, 0, 0, 1, 0, 0, 0]), { kind: 'number', number: 2 ** 32 }],
    [4, new Uint8Array([4]), null],
    [3, new Uint8Array([4]), null],
    [7, text('a\0b\0'), null],
  ])('of type %d', (type, bytes, value) => {
    expect(registryValue(type, bytes)).toEqual(value);
  });

  it('give back every text that was put in, and never throw', () => {
    const words = fc.string({ unit: 'grapheme' }).filter((typed) => !typed.includes('\0'));
    fc.assert(
      fc.property(words, (typed) => {
        expect(utf16(text(`${typed}\0`))).toBe(typed);
      }),
    );
    fc.assert(fc.property(fc.integer({ min: 0, max: 12 }), fc.uint8Array({ maxLength: 64 }), (type, bytes) => void registryValue(type, bytes)));
  });

  it('have their variables put in', () => {
    expect(expandVariables('%LocalAppData%\\MPA\\%X%\\100%', { LOCALAPPDATA: 'C:\\u' })).toBe('C:\\u\\MPA\\%X%\\100%');
  });
});
