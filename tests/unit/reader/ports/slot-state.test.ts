import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';

import { decodeSlot } from '../../../../electron/reader/ports/slot-state.ts';

const ATR = Uint8Array.of(0x3b, 0x80, 0x80, 0x01, 0x01);

describe('decodeSlot', () => {
  test.each([
    ['empty', 0x00000012, {}],
    ['card, counter 3, CHANGED', 0x00030022, { present: true, eventCount: 3 }],
    ['mute card', 0x00010222, { present: true, mute: true, eventCount: 1 }],
    ['card held shared', 0x00010122, { present: true, inUse: true, eventCount: 1 }],
    ['card held exclusively', 0x000101a2, { present: true, inUse: true, exclusive: true, eventCount: 1 }],
    ['card flags without a card', 0x00020390, { eventCount: 2 }],
    ['not powered is still a card', 0x00010422, { present: true, eventCount: 1 }],
    ['reader gone', 0x00000006, { unavailable: true }],
    ['reader unavailable', 0x0000000a, { unavailable: true }],
    ['counter with its top bit set', 0xffff0022, { present: true, eventCount: 0xffff }],
  ])('%s', (_, state, expected) => {
    const none = { present: false, mute: false, inUse: false, exclusive: false, unavailable: false, eventCount: 0 };
    const slot = decodeSlot('A 00 00', state, ATR);
    expect(slot).toEqual({ ...none, ...expected, name: 'A 00 00', atr: slot.present ? ATR : new Uint8Array() });
  });

  test('the ATR is a copy', () => {
    const atr = Uint8Array.from(ATR);
    const slot = decodeSlot('A', 0x22, atr);
    atr.fill(0);
    expect(slot.atr).toEqual(ATR);
  });

  test('the counter never changes a flag, and flags never change the counter', () => {
    const half = fc.integer({ min: 0, max: 0xffff });
    fc.assert(
      fc.property(half, half, half, (flags, counter, other) => {
        const { eventCount, ...rest } = decodeSlot('A', counter * 0x10000 + flags, ATR);
        expect(eventCount).toBe(counter);
        const { eventCount: _, ...same } = decodeSlot('A', other * 0x10000 + flags, ATR);
        expect(rest).toEqual(same);
      }),
    );
  });
});
