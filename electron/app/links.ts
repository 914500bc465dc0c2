// Opens a page in the user's own browser. Only addresses of the fixed table ever get there.
import type { Shell } from 'electron';
import { LINKS } from '../../shared/ipc/links.ts';
import type { LinkId } from '../../shared/ipc/links.ts';
import { DONE, failed } from '../../shared/model/outcome.ts';
import type { Outcome } from '../../shared/model/outcome.ts';

/** Resolves to `link-not-opened` where the system knows no browser. */
export async function openLink(shell: Pick<Shell, 'openExternal'>, id: LinkId): Promise<Outcome<undefined>> {
  try {
    await shell.openExternal(LINKS[id]);
    return DONE;
  } catch {
    return failed('link-not-opened');
  }
}
