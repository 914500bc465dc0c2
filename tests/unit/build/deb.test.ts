import { describe, expect, it } from 'vitest';
import { controlFile, readOrder } from '../../../build/release/deb.mjs';
import { modeInTar } from '../../../build/release/tar.mjs';

const ARGS = ['-s', 'dir', '--force', '-t', 'deb', '-d', 'libgtk-3-0', '-d', 'pcscd', '--deb-compression', 'xz', '--architecture', 'amd64'];
ARGS.push('--description', 'Short\n Long line', '--version', '1.0.0~rc1', '--package', '/x/a.deb', '--name', 'app', '--maintainer', 'A <a@b.invalid>');

describe("fpm's arguments", () => {
  it('are read into what dpkg-deb needs', () => {
    const order = readOrder([...ARGS, '/out/=/opt/app', '/a=b/icon.png=/usr/share/icon.png']);
    expect(order.depends).toEqual(['libgtk-3-0', 'pcscd']);
    expect(order.sources).toEqual([
      ['/out/', '/opt/app'],
      ['/a=b/icon.png', '/usr/share/icon.png'],
    ]);
    expect(controlFile(order, 1234)).toBe(
      'Package: app\nVersion: 1.0.0~rc1\nArchitecture: amd64\nMaintainer: A <a@b.invalid>\nInstalled-Size: 1234\n' +
        'Depends: libgtk-3-0, pcscd\nDescription: Short\n Long line\n',
    );
  });

  it.each([['--rpm-os', 'linux'], ['--log', 'debug'], ['stray']])('end it where one is unknown: %s', (...more) => {
    expect(() => readOrder([...ARGS, ...more])).toThrow('unknown argument');
  });

  it('end it for another kind of package', () => {
    expect(() => readOrder(['-t', 'rpm'])).toThrow('.deb');
  });
});

describe('modes in an archive', () => {
  it.each([
    [0o100600, 0o644],
    [0o100664, 0o644],
    [0o100700, 0o755],
    [0o100755, 0o755],
    [0o104755, 0o755],
  ])('%o becomes %o, whatever the umask was, and never set-user-id', (mode, inside) => {
    expect(modeInTar(mode)).toBe(inside);
  });
});
