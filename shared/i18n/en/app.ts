import type { appJa } from '../ja/app.ts';

export const appEn: Readonly<Record<keyof typeof appJa, string>> = {
  'app.name': 'まえ点検',
  'app.tagline': 'Check the card before e-Tax',
  'app.skip': 'Skip to the content',
  'app.rooms': 'Screens',
  'app.room.check': 'Check',
  'app.room.prepare': 'Prepare',
  'app.room.reader': 'Reader',
  'app.room.history': 'History',
  'app.unofficial': 'This app does not belong to any government body',
  'app.promise': 'No PIN is asked for. No attempt is used.',
  'app.version': 'Version {version}',
  'app.language': 'Language',
  'app.starting': 'Getting ready',
  'app.notice.close': 'Close',
  'app.notice.unknown-reader': 'The chosen reader was not found. Plug it in again, then choose it again.',
  'app.notice.link-not-opened': 'The page could not be opened. Check that your web browser works.',
  'app.notice.settings-not-saved': 'The settings could not be saved. This window keeps using the new ones.',
  'app.notice.unexpected': 'That could not be finished. No attempt was used. Please do it again.',
  'app.bridge-missing.title': 'まえ点検 could not start',
  'app.bridge-missing.body': 'Nothing was sent to a card. No attempt was used. Close the app and open it again.',
};
