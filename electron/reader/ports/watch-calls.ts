// Announces every native call before it is made, so that main can tell a call that hangs from a process that rests.
import type { CardLink, CardPort } from './card-port.ts';

export function watchCalls(port: CardPort, onCall: () => void): CardPort {
  return {
    ...port,
    watch: (listener) => port.watch(listener),
    async connect(readerName) {
      onCall();
      return watchLink(await port.connect(readerName), onCall);
    },
  };
}

function watchLink(link: CardLink, onCall: () => void): CardLink {
  return {
    transmit(apdu) {
      onCall();
      return link.transmit(apdu);
    },
    release() {
      onCall();
      return link.release();
    },
  };
}
