// How npm on Windows reaches the registry that npm is set to on this machine.
import { copyFileSync, existsSync } from 'node:fs';
import { join } from 'node:path';
import { runNpm } from '../setup/npm.mjs';
import { onWindows, RUN_PLACE } from './wine.mjs';

const PROXIES = ['HTTP_PROXY', 'HTTPS_PROXY', 'NO_PROXY', 'http_proxy', 'https_proxy', 'no_proxy'];

/** @param {string} key @returns {string | undefined} */
function setting(key) {
  const { ok, output } = runNpm(['config', 'get', key]);
  const value = output.trim();
  return ok && !['', 'null', 'undefined'].includes(value) ? value : undefined;
}

/**
 * @param {string} run the folder of this run; a file of certificates is copied into it
 * @returns {Record<string, string>} variables for npm
 */
export function registryEnvironment(run) {
  /** @type {Record<string, string>} */
  const env = {};
  for (const name of PROXIES) if (process.env[name]) env[name] = process.env[name];
  for (const key of ['registry', 'proxy', 'https-proxy']) {
    const value = setting(key);
    if (value !== undefined) env[`npm_config_${key.replace('-', '_')}`] = value;
  }
  const authorities = setting('cafile') ?? process.env['NODE_EXTRA_CA_CERTS'];
  if (authorities !== undefined && existsSync(authorities)) {
    copyFileSync(authorities, join(run, 'authorities.pem'));
    env['npm_config_cafile'] = onWindows(`${RUN_PLACE}/authorities.pem`);
  }
  return env;
}
