// The start of a file, piece by piece: what is asked for, and what of it counts.
import { describe, expect, it } from 'vitest';
import { NO_ANSWER } from '../../../../shared/card/response.ts';
import type { Response } from '../../../../shared/card/response.ts';
import { readFileStart } from '../../../../electron/reader/reading/read-file.ts';

const gave = (sw: number, ...data: number[]): Response => ({ data: Uint8Array.from(data), sw });
const read = (...data: number[]) => ({ state: 'read', bytes: Uint8Array.from(data) });

async function readFrom(answers: readonly Response[], length: number) {
  const asked: [number, number][] = [];
  const start = await readFileStart(async (offset, wanted) => {
    asked.push([offset, wanted]);
    return answers[asked.length - 1] ?? gave(0x6f00);
  }, length);
  return { start, asked };
}

describe('the start of a file', () => {
  it.each([
    ['whole', [gave(0x9000, 1, 2, 3)], read(1, 2, 3), [[0, 3]]],
    ['in pieces', [gave(0x9000, 1), gave(0x6282, 2), gave(0x9000, 3)], read(1, 2, 3), [[0, 3], [1, 2], [2, 1]]],
    ['up to the end of the file', [gave(0x6282, 1), gave(0x6b00)], read(1), [[0, 3], [1, 2]]],
    ['up to an answer without data', [gave(0x9000, 1), gave(0x9000)], read(1), [[0, 3], [1, 2]]],
    ['of an empty file', [gave(0x6b00)], read(), [[0, 3]]],
    ['behind a PIN', [gave(0x6982)], { state: 'pin-needed' }, [[0, 3]]],
    ['refused', [gave(0x6a82)], { state: 'unreadable' }, [[0, 3]]],
    ['without an answer', [NO_ANSWER], { state: 'unreadable' }, [[0, 3]]],
    ['of 61xx, which would need another command', [gave(0x6103)], { state: 'unreadable' }, [[0, 3]]],
    ['refused after a piece, which then does not count', [gave(0x9000, 1), gave(0x6f00)], { state: 'unreadable' }, [[0, 3], [1, 2]]],
    ['6982 after a piece: no PIN would help', [gave(0x9000, 1), gave(0x6982)], { state: 'unreadable' }, [[0, 3], [1, 2]]],
    ['of 6Cxx with less', [gave(0x6c02), gave(0x9000, 1, 2), gave(0x6b00)], read(1, 2), [[0, 3], [0, 2], [2, 1]]],
    ['of 6Cxx with more: no more is asked for than was wanted', [gave(0x6c10), gave(0x9000, 1, 2, 3)], read(1, 2, 3), [[0, 3], [0, 3]]],
    ['of 6C00, which stands for 256', [gave(0x6c00), gave(0x9000, 1, 2, 3)], read(1, 2, 3), [[0, 3], [0, 3]]],
    ['of 6Cxx in the middle', [gave(0x9000, 1), gave(0x6c01), gave(0x9000, 2), gave(0x9000, 3)], read(1, 2, 3), [[0, 3], [1, 2], [1, 1], [2, 1]]],
    ['of 6Cxx again and again: it is followed once', [gave(0x6c02), gave(0x6c01), gave(0x9000, 1)], { state: 'unreadable' }, [[0, 3], [0, 2]]],
  ] as const)('%s', async (_what, answers, start, asked) => {
    expect(await readFrom(answers, 3)).toEqual({ start, asked });
  });

  it('is given up where it comes byte by byte', async () => {
    const { start, asked } = await readFrom(Array.from({ length: 300 }, () => gave(0x9000, 7)), 256);
    expect(asked).toHaveLength(32);
    expect(start).toEqual({ state: 'read', bytes: new Uint8Array(32).fill(7) });
  });
});
