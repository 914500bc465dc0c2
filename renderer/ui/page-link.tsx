// An official page, opened by its id in the user's own browser; it says so before the click.
import type { PageId } from '../../shared/ipc/links.ts';
import { useActions } from './actions-context.ts';
import { useSay } from './say.ts';

export function PageLink({ id, name }: { readonly id: PageId; readonly name: string }) {
  const say = useSay();
  const { openLink } = useActions();
  return (
    <button type="button" className="page-link" onClick={() => openLink(id)}>
      <span className="page-link__name">{name}</span>
      <span className="page-link__note">{say('recovery.links.note')}</span>
    </button>
  );
}
