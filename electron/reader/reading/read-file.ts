// The start of one file, in as many pieces as the card gives it.
import type { Response } from '../../../shared/card/response.ts';
import {
  SW_END_OF_FILE,
  SW_OFFSET_OUTSIDE,
  SW_OK,
  SW_SECURITY_NOT_SATISFIED,
  wantedLength,
} from '../../../shared/card/status-word.ts';

/** `read`: fewer bytes than were asked for where the file ends. `pin-needed`: only a PIN, which is never sent, opens it. */
export type FileStart =
  | { readonly state: 'read'; readonly bytes: Uint8Array }
  | { readonly state: 'pin-needed' }
  | { readonly state: 'unreadable' };

/** READ BINARY at an offset for so many bytes. */
export type ReadAt = (offset: number, length: number) => Promise<Response>;

/** A card that gives a few bytes at a time is followed this far, so that no card can keep the reader for long. */
const MOST_CHUNKS = 32;

/**
 * Reads on where a card gives less than was asked for, whether it says so with 6282 or not. An answer without data or an
 * offset outside the file is its end. After a refusal what came before it is not used either.
 */
export async function readFileStart(readAt: ReadAt, length: number): Promise<FileStart> {
  let bytes = new Uint8Array();
  for (let chunk = 0; chunk < MOST_CHUNKS && bytes.length < length; chunk++) {
    const { data, sw } = await readChunk(readAt, bytes.length, length - bytes.length);
    if (sw === SW_OFFSET_OUTSIDE) break;
    if (sw === SW_SECURITY_NOT_SATISFIED && bytes.length === 0) return { state: 'pin-needed' };
    if (sw !== SW_OK && sw !== SW_END_OF_FILE) return { state: 'unreadable' };
    if (data.length === 0) break;
    bytes = Uint8Array.of(...bytes, ...data);
  }
  return { state: 'read', bytes };
}

/** 6Cxx is followed once: the same command with the length that the card wants. 61xx would need GET RESPONSE: not sent. */
async function readChunk(readAt: ReadAt, offset: number, length: number): Promise<Response> {
  const response = await readAt(offset, length);
  const available = response.sw === null ? null : wantedLength(response.sw);
  return available === null ? response : readAt(offset, Math.min(available, length));
}
