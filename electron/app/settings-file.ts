// The settings on disk: language, reader, what was said of each card, and the small history. A broken file never stops the start.
import { existsSync, readFileSync, renameSync } from 'node:fs';
import { join } from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import type { IpcMain } from 'electron';
import ElectronStore from 'electron-store';
import { isPlainRecord } from '../../shared/ipc/payload.ts';
import type { Locale } from '../../shared/model/snapshot.ts';
import { NOTHING_STORED, parseStoredKept } from '../../shared/model/stored.ts';
import type { StoredKept } from '../../shared/model/stored.ts';
import { LOCALES } from '../../shared/model/snapshot.ts';
import type { Log } from './log.ts';

export interface StoredSettings {
  readonly locale: Locale;
  /** Name of the reader that the user chose; null: the app picks. */
  readonly chosenReader: string | null;
  /** Hexadecimal; makes the hash of a card useless anywhere else. Null until the first reading that is remembered. */
  readonly salt: string | null;
  readonly kept: StoredKept;
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
const DEFAULTS: StoredSettings = { locale: 'ja', chosenReader: null, salt: null, kept: NOTHING_STORED };
/** electron-store answers any page on this channel, without a look at the sender; nothing here needs it. */
const STORE_CHANNEL = 'electron-store-get-data';

function openStore(folder: string): ElectronStore<StoredSettings> {
  return new ElectronStore<StoredSettings>({
    cwd: folder,
    name: NAME,
    schema: {
      locale: { type: 'string', enum: [...LOCALES] },
      chosenReader: { type: ['string', 'null'], minLength: 1, maxLength: 128 },
      salt: { type: ['string', 'null'], pattern: '^[0-9a-f]{32}$' },
      kept: { type: 'object' },
    },
    defaults: DEFAULTS,
    // A file that cannot be read is set aside by us: the user's choices are not thrown away silently.
    clearInvalidConfig: false,
  });
}

/** Never throws: a broken file becomes settings.json.broken-<time>; without a writable folder nothing is kept. */
export function openSettings(deps: SettingsDeps): SettingsFile {
  const { store, stored } = openOrSetAside(deps);
  deps.ipcMain.removeAllListeners(STORE_CHANNEL);
  let current = stored;
  const save = (change: Partial<StoredSettings>): boolean => {
    current = { ...current, ...change };
    if (store === null) return false;
    try {
      store.set(current);
      return true;
    } catch (error) {
      deps.log.error('settings', error);
      return false;
    }
  };
  // What was not taken over, such as answers that belonged to no card, does not stay on the disk.
  if (store !== null && !isDeepStrictEqual(store.store.kept, stored.kept)) save({});
  return { read: () => current, save };
}

interface Opened {
  readonly store: ElectronStore<StoredSettings> | null;
  readonly stored: StoredSettings;
}

function openOrSetAside({ folder, now, log }: SettingsDeps): Opened {
  try {
    return openAndRead(folder);
  } catch (error) {
    log.error('settings set aside', error);
  }
  try {
    const file = join(folder, `${NAME}.json`);
    renameSync(file, `${file}.broken-${now().toISOString().replaceAll(/[-:.]/g, '')}`);
    return openAndRead(folder);
  } catch (error) {
    log.error('settings not kept', error);
    return { store: null, stored: DEFAULTS };
  }
}

/** Throws for a file that is no JSON, breaks the schema, or holds what this app does not write. */
function openAndRead(folder: string): Opened {
  refuseForeign(join(folder, `${NAME}.json`));
  const store = openStore(folder);
  const { locale, chosenReader, salt, kept: raw } = store.store;
  const kept = parseStoredKept(raw);
  // Without the salt no card of before can be told, so that nothing can be found under its mark.
  return { store, stored: { locale, chosenReader, salt, kept: salt === null ? { ...kept, cards: [] } : kept } };
}

/** Looked at before electron-store opens the file, which writes the defaults into it: what is set aside stays as it was. */
function refuseForeign(file: string): void {
  if (!existsSync(file)) return;
  const raw: unknown = JSON.parse(readFileSync(file, 'utf8'));
  if (isPlainRecord(raw) && raw['kept'] !== undefined) parseStoredKept(raw['kept']);
}
