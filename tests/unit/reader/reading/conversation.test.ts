// One guarded exchange: what it refuses to send, what it repeats and what it does not.
import { describe, expect, it } from 'vitest';
import { MY_NUMBER_CARD } from '../../../../shared/card/card-table.ts';
import { toHex } from '../../../../shared/card/apdu.ts';
import { ForbiddenCommandError } from '../../../../shared/card/gate.ts';
import { converse } from '../../../../electron/reader/reading/conversation.ts';
import { createEvidenceLog } from '../../../../electron/reader/reading/evidence.ts';
import { createManualClock } from '../../../fixtures/manual-clock.ts';

/** A card that answers with these words, one after the other, and with 9000 from then on. */
function talkTo(...words: readonly number[]) {
  const sent: string[] = [];
  const link = {
    async transmit(apdu: Uint8Array): Promise<Uint8Array> {
      const sw = words[sent.length] ?? 0x9000;
      sent.push(toHex(apdu));
      return Uint8Array.of(sw >> 8, sw & 0xff);
    },
    release: () => Promise.resolve(),
  };
  const evidence = createEvidenceLog(createManualClock(), () => undefined);
  return { card: converse(link, MY_NUMBER_CARD, evidence), sent, evidence };
}

describe('a conversation', () => {
  it.each([0x0001, 0x0002, 0x0016, 0x0017, 0x001a])('sends nothing for a file that is not in the table: %i', async (file) => {
    const { card, sent, evidence } = talkTo();
    await card.selectApplication('jpki');
    await expect(card.selectFile('jpki', file)).rejects.toThrow(ForbiddenCommandError);
    expect(sent).toHaveLength(1);
    expect(evidence.read().apdus).toBe(1);
  });

  it('repeats the very first SELECT after 6F00, once', async () => {
    const { card, sent } = talkTo(0x6f00, 0x6f00);
    expect(await card.selectApplication('jpki')).toBe('unreadable');
    expect(sent).toHaveLength(2);
  });

  it.each([0x6a82, 0x6985, 0x6100, 0x63c3])('repeats no SELECT after %i', async (sw) => {
    const { card, sent } = talkTo(sw);
    expect(await card.selectApplication('jpki')).not.toBe('present');
    expect(sent).toHaveLength(1);
  });

  it('repeats no later SELECT after 6F00', async () => {
    const { card, sent } = talkTo(0x9000, 0x6f00, 0x6f00);
    await card.selectApplication('jpki');
    expect(await card.selectApplication('text')).toBe('unreadable');
    expect(await card.selectFile('jpki', 0x0018)).toBe('unreadable');
    expect(sent).toHaveLength(3);
  });

  it('asks no counter where the application was refused', async () => {
    const { card, sent } = talkTo(0x6a82);
    expect(await card.selectFile('text', 0x0011)).toBe('absent');
    expect(sent).toEqual(['00A4040C0AD3921000310001010408']);
  });
});
