// Which version this is; one press further: when it was made, where newer ones are, why it never updates itself, and whether its dates
// still fit the season. That they do not is told at once.
import { useRef } from 'react';
import { FILING_SEASON } from '../../../shared/facts/filing-season.ts';
import { BUILD } from '../../../shared/release/build-info.ts';
import { seasonNotice } from '../../../shared/release/season-notice.ts';
import type { SeasonNotice } from '../../../shared/release/season-notice.ts';
import { formatDate } from '../../../shared/time/jst.ts';
import { Button } from '../../ui/button.tsx';
import { PageLink } from '../../ui/page-link.tsx';
import { useLocale, useSay } from '../../ui/say.ts';
import { useNow } from '../../ui/use-now.ts';

export function Release({ version }: { readonly version: string }) {
  const say = useSay();
  const dialog = useRef<HTMLDialogElement>(null);
  const notice = seasonNotice(useNow());
  return (
    <>
      <button type="button" className="foot__version" aria-haspopup="dialog" onClick={() => dialog.current?.showModal()}>
        {say('app.version', { version })}
        {notice !== 'none' && <span className="foot__notice">{say(`release.${notice}.short`)}</span>}
      </button>
      <dialog className="dialog" ref={dialog} aria-labelledby="release-title">
        <h2 className="dialog__title" id="release-title">
          {say('release.title')}
        </h2>
        <About version={version} notice={notice} />
        <div className="dialog__end">
          <Button kind="plain" onPress={() => dialog.current?.close()}>
            {say('release.close')}
          </Button>
        </div>
      </dialog>
    </>
  );
}

function About({ version, notice }: { readonly version: string; readonly notice: SeasonNotice }) {
  const say = useSay();
  const locale = useLocale();
  const { value, checkedOn } = FILING_SEASON;
  return (
    <>
      <p>
        {say('app.version', { version })}
        {BUILD.day !== null && ` (${say('release.built', { date: formatDate(locale, BUILD.day) })})`}
      </p>
      {notice !== 'none' && <p>{say(`release.${notice}`, { date: formatDate(locale, notice === 'past' ? value.to : checkedOn) })}</p>}
      <p>{say('release.why')}</p>
      {BUILD.releases === null ? <p>{say('release.nowhere')}</p> : <PageLink id="releases" name={say('release.see')} />}
    </>
  );
}
