import { describe, expect, it } from 'vitest';
import { CONTENT_SECURITY_POLICY } from '../../electron/app/app-protocol.ts';
import { parseArg } from '../../shared/ipc/parse.ts';
import { PRODUCT, read, sourcesBelow, withoutComments } from './sources.ts';

const renderer = sourcesBelow('renderer', /\.(?:tsx?|css|html|json|svg)$/);

const hits = (pattern: RegExp, sources = PRODUCT): string[] =>
  sources.filter(({ text }) => pattern.test(withoutComments(text))).map(({ path }) => path);

describe('settings that weaken the page', () => {
  it.each([
    /webSecurity/,
    /allowRunningInsecureContent/,
    /experimentalFeatures/,
    /enableBlinkFeatures/,
    /bypassCSP/,
    /nodeIntegration\w*\s*:\s*true/,
    /contextIsolation\s*:\s*false/,
    /sandbox\s*:\s*false/,
    /webviewTag\s*:\s*true/,
    /navigateOnDragDrop/,
    /allowpopups/,
    /no-sandbox/,
    /ignore-certificate-errors/,
    /remote-debugging/,
    /@electron\/remote/,
    /sendSync|executeJavaScriptInIsolatedWorld|new Function|\beval\(/,
  ])('%s appears nowhere', (pattern) => {
    expect(hits(pattern)).toEqual([]);
  });

  it('runs code in the page for the smoke switch only', () => {
    expect(hits(/executeJavaScript/)).toEqual(['electron/app/smoke.ts']);
  });

  it('decides by isPackaged and never by NODE_ENV', () => {
    expect(hits(/NODE_ENV/)).toEqual([]);
  });
});

describe('addresses', () => {
  it('appear nowhere in the renderer', () => {
    expect(renderer.length).toBeGreaterThan(1);
    // The name of the SVG namespace is a name and is never fetched.
    const named = renderer.map(({ path, text }) => ({ path, text: text.replaceAll('http://www.w3.org/2000/svg', '') }));
    expect(named.filter(({ text }) => /\b(?:https?|wss?|ftp|file):\/\//.test(text)).map(({ path }) => path)).toEqual([]);
  });

  it('are opened by id, in one place', () => {
    expect(hits(/openExternal/)).toEqual(['electron/app/links.ts']);
  });

  it('are never fetched by main', () => {
    const network = /\bfetch\(|node:(?:http|https|http2|net|tls|dgram|dns)\b|XMLHttpRequest|WebSocket|\bnet\.request/;
    expect(hits(network)).toEqual([]);
  });
});

describe('content security policy', () => {
  it('is exactly this', () => {
    expect(CONTENT_SECURITY_POLICY).toBe(
      "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; font-src 'self'; " +
        "connect-src 'none'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'",
    );
  });

  it('stands in the page as well, but for what only a header can say', () => {
    const meta = /http-equiv="Content-Security-Policy"\s+content="([^"]+)"/.exec(read('renderer/index.html'))?.[1];
    expect(`${meta}; frame-ancestors 'none'`).toBe(CONTENT_SECURITY_POLICY);
  });

  it('needs no inline script or style', () => {
    expect(read('renderer/index.html')).not.toMatch(/<script(?![^>]*\bsrc=)|<style|\sstyle=|\son[a-z]+=/);
  });
});

/** What the first group of a pattern finds in a file, each once. */
function quoted(path: string, pattern: RegExp): string[] {
  return [...new Set([...read(path).matchAll(pattern)].map((match) => match[1] ?? ''))].toSorted();
}

describe('calls', () => {
  const callNames = Object.keys(parseArg).toSorted();

  it('are at most thirteen, each in contract, parser, answer, command and preload', () => {
    expect(callNames.length).toBeLessThanOrEqual(13);
    expect(quoted('shared/ipc/contract.ts', /^ {2}'([a-z]+:[a-z-]+)': \{ arg:/gm)).toEqual(callNames);
    expect(quoted('electron/app/ipc.ts', /answer\(deps, '([a-z]+:[a-z-]+)'/g)).toEqual(callNames);
    expect(quoted('electron/state/commands.ts', /^ {4}'([a-z]+:[a-z-]+)':/gm)).toEqual(callNames);
    expect(quoted('electron/preload.ts', /call\('([a-z]+:[a-z-]+)'/g)).toEqual(callNames);
  });

  it('go through one handler', () => {
    expect(hits(/ipcMain\.(?:handle|on|once)\b/)).toEqual(['electron/app/ipc.ts']);
    expect(hits(/ipcRenderer/)).toEqual(['electron/preload.ts']);
  });
});

describe('what is private', () => {
  it('has no place in the snapshot or in the settings', () => {
    const model = sourcesBelow('shared/model').map(({ text }) => withoutComments(text)).join('\n');
    expect(model).not.toMatch(/readonly (?:serial|holder|subject|issuer|certificateBytes|pinValue|birth\w*|address)\b/i);
    expect(hits(/localStorage|sessionStorage|indexedDB|document\.cookie/)).toEqual([]);
  });
});
