// Says that the app could not start, where no page can say it.
import type { Dialog } from 'electron';
import { APP_TITLE } from './identity.ts';

/** In both languages, as the settings may be what could not be read. */
const TEXT = `画面を開けませんでした。アプリを終了します。
入力できる残り回数は減っていません。
もう一度開いてください。同じことが続くときは、アプリを入れ直してください。

The window could not be opened, so the app ends now. No PIN attempt was used.
Please start it again. If this keeps happening, install the app anew.`;

export function tellStartFailed(dialog: Pick<Dialog, 'showErrorBox'>): void {
  dialog.showErrorBox(APP_TITLE, TEXT);
}
