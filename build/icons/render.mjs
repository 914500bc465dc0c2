// The icon in every size, from the one drawing. resvg is compiled to WebAssembly, so every machine gives the same bytes.
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { initWasm, Resvg } from '@resvg/resvg-wasm';
import { ROOT } from '../setup/folders.mjs';
import { icnsOf, icoOf } from './containers.mjs';

/** What Linux desktops look for in hicolor. */
export const PNG_SIZES = [16, 24, 32, 48, 64, 128, 256, 512];
export const ICO_SIZES = [16, 24, 32, 48, 64, 256];
export const ICNS_SIZES = [16, 32, 64, 128, 256, 512, 1024];

/** @type {Promise<void> | undefined} */
let ready;

function prepare() {
  ready ??= initWasm(readFileSync(createRequire(import.meta.url).resolve('@resvg/resvg-wasm/index_bg.wasm')));
  return ready;
}

/** @param {string} svg @param {number} size @returns {{ png: Buffer, rgba: Uint8Array }} */
function draw(svg, size) {
  const image = new Resvg(svg, { fitTo: { mode: 'width', value: size } }).render();
  return { png: Buffer.from(image.asPng()), rgba: image.pixels };
}

/** @returns {Promise<ReadonlyMap<string, Buffer>>} file name below build/resources -> what it must hold */
export async function renderIcons() {
  await prepare();
  const svg = readFileSync(join(ROOT, 'build', 'resources', 'icon.svg'), 'utf8');
  const drawn = new Map([...new Set([...PNG_SIZES, ...ICO_SIZES, ...ICNS_SIZES])].map((size) => [size, { size, ...draw(svg, size) }]));
  const of = (/** @type {readonly number[]} */ sizes) => sizes.flatMap((size) => drawn.get(size) ?? []);
  return new Map([
    ...of(PNG_SIZES).map(({ size, png }) => /** @type {[string, Buffer]} */ ([`icons/${size}x${size}.png`, png])),
    ['icon.ico', icoOf(of(ICO_SIZES))],
    ['icon.icns', icnsOf(of(ICNS_SIZES))],
  ]);
}
