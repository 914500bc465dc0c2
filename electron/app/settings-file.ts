// The settings on disk: the language and the chosen reader, nothing else. A broken file never stops the start.
import { renameSync } from 'node:fs';
import { join } from 'node:path';
import type { IpcMain } from 'electron';
import ElectronStore from 'electron-store';
import type { Locale } from '../../shared/model/snapshot.ts';
import { LOCALES } from '../../shared/model/snapshot.ts';
import type { Log } from './log.ts';

export interface StoredSettings {
  readonly locale: Locale;
  /** Name of the reader that the user chose; null: the app picks. */
  readonly chosenReader: string | null;
}

export interface SettingsFile {
  read(): StoredSettings;
  /** The change holds for this run in any case; false when it could not be written. */
  save(change: Partial<StoredSettings>): boolean;
}

export interface SettingsDeps {
  readonly folder: string;
  readonly ipcMain: Pick<IpcMain, 'removeAllListeners'>;
  readonly now: () => Date;
  readonly log: Log;
}

const NAME = 'settings';
const DEFAULTS: StoredSettings = { locale: 'ja', chosenReader: null };
/** electron-store answers any page on this channel, without a look at the sender; nothing here needs it. */
const STORE_CHANNEL = 'electron-store-get-data';

function openStore(folder: string): ElectronStore<StoredSettings> {
  return new ElectronStore<StoredSettings>({
    cwd: folder,
    name: NAME,
    schema: {
      locale: { type: 'string', enum: [...LOCALES] },
      chosenReader: { type: ['string', 'null'], minLength: 1, maxLength: 128 },
    },
    defaults: DEFAULTS,
    // A file that cannot be read is set aside by us: the user's choices are not thrown away silently.
    clearInvalidConfig: false,
  });
}

/** Never throws: a broken file becomes settings.json.broken-<time>; without a writable folder nothing is kept. */
export function openSettings(deps: SettingsDeps): SettingsFile {
  const store = openOrSetAside(deps);
  deps.ipcMain.removeAllListeners(STORE_CHANNEL);
  let current: StoredSettings =
    store === null ? DEFAULTS : { locale: store.get('locale'), chosenReader: store.get('chosenReader') };
  return {
    read: () => current,
    save(change) {
      current = { ...current, ...change };
      if (store === null) return false;
      try {
        store.set(current);
        return true;
      } catch (error) {
        deps.log.error('settings', error);
        return false;
      }
    },
  };
}

function openOrSetAside({ folder, now, log }: SettingsDeps): ElectronStore<StoredSettings> | null {
  try {
    return openStore(folder);
  } catch (error) {
    log.error('settings set aside', error);
  }
  try {
    const file = join(folder, `${NAME}.json`);
    renameSync(file, `${file}.broken-${now().toISOString().replaceAll(/[-:.]/g, '')}`);
    return openStore(folder);
  } catch (error) {
    log.error('settings not kept', error);
    return null;
  }
}
