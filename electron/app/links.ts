// Opens a page in the user's own browser. Only addresses of the fixed table ever get there.
import type { Shell } from 'electron';
import { addressOf } from '../../shared/ipc/links.ts';
import type { PageId } from '../../shared/ipc/links.ts';
import { DONE, failed } from '../../shared/model/outcome.ts';
import type { Outcome } from '../../shared/model/outcome.ts';

/** Resolves to `link-not-opened` where the system knows no browser. */
export async function openLink(shell: Pick<Shell, 'openExternal'>, id: PageId): Promise<Outcome<undefined>> {
  const address = addressOf(id);
  if (address === null) return failed('link-not-opened');
  try {
    await shell.openExternal(address);
    return DONE;
  } catch {
    return failed('link-not-opened');
  }
}
