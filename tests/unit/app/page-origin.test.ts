import { describe, expect, it } from 'vitest';
import { BUNDLED_PAGE, belongsTo, choosePage, originOf } from '../../../electron/app/page-origin.ts';

describe('choosePage', () => {
  it('takes a development server on this machine while the app is not packaged', () => {
    expect(choosePage('http://localhost:5173', false)).toEqual({
      url: 'http://localhost:5173/',
      origin: 'http://localhost:5173',
    });
    expect(choosePage('http://127.0.0.1:4000/x', false).origin).toBe('http://127.0.0.1:4000');
  });

  it('never takes one in a packaged app', () => {
    expect(choosePage('http://localhost:5173', true)).toEqual(BUNDLED_PAGE);
  });

  it.each([
    undefined,
    '',
    'nonsense',
    'https://localhost:5173',
    'http://example.org',
    'http://localhost.example.org',
    'http://localhost@example.org',
    'file:///etc/passwd',
    'http://192.168.0.2:5173',
  ])('shows the bundled page for %j', (address) => {
    expect(choosePage(address, false)).toEqual(BUNDLED_PAGE);
  });
});

describe('belongsTo', () => {
  it.each(['app://bundle/index.html', 'app://bundle', 'app://bundle/a/../b#c', 'APP://bundle/'])('%s is ours', (url) => {
    expect(belongsTo(BUNDLED_PAGE, url)).toBe(true);
  });

  it.each([
    'app://bundle.evil/index.html',
    'app://bundle:1/index.html',
    'app://evil/bundle',
    'app:bundle/index.html',
    'application://bundle/',
    'https://bundle/',
    'about:blank',
    'data:text/html,app://bundle/',
    'file:///app/bundle',
    '',
    'app//bundle',
  ])('%j is foreign', (url) => {
    expect(belongsTo(BUNDLED_PAGE, url)).toBe(false);
  });

  it('has no origin for what has no host', () => {
    expect(originOf('about:blank')).toBeNull();
    expect(originOf('%')).toBeNull();
  });
});
