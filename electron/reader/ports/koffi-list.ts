// Lists the readers through the system's own library, for a binding that cannot be asked for a list.
import { loadPcscCalls } from './koffi-calls.ts';
import type { PcscCalls } from './pcsc-calls.ts';
import { pcscSystemOf } from './pcsc-systems.ts';

export interface KoffiList {
  /** In a context of its own. Rejects with PcscError, and with another error where koffi does not load. */
  list(): Promise<readonly string[]>;
  /** True while a call is under way on a thread of its own. */
  isBusy(): boolean;
}

/** koffi is loaded when it is first asked. */
export function createKoffiList(): KoffiList {
  let calls: PcscCalls | null = null;
  return {
    async list() {
      calls ??= loadPcscCalls(pcscSystemOf(process.platform));
      const context = await calls.establish();
      try {
        return (await calls.list(context)).map(({ text }) => text);
      } finally {
        // A service that is gone has released it.
        await calls.release(context).catch(() => undefined);
      }
    },
    isBusy: () => calls?.isBusy() ?? false,
  };
}
