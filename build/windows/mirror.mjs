// Where Debian packages come from: the mirror that this machine's apt is set to. No address is written down here.
import { runQuietly } from '../setup/command.mjs';

const FORMAT = '$(REPO_URI)|$(ORIGIN)|$(LABEL)|$(SUITE)';

/**
 * @param {string} targets what `apt-get indextargets` prints in the format above
 * @returns {string | undefined} the first mirror of Debian itself, not of its updates, security fixes or of others
 */
export function debianMirror(targets) {
  const rows = targets.split('\n').map((line) => line.split('|'));
  const found = rows.find(([, origin, label, suite = '']) => origin === 'Debian' && label === 'Debian' && !/-/.test(suite));
  return found?.[0];
}

/** The mirror of this machine's apt, if it has one. */
export function mirrorHere() {
  return debianMirror(runQuietly('apt-get', ['indextargets', '--format', FORMAT, 'Created-By: Packages']).output);
}
