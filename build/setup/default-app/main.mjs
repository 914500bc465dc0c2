// What `electron FOLDER` needs and the copy does not bring: starts the app that lies in FOLDER.
import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { app } from 'electron';

const argument = process.argv.slice(1).find((text) => !text.startsWith('-'));
if (argument === undefined) {
  console.error('usage: electron FOLDER');
  app.exit(64);
} else {
  const folder = resolve(argument);
  const about = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
  const name = about.productName ?? about.name;
  app.setName(name);
  // Electron's own default app uses these two as well; they are not part of its typed interface.
  const inner = /** @type {Electron.App & { setVersion(version: string): void, setAppPath(folder: string): void }} */ (app);
  inner.setVersion(about.version);
  inner.setAppPath(folder);
  if (!app.commandLine.hasSwitch('user-data-dir')) app.setPath('userData', join(app.getPath('appData'), name));
  // `ready` waits for a top-level await, so the app can still register its schemes before it.
  await import(pathToFileURL(join(folder, about.main)).href);
}
