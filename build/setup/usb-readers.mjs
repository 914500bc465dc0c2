// Virtual readers on a made-up USB bus: pcscd finds them when they are plugged in, and loses them when they are pulled out.
// The bus is a folder with a file for each reader that is in (tests/fixtures/fake-udev.c); a driver before vpcd's answers
// for a reader that is out (tests/fixtures/unpluggable-driver.c).
import { spawnSync } from 'node:child_process';
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT } from './folders.mjs';

/** Where Debian's pcscd looks for the drivers of USB readers, and nowhere else. */
const DRIVERS = '/usr/lib/pcsc/drivers';
/** Nobody's, as it is odd for a reader: the USB Implementers Forum gives it to none. */
const VENDOR = '0xF00D';

/** @typedef {{ readonly name: string, readonly port: number, readonly library: string }} UsbReader `library` is its own copy of vpcd's */

/** @param {string} source in tests/fixtures @param {string} library @param {Readonly<Record<string, string>>} texts */
function compile(source, library, texts) {
  const defines = Object.entries(texts).map(([name, text]) => `-D${name}="${text}"`);
  const options = ['-std=gnu2x', '-shared', '-fPIC', '-Wall', '-Werror', '-I/usr/include/PCSC', ...defines];
  const done = spawnSync('gcc', [...options, '-o', library, join(ROOT, 'tests', 'fixtures', source), '-ldl'], { encoding: 'utf8' });
  if (done.status !== 0) throw new Error(`${source} does not compile: ${done.stderr}${done.error?.message ?? ''}`);
}

/** A driver as pcscd wants it: by number and name of a device. @param {UsbReader} reader */
function describe({ name, port }) {
  /** @type {Readonly<Record<string, string>>} */
  const list = { ifdVendorID: VENDOR, ifdProductID: `0x${port.toString(16)}`, ifdFriendlyName: name };
  const arrays = Object.entries(list).map(([key, value]) => `<key>${key}</key><array><string>${value}</string></array>`);
  return `<plist version="1.0"><dict><key>CFBundleExecutable</key><string>driver.so</string>\n${arrays.join('\n')}\n</dict></plist>\n`;
}

/**
 * Prepares a bus with nothing on it.
 * @param {string} folder an empty one @param {readonly UsbReader[]} readers
 */
export function prepareUsbReaders(folder, readers) {
  const plugged = join(folder, 'plugged');
  const listening = join(folder, 'listening');
  const drivers = join(folder, 'drivers');
  const bus = join(folder, 'fake-udev.so');
  const empty = () => {
    for (const marks of [plugged, listening]) {
      rmSync(marks, { recursive: true, force: true });
      mkdirSync(marks, { recursive: true });
    }
  };
  empty();
  compile('fake-udev.c', bus, { PLUGGED: plugged, VENDOR });
  for (const reader of readers) {
    const contents = join(drivers, `${reader.port}.bundle`, 'Contents');
    mkdirSync(join(contents, 'Linux'), { recursive: true });
    writeFileSync(join(contents, 'Info.plist'), describe(reader));
    const texts = { DRIVER: reader.library, PLUGGED: plugged, LISTENING: listening, PORT: String(reader.port) };
    compile('unpluggable-driver.c', join(contents, 'Linux', 'driver.so'), texts);
  }
  const mount = `mount --bind '${drivers}' ${DRIVERS} && LD_PRELOAD='${bus}' exec "$@"`;
  return {
    /** pcscd on this bus, with these drivers alone. @param {readonly string[]} command */
    around: (command) => ['unshare', '--mount', '--propagation', 'private', 'sh', '-c', mount, 'sh', ...command],
    /** Pulls all out, while pcscd does not run. */
    empty,
    /** @param {number} port @returns {string} the file that pcscd's driver makes when this reader takes cards */
    putIn(port) {
      writeFileSync(join(plugged, String(port)), '');
      return join(listening, String(port));
    },
    /** @param {number} port */
    pullOut(port) {
      rmSync(join(plugged, String(port)), { force: true });
      rmSync(join(listening, String(port)), { force: true });
    },
  };
}
