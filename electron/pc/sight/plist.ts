// Apple's property lists, as XML and as binary: parsed by the npm packages plist and bplist-parser.
import { parseBuffer } from 'bplist-parser';
import plist from 'plist';

/** null for what is no property list. */
export function parsePlist(bytes: Uint8Array): unknown {
  try {
    const buffer = Buffer.from(bytes);
    if (buffer.subarray(0, 6).toString('latin1') === 'bplist') return (parseBuffer(buffer) as readonly unknown[])[0] ?? null;
    const text = buffer.toString('utf8');
    // The parser of XML writes what it thinks of other text to the console, and takes half a list for a whole one.
    return /^\uFEFF?\s*<(?:\?xml|!DOCTYPE plist|plist)\b/.test(text) && /<\/plist>\s*$/.test(text) ? ((plist.parse(text) as unknown) ?? null) : null;
  } catch {
    return null;
  }
}
