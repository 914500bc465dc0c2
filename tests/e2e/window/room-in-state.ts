// Enters a room other than the first, at an hour the test chooses.
import type { Page } from 'playwright';
import { translate } from '../../../shared/i18n/translate.ts';
import type { Locale } from '../../../shared/model/snapshot.ts';
import type { RoomId } from '../../../renderer/stores/ui-store.ts';

export interface RoomToEnter {
  readonly room: Extract<RoomId, 'recovery' | 'which-pin' | 'advice'>;
  /** ISO 8601; the clock of the page stands still there. */
  readonly now: string;
  readonly locale?: Locale;
}

/** Comes from the check room, since a room takes its hour, and forgets what it held, when it is entered. */
export async function enter(page: Page, { room, now, locale = 'ja' }: RoomToEnter): Promise<void> {
  const rooms = page.getByRole('navigation');
  await rooms.getByRole('button', { name: translate(locale, 'app.room.check'), exact: true }).click();
  await page.clock.setFixedTime(new Date(now));
  await rooms.getByRole('button', { name: translate(locale, `app.room.${room}`), exact: true }).click();
}
