// Chromium's sandbox does not start as root. Root therefore starts Electron as an unprivileged user, sandbox on.
import { accessSync, chmodSync, constants, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { runQuietly } from './command.mjs';
import { cloneCacheFolder, isRoot } from './folders.mjs';

/** uid and gid of nobody/nogroup, which own no file. */
export const NOBODY = 65534;

const SETPRIV = ['setpriv', `--reuid=${NOBODY}`, `--regid=${NOBODY}`, '--clear-groups'];

/**
 * Wraps a command line so that it runs unprivileged when this process is root.
 * @param {readonly string[]} command
 * @returns {string[]}
 */
export function unprivileged(command) {
  return isRoot() ? [...SETPRIV, ...command] : [...command];
}

/** @param {string} file */
function isReadable(file) {
  try {
    accessSync(file, constants.R_OK);
    return true;
  } catch {
    return false;
  }
}

/** True when the user that Electron runs as can read the file. @param {string} file */
export function isOpenToAll(file) {
  if (!isRoot()) return isReadable(file);
  const [program = '', ...args] = unprivileged(['test', '-r', file]);
  return runQuietly(program, args).ok;
}

/** @param {string} text */
function quoted(text) {
  return `'${text.replaceAll("'", String.raw`'\''`)}'`;
}

/** @param {string} executable */
function launcherText(executable) {
  return `#!/bin/sh
# Starts Electron as an unprivileged user with a home of its own. Generated; see build/setup/privileges.mjs.
set -eu
home=\${MAE_TENKEN_HOME:-/var/lib/mae-tenken}
mkdir -p "$home/tmp" "$home/run"
chown ${NOBODY}:${NOBODY} "$home" "$home/tmp" "$home/run"
chmod 700 "$home" "$home/tmp" "$home/run"
for argument; do
  case $argument in
    --user-data-dir=*) mkdir -p "\${argument#*=}"; chown ${NOBODY}:${NOBODY} "\${argument#*=}" ;;
  esac
done
# The user cannot read root's X authority, nor reach root's Wayland and D-Bus sockets.
authority=\${XAUTHORITY:-\${HOME:-/root}/.Xauthority}
unset XAUTHORITY WAYLAND_DISPLAY XDG_SESSION_TYPE XDG_CONFIG_HOME XDG_CACHE_HOME XDG_DATA_HOME DBUS_SESSION_BUS_ADDRESS
if [ -r "$authority" ]; then
  install -m 600 -o ${NOBODY} -g ${NOBODY} "$authority" "$home/run/Xauthority"
  export XAUTHORITY="$home/run/Xauthority"
fi
export HOME="$home" TMPDIR="$home/tmp" XDG_RUNTIME_DIR="$home/run" USER=nobody LOGNAME=nobody
exec ${SETPRIV.join(' ')} ${quoted(executable)} "$@"
`;
}

/**
 * One executable that starts Electron as it must be started by this user: Electron itself, or, for root, a script
 * that gives up its rights first. MAE_TENKEN_HOME names that user's home (default /var/lib/mae-tenken).
 * @param {string} executable
 * @param {string} [name] file name of the script
 * @returns {string}
 */
export function launcherFor(executable, name = 'electron-unprivileged') {
  if (!isRoot()) return executable;
  const script = join(cloneCacheFolder(), name);
  writeFileSync(script, launcherText(executable));
  chmodSync(script, 0o755);
  return script;
}
