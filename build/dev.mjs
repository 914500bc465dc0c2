// `npm run dev`: the page from Vite's development server, with reload; main, preload and reader process as built.
import { join } from 'node:path';
import { buildAll } from './build.mjs';
import { runHere } from './setup/command.mjs';
import { hasDisplay } from './setup/display.mjs';
import { findElectron } from './setup/electron.mjs';
import { ROOT } from './setup/folders.mjs';
import { ensureNodeModules } from './setup/node-modules.mjs';
import { ensurePackages, READER_PACKAGES, WINDOW_PACKAGES } from './setup/packages.mjs';
import { lendService } from './setup/pcsc-service.mjs';
import { launcherFor } from './setup/privileges.mjs';
import { ensureSandbox } from './setup/sandbox.mjs';
import { say } from './setup/say.mjs';
import { readableApp, readableElectron } from './setup/staging.mjs';

async function develop() {
  if (!hasDisplay()) {
    say('画面がありません', 'there is no display');
    return 69;
  }
  ensurePackages([...READER_PACKAGES, ...WINDOW_PACKAGES]);
  if (!ensureNodeModules() || !(await buildAll())) return 1;
  const found = await findElectron();
  if (found === undefined) return 69;
  const electron = readableElectron(found);
  if (!ensureSandbox(electron)) return 69;
  const { createServer } = await import('vite');
  const server = await createServer({ configFile: join(ROOT, 'build', 'vite.renderer.config.mjs') });
  await server.listen();
  const endService = await lendService();
  try {
    // The app resolves no other name or address than this one (electron/app/before-ready.ts).
    const bound = server.httpServer?.address();
    const address = `http://localhost:${bound !== null && typeof bound === 'object' ? bound.port : ''}/`;
    say(`開発用のページ: ${address}`, 'development server');
    const app = readableApp();
    const env = { ...process.env, MAE_TENKEN_DEV_URL: address };
    return await runHere(launcherFor(electron.executable), [app, ...process.argv.slice(2)], { cwd: app, env });
  } finally {
    await endService();
    await server.close();
  }
}

process.exitCode = await develop();
