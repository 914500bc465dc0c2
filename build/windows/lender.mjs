// Lends the pcscd of a Debian folder, with virtual readers, to tests that run on another system (tests/fixtures/lent-pcscd.ts).
import { once } from 'node:events';
import { createServer } from 'node:net';
import { createInterface } from 'node:readline';
import { prepareVirtualPcscd } from '../setup/virtual-pcscd.mjs';

/** @typedef {import('../setup/virtual-pcscd.mjs').VirtualPcscd} VirtualPcscd */
/** @typedef {{ do: 'prepare', names: string[] } | { do: 'launch' | 'kill' | 'remove' }} Request */

/**
 * @param {string} root
 * @returns {{ obey: (request: Request) => Promise<object>, leave: () => Promise<void> }} for one connection
 */
function serve(root) {
  /** @type {VirtualPcscd | undefined} */
  let service;
  return {
    async obey(request) {
      if (request.do === 'prepare') service = await prepareVirtualPcscd(request.names, { root });
      else await service?.[request.do]();
      return { pid: service?.pid ?? -1, output: service?.output() ?? '' };
    },
    leave: async () => service?.remove(),
  };
}

/**
 * @param {string} root the folder of the Debian whose pcscd is lent
 * @returns {Promise<{ port: number, stop: () => void }>} the port on loopback where it is asked for
 */
export async function lendPcscd(root) {
  const server = createServer(async (socket) => {
    const { obey, leave } = serve(root);
    socket.on('error', () => undefined);
    try {
      for await (const line of createInterface({ input: socket })) {
        const answer = await obey(JSON.parse(line)).catch((/** @type {unknown} */ error) => ({ error: String(error) }));
        socket.write(`${JSON.stringify(answer)}\n`);
      }
    } finally {
      await leave();
    }
  });
  server.listen({ port: 0, host: '127.0.0.1' });
  await once(server, 'listening');
  const address = server.address();
  return { port: address !== null && typeof address === 'object' ? address.port : 0, stop: () => void server.close() };
}
