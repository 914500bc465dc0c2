// `npm start`: installs what is missing, builds, and opens the app in Electron.
// Usage: node build/start.mjs [the app's switches]
import { buildAll } from './build.mjs';
import { runHere } from './setup/command.mjs';
import { hasDisplay } from './setup/display.mjs';
import { findElectron } from './setup/electron.mjs';
import { ensureNodeModules } from './setup/node-modules.mjs';
import { ensurePackages, READER_PACKAGES, WINDOW_PACKAGES } from './setup/packages.mjs';
import { lendService } from './setup/pcsc-service.mjs';
import { launcherFor } from './setup/privileges.mjs';
import { ensureSandbox } from './setup/sandbox.mjs';
import { say } from './setup/say.mjs';
import { readableApp, readableElectron } from './setup/staging.mjs';

/** EX_UNAVAILABLE of sysexits: something that is needed is not here. */
const UNAVAILABLE = 69;

async function start() {
  if (!hasDisplay()) {
    say('画面がないため、ウィンドウを開けません。ターミナルで点検するには npm run check を使ってください', 'there is no display to open a window on; to check in the terminal, use: npm run check');
    return UNAVAILABLE;
  }
  ensurePackages([...READER_PACKAGES, ...WINDOW_PACKAGES]);
  if (!ensureNodeModules()) {
    say('npm のパッケージを入れられませんでした。ネットワークを確かめて、もう一度 npm start を実行してください', 'npm packages could not be installed; check the network and run npm start again');
    return UNAVAILABLE;
  }
  if (!(await buildAll())) return 1;
  const found = await findElectron();
  if (found === undefined) {
    say('Electron を用意できませんでした。ターミナルで点検するには npm run check を使ってください', 'no Electron is to be had; to check in the terminal, use: npm run check');
    return UNAVAILABLE;
  }
  const electron = readableElectron(found);
  if (!ensureSandbox(electron)) return UNAVAILABLE;
  const app = readableApp();
  const endService = await lendService();
  try {
    // The unprivileged user may not enter this folder either.
    return await runHere(launcherFor(electron.executable), [app, ...process.argv.slice(2)], { cwd: app });
  } finally {
    await endService();
  }
}

process.exitCode = await start();
