import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, sep } from 'node:path';
import * as fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  APP_SCHEME_PRIVILEGES,
  CONTENT_SECURITY_POLICY,
  createAppProtocol,
  locateAsset,
} from '../../../electron/app/app-protocol.ts';

const top = mkdtempSync(join(tmpdir(), 'mae-tenken-protocol-'));
const root = join(top, 'renderer');
const ask = createAppProtocol(root);
const get = (url: string) => ask({ url, method: 'GET' });

beforeAll(() => {
  mkdirSync(join(root, 'assets'), { recursive: true });
  writeFileSync(join(root, 'index.html'), '<p>main</p>');
  writeFileSync(join(root, 'assets', 'a.js'), 'let a;');
  writeFileSync(join(root, 'assets', 'font.woff2'), 'f');
  writeFileSync(join(root, 'assets', '名前.svg'), '<svg/>');
  writeFileSync(join(root, 'assets', 'odd.xyz'), 'x');
  writeFileSync(join(top, 'secret.txt'), 'secret');
  mkdirSync(join(top, 'renderer-secret'));
  writeFileSync(join(top, 'renderer-secret', 'x.txt'), 'secret');
});
afterAll(() => rmSync(top, { recursive: true }));

describe('what it serves', () => {
  it.each([
    ['app://bundle/index.html', 'text/html; charset=utf-8', '<p>main</p>'],
    ['app://bundle/', 'text/html; charset=utf-8', '<p>main</p>'],
    ['app://bundle', 'text/html; charset=utf-8', '<p>main</p>'],
    ['app://bundle/.', 'text/html; charset=utf-8', '<p>main</p>'],
    ['app://bundle/assets/a.js?v=1#x', 'text/javascript; charset=utf-8', 'let a;'],
    ['app://bundle/assets/font.woff2', 'font/woff2', 'f'],
    ['app://bundle/assets/%E5%90%8D%E5%89%8D.svg', 'image/svg+xml', '<svg/>'],
    ['app://bundle/assets/odd.xyz', 'application/octet-stream', 'x'],
    ['app://bundle/assets/../index.html', 'text/html; charset=utf-8', '<p>main</p>'],
  ])('%s', async (url, type, body) => {
    const response = await get(url);
    expect(response.status).toBe(200);
    expect(response.headers.get('content-type')).toBe(type);
    expect(response.headers.get('content-security-policy')).toBe(CONTENT_SECURITY_POLICY);
    expect(response.headers.get('x-content-type-options')).toBe('nosniff');
    expect(await response.text()).toBe(body);
  });
});

describe('what it refuses', () => {
  it.each([
    ['app://bundle/../secret.txt', 404],
    ['app://bundle/../../../../etc/passwd', 404],
    ['app://bundle/%2e%2e/secret.txt', 404],
    ['app://bundle/%2e%2e%2fsecret.txt', 404],
    ['app://bundle/..%2f..%2fsecret.txt', 404],
    ['app://bundle/assets/..%2f..%2fsecret.txt', 404],
    ['app://bundle/..%2frenderer-secret%2fx.txt', 404],
    ['app://bundle/%2e%2e%5csecret.txt', 400],
    ['app://bundle/..%5csecret.txt', 400],
    ['app://bundle/C:%5cWindows%5cwin.ini', 400],
    ['app://bundle/C:/Windows/win.ini', 400],
    ['app://bundle//etc/passwd', 404],
    ['app://bundle/%2fetc%2fpasswd', 404],
    ['app://bundle/index.html%00.js', 400],
    ['app://bundle/%', 400],
    ['app://bundle/%E0%A4', 400],
    ['app://bundle/missing.js', 404],
    ['app://bundle/assets', 404],
    ['app://bundle/assets/', 404],
    ['app://bundle.evil/index.html', 404],
    ['app://evil/index.html', 404],
    ['app://bundle:80/index.html', 404],
    ['file:///etc/passwd', 404],
    ['https://bundle/index.html', 404],
    ['', 400],
    ['index.html', 400],
  ])('%s with %i', async (url, status) => {
    const response = await get(url);
    expect(response.status).toBe(status);
    expect(await response.text()).not.toContain('secret');
    expect(response.headers.get('content-security-policy')).toBe(CONTENT_SECURITY_POLICY);
  });

  it.each(['POST', 'PUT', 'DELETE', 'HEAD'])('the method %s', async (method) => {
    expect((await ask({ url: 'app://bundle/index.html', method })).status).toBe(400);
  });

  it('whatever else leads out of the folder', () => {
    const part = fc.oneof(
      fc.constantFrom('..', '.', '%2e%2e', '%2E.', '%2f', '%5c', '\\', '/', '//', 'C:', '%00', '~', 'a'),
      fc.webFragments(),
    );
    fc.assert(
      fc.property(fc.array(part, { maxLength: 12 }), (parts) => {
        const located = locateAsset(root, `app://bundle/${parts.join('/')}`);
        const safe = 'file' in located ? located.file.startsWith(root + sep) : [400, 404].includes(located.status);
        expect(safe).toBe(true);
      }),
    );
  });
});

describe('the scheme', () => {
  it('is standard and secure, and bypasses no policy', () => {
    expect(APP_SCHEME_PRIVILEGES).toEqual({
      scheme: 'app',
      privileges: { standard: true, secure: true, supportFetchAPI: true, codeCache: true },
    });
  });
});
