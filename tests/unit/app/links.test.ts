import type { Shell } from 'electron';
import { describe, expect, it } from 'vitest';
import { openLink } from '../../../electron/app/links.ts';
import { addressOf, LINKS, isLinkId } from '../../../shared/ipc/links.ts';
import { DONE } from '../../../shared/model/outcome.ts';

function createFakeShell(failure?: Error) {
  const opened: string[] = [];
  const shell = {
    openExternal: async (url) => {
      opened.push(url);
      if (failure !== undefined) throw failure;
    },
  } satisfies Pick<Shell, 'openExternal'>;
  return { shell, opened };
}

describe('openLink', () => {
  it.each(Object.keys(LINKS).filter(isLinkId))('opens the fixed https address of %s', async (id) => {
    const { shell, opened } = createFakeShell();
    await expect(openLink(shell, id)).resolves.toEqual(DONE);
    expect(opened).toEqual([LINKS[id]]);
    const url = new URL(LINKS[id]);
    expect([url.protocol, url.username, url.port]).toEqual(['https:', '', '']);
    expect(url.hostname).toMatch(/\.go\.jp$/);
  });

  it('opens nothing for a page whose address this build does not know', async () => {
    const { shell, opened } = createFakeShell();
    await expect(openLink(shell, 'releases')).resolves.toEqual({ ok: false, error: { code: 'link-not-opened' } });
    expect(opened).toEqual([]);
    expect(addressOf('releases', 'https://example.invalid/releases')).toBe('https://example.invalid/releases');
  });

  it('says so when there is no browser', async () => {
    const { shell } = createFakeShell(new Error('no handler'));
    await expect(openLink(shell, 'jpki-home')).resolves.toEqual({ ok: false, error: { code: 'link-not-opened' } });
  });
});
