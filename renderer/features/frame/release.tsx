// Which version this is, when it was made, where newer ones are, and a word when its dates no longer fit the season.
import { FILING_SEASON } from '../../../shared/facts/filing-season.ts';
import { BUILD } from '../../../shared/release/build-info.ts';
import { seasonNotice } from '../../../shared/release/season-notice.ts';
import { formatDate } from '../../../shared/time/jst.ts';
import { useActions } from '../../ui/actions-context.ts';
import { useLocale, useSay } from '../../ui/say.ts';
import { useNow } from '../../ui/use-now.ts';

export function Release({ version }: { readonly version: string }) {
  const say = useSay();
  const locale = useLocale();
  const { openLink } = useActions();
  return (
    <>
      <p>
        {say('app.version', { version })}
        {BUILD.day !== null && ` (${say('release.built', { date: formatDate(locale, BUILD.day) })})`}
      </p>
      <SeasonNotice />
      {BUILD.releases !== null && (
        <button type="button" className="page-link" onClick={() => openLink('releases')}>
          <span className="page-link__name">{say('release.see')}</span>
          <span className="page-link__note">{say('recovery.links.note')}</span>
        </button>
      )}
      <p>{say('release.why')}</p>
    </>
  );
}

function SeasonNotice() {
  const say = useSay();
  const locale = useLocale();
  const notice = seasonNotice(useNow());
  if (notice === 'none') return null;
  const day = notice === 'past' ? FILING_SEASON.value.to : FILING_SEASON.checkedOn;
  return <p className="foot__notice">{say(`release.${notice}`, { date: formatDate(locale, day) })}</p>;
}
