import { describe, expect, it } from 'vitest';
import { beforePack } from '../../../build/release/before-pack.mjs';
import { licencesPage, licenceText } from '../../../build/release/licences.mjs';
import type { Shipped } from '../../../build/release/shipped.mjs';

const X64 = 1;
const ARM64 = 3;
const HERE = process.arch === 'arm64' ? ARM64 : X64;

describe('before it packs', () => {
  it('refuses another system and another processor, whose binaries are not here', () => {
    const other = process.platform === 'win32' ? 'darwin' : 'win32';
    expect(() => beforePack({ electronPlatformName: other, arch: HERE })).toThrow(`packages for ${other}`);
    expect(() => beforePack({ electronPlatformName: process.platform, arch: HERE === X64 ? ARM64 : X64 })).toThrow('are made on');
    expect(() => beforePack({ electronPlatformName: process.platform, arch: HERE })).not.toThrow();
  });
});

describe('the page of licences', () => {
  const electron = { version: '45.4.1', licence: 'Copyright Electron <contributors>' };
  const chromium = '<html><head><title>Credits</title></head>\n<body class="x">\n<p>Chromium</p></body></html>';
  const shipped: Shipped[] = [{ path: 'node_modules/koffi', name: 'koffi', version: '3.3.4', why: 'folder' }];

  it('begins with ours, goes on with Electron and ends with Chromium, and is one page', () => {
    const page = licencesPage({ shipped, version: '0.1.0', electron, chromium });
    const places = ['<body class="x">', 'mae-tenken 0.1.0 (MIT)', 'koffi 3.3.4 (MIT)', 'Electron 45.4.1', 'Copyright Electron &lt;contributors&gt;', '<p>Chromium</p>'];
    const found = places.map((text) => page.indexOf(text));
    expect(found).not.toContain(-1);
    expect(found).toEqual(found.toSorted((a, b) => a - b));
  });

  it('is refused where a part of it is missing', () => {
    expect(() => licencesPage({ shipped, version: '0.1.0', electron, chromium: '<html></html>' })).toThrow('no body');
    expect(() => licenceText('node_modules/.bin')).toThrow('no licence file');
  });

  it('takes it from the read-me where its authors wrote the whole of it there', () => {
    expect(licenceText('node_modules/bplist-parser')).toMatch(/^\(The MIT License\)\n\nCopyright \(c\) 2012[\s\S]*SOFTWARE\.$/);
  });

  it('takes the text of a binary from the package of its authors', () => {
    expect(licenceText(`node_modules/@koromix/koffi-${process.platform}-${process.arch}`)).toBe(licenceText('node_modules/koffi'));
  });
});
