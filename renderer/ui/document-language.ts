// Tells screen readers and line breaking which language the page is in.
import { translate } from '../../shared/i18n/translate.ts';
import type { AppSnapshot } from '../../shared/model/snapshot.ts';

export function nameDocument(target: Pick<Document, 'documentElement' | 'title'>, snapshot: AppSnapshot | null): void {
  const locale = snapshot?.locale ?? 'ja';
  const title =
    snapshot?.sample === null || snapshot?.sample === undefined
      ? translate(locale, 'app.name')
      : `${translate(locale, 'sample.ribbon')} - ${translate(locale, 'app.name')}`;
  const page = target;
  page.documentElement.lang = locale;
  page.title = title;
}
