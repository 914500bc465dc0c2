// The two containers for icons: .ico of Windows and .icns of macOS.

/** `rgba` in rows from the top, four bytes a pixel. @typedef {{ size: number, png: Buffer, rgba: Uint8Array }} Drawn */

const ICO_HEADER = 6;
const ICO_ENTRY = 16;
const BITMAP_HEADER = 40;
/** From this size on Windows reads PNG in an .ico everywhere; some of its older dialogs know bitmaps only for the others. */
const PNG_FROM = 256;

/** A bitmap as .ico holds it: rows from the bottom, blue first, then a mask that is left empty, since there is alpha. @param {Drawn} drawn */
function bitmapOf({ size, rgba }) {
  const mask = Math.ceil(size / 32) * 4 * size;
  const out = Buffer.alloc(BITMAP_HEADER + size * size * 4 + mask);
  out.writeUInt32LE(BITMAP_HEADER, 0);
  out.writeInt32LE(size, 4);
  // Picture and mask together.
  out.writeInt32LE(size * 2, 8);
  out.writeUInt16LE(1, 12);
  out.writeUInt16LE(32, 14);
  for (let row = 0; row < size; row += 1) {
    for (let column = 0; column < size; column += 1) {
      const from = ((size - 1 - row) * size + column) * 4;
      const [red = 0, green = 0, blue = 0, alpha = 0] = straight(rgba.subarray(from, from + 4));
      out.set([blue, green, red, alpha], BITMAP_HEADER + (row * size + column) * 4);
    }
  }
  return out;
}

/** The drawing comes premultiplied; icons are not. @param {Uint8Array} pixel @returns {number[]} */
function straight(pixel) {
  const alpha = pixel[3] ?? 0;
  if (alpha === 0 || alpha === 255) return [...pixel];
  return [...pixel].map((value, index) => (index === 3 ? value : Math.min(255, Math.round((value * 255) / alpha))));
}

/** @param {readonly Drawn[]} drawn @returns {Buffer} */
export function icoOf(drawn) {
  const images = drawn.map((one) => (one.size >= PNG_FROM ? one.png : bitmapOf(one)));
  const head = Buffer.alloc(ICO_HEADER + ICO_ENTRY * drawn.length);
  head.writeUInt16LE(1, 2);
  head.writeUInt16LE(drawn.length, 4);
  let offset = head.length;
  drawn.forEach(({ size }, index) => {
    const at = ICO_HEADER + ICO_ENTRY * index;
    // 0 stands for 256.
    head.writeUInt8(size % 256, at);
    head.writeUInt8(size % 256, at + 1);
    head.writeUInt16LE(1, at + 4);
    head.writeUInt16LE(32, at + 6);
    const length = images[index]?.length ?? 0;
    head.writeUInt32LE(length, at + 8);
    head.writeUInt32LE(offset, at + 12);
    offset += length;
  });
  return Buffer.concat([head, ...images]);
}

/** Type by size in pixels; a size that serves two screens stands twice. @type {readonly (readonly [string, number])[]} */
const ICNS_TYPES = [
  ['icp4', 16],
  ['icp5', 32],
  ['ic11', 32],
  ['ic12', 64],
  ['ic07', 128],
  ['ic13', 256],
  ['ic08', 256],
  ['ic14', 512],
  ['ic09', 512],
  ['ic10', 1024],
];

/** @param {readonly Drawn[]} drawn @returns {Buffer} */
export function icnsOf(drawn) {
  const parts = ICNS_TYPES.flatMap(([type, size]) => {
    const png = drawn.find((one) => one.size === size)?.png;
    return png === undefined ? [] : [chunk(type, png)];
  });
  return chunk('icns', Buffer.concat(parts));
}

/** @param {string} type @param {Buffer} body */
function chunk(type, body) {
  const head = Buffer.alloc(8);
  head.write(type, 'latin1');
  head.writeUInt32BE(8 + body.length, 4);
  return Buffer.concat([head, body]);
}
