// What the bits of dwEventState say. Source: docs/reader.md#states-of-a-reader.
import type { ReaderSlot } from './card-port.ts';

const UNKNOWN = 0x0004;
const UNAVAILABLE = 0x0008;
const PRESENT = 0x0020;
const EXCLUSIVE = 0x0080;
const IN_USE = 0x0100;
const MUTE = 0x0200;

/**
 * Decodes one SCARD_READERSTATE. The lower 16 bits are flags, the upper 16 count the cards put on and taken off.
 * PRESENT is tested first: without a card, flags about the card mean nothing.
 */
export function decodeSlot(name: string, eventState: number, atr: Uint8Array): ReaderSlot {
  const flags = eventState & 0xffff;
  const present = (flags & PRESENT) !== 0;
  const ofCard = (bit: number): boolean => present && (flags & bit) !== 0;
  return {
    name,
    present,
    mute: ofCard(MUTE),
    inUse: ofCard(IN_USE),
    exclusive: ofCard(EXCLUSIVE),
    unavailable: (flags & (UNAVAILABLE | UNKNOWN)) !== 0,
    // A copy: both bindings hand out memory of their own.
    atr: present ? Uint8Array.from(atr) : new Uint8Array(),
    eventCount: eventState >>> 16,
  };
}
