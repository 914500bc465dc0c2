import { expect, test, vi } from 'vitest';

import { createCardLink } from '../../../../electron/reader/ports/card-link.ts';
import { PcscError } from '../../../../electron/reader/ports/card-port.ts';

const OK = Uint8Array.of(0x90, 0x00);
const SELECT = Uint8Array.of(0x00, 0xa4, 0x04, 0x0c);

function linkWith(...answers: (Uint8Array | PcscError)[]) {
  const transmit = vi.fn<(apdu: Uint8Array) => Promise<Uint8Array>>(async () => {
    const answer = answers.shift() ?? OK;
    if (answer instanceof PcscError) throw answer;
    return answer;
  });
  const disconnect = vi.fn<() => Promise<void>>(async () => undefined);
  return { link: createCardLink({ transmit, disconnect }), transmit, disconnect };
}

test('passes bytes through', async () => {
  const { link, transmit } = linkWith();
  await expect(link.transmit(SELECT)).resolves.toEqual(OK);
  expect(transmit).toHaveBeenCalledWith(SELECT);
});

test.each([[new Uint8Array()], [Uint8Array.of(0x90)]])('a response without a status word is a lost card', async (answer) => {
  const { link } = linkWith(answer);
  await expect(link.transmit(SELECT)).rejects.toMatchObject({ code: 0x80100016 });
});

test('after an error nothing more is sent, but the card is still released', async () => {
  const { link, transmit, disconnect } = linkWith(new PcscError(0x80100069));
  await expect(link.transmit(SELECT)).rejects.toMatchObject({ code: 0x80100069 });
  await expect(link.transmit(SELECT)).rejects.toMatchObject({ code: 0x80100069 });
  await link.release();
  expect(transmit).toHaveBeenCalledTimes(1);
  expect(disconnect).toHaveBeenCalledTimes(1);
});

test('released once, and nothing is sent afterwards', async () => {
  const { link, transmit, disconnect } = linkWith();
  await Promise.all([link.release(), link.release()]);
  await expect(link.transmit(SELECT)).rejects.toMatchObject({ code: 0x80100003 });
  expect(disconnect).toHaveBeenCalledTimes(1);
  expect(transmit).not.toHaveBeenCalled();
});

test('a release waits for the command under way', async () => {
  const order: string[] = [];
  let answer: (response: Uint8Array) => void = () => undefined;
  const link = createCardLink({
    transmit: () =>
      new Promise((resolve) => {
        answer = resolve;
      }),
    disconnect: async () => void order.push('disconnect'),
  });
  const sent = link.transmit(SELECT).then(() => order.push('answer'));
  const released = link.release();
  await new Promise((resolve) => setImmediate(resolve));
  answer(OK);
  await Promise.all([sent, released]);
  expect(order).toEqual(['answer', 'disconnect']);
});
