// app://bundle/ serves the files of out/renderer and nothing else, each with the content security policy.
import { readFile } from 'node:fs/promises';
import { extname, isAbsolute, relative, resolve, sep } from 'node:path';
import type { CustomScheme } from 'electron';
import { APP_HOST, APP_SCHEME } from './identity.ts';

/** Held by renderer/index.html too, but for `frame-ancestors`, which only works as a header. */
export const CONTENT_SECURITY_POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self' data:",
  "font-src 'self'",
  "connect-src 'none'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
].join('; ');

/** Must be registered before `ready`, once for all schemes. */
export const APP_SCHEME_PRIVILEGES: CustomScheme = {
  scheme: APP_SCHEME,
  privileges: { standard: true, secure: true, supportFetchAPI: true, codeCache: true },
};

const MEDIA_TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.ico': 'image/x-icon',
  '.woff2': 'font/woff2',
  '.woff': 'font/woff',
};

type Located = { readonly file: string } | { readonly status: 400 | 404 };

/** Turns an address into a file below `root`; 400 for what no page of this app would ask, 404 for another place. */
export function locateAsset(root: string, address: string): Located {
  if (!URL.canParse(address)) return { status: 400 };
  const url = new URL(address);
  if (url.protocol !== `${APP_SCHEME}:` || url.host !== APP_HOST) return { status: 404 };
  const path = decodePath(url.pathname);
  // A backslash, a drive or a NUL is never part of our file names, and means something else to another platform.
  if (path === null || /[\\:\0]/.test(path)) return { status: 400 };
  const file = resolve(root, `.${path === '' || path === '/' ? '/index.html' : path}`);
  const inside = relative(root, file);
  if (inside === '' || inside === '..' || inside.startsWith(`..${sep}`) || isAbsolute(inside)) return { status: 404 };
  return { file };
}

function decodePath(encoded: string): string | null {
  try {
    return decodeURIComponent(encoded);
  } catch {
    return null;
  }
}

function refuse(status: number): Response {
  return new Response(null, { status, headers: { 'Content-Security-Policy': CONTENT_SECURITY_POLICY } });
}

/** The handler for `protocol.handle('app', …)`. Always resolves; a missing file is a 404. */
export function createAppProtocol(root: string): (request: Pick<Request, 'url' | 'method'>) => Promise<Response> {
  return async (request) => {
    if (request.method !== 'GET') return refuse(400);
    const located = locateAsset(root, request.url);
    if ('status' in located) return refuse(located.status);
    try {
      const body = await readFile(located.file);
      return new Response(new Uint8Array(body), {
        headers: {
          'Content-Type': MEDIA_TYPES[extname(located.file).toLowerCase()] ?? 'application/octet-stream',
          'Content-Security-Policy': CONTENT_SECURITY_POLICY,
          'X-Content-Type-Options': 'nosniff',
          'Referrer-Policy': 'no-referrer',
          'Cache-Control': 'no-cache',
        },
      });
    } catch {
      return refuse(404);
    }
  };
}
