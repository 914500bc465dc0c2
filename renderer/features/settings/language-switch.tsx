// Japanese or English, each named in its own language.
import { LOCALES } from '../../../shared/model/snapshot.ts';
import type { Locale } from '../../../shared/model/snapshot.ts';
import { useActions } from '../../ui/actions-context.ts';
import { Button } from '../../ui/button.tsx';
import { useLocale, useSay } from '../../ui/say.ts';

const OWN_NAMES: Readonly<Record<Locale, string>> = { ja: '日本語', en: 'English' };

export function LanguageSwitch() {
  const say = useSay();
  const current = useLocale();
  const { changeLocale } = useActions();
  return (
    <fieldset className="language" aria-label={say('app.language')}>
      {LOCALES.map((locale) => (
        <Button key={locale} kind="quiet" lang={locale} pressed={locale === current} onPress={() => changeLocale(locale)}>
          {OWN_NAMES[locale]}
        </Button>
      ))}
    </fieldset>
  );
}
