// Drawn when the preload did not run: nothing else can work then, in no language that could be asked for.
import { LOCALES } from '../../../shared/model/snapshot.ts';
import { sayIn } from '../../ui/say.ts';

export function BridgeMissing() {
  return (
    <main className="plain-page">
      {LOCALES.map((locale) => (
        <section key={locale} lang={locale}>
          <h1>{sayIn(locale)('app.bridge-missing.title')}</h1>
          <p>{sayIn(locale)('app.bridge-missing.body')}</p>
        </section>
      ))}
    </main>
  );
}
