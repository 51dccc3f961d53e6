import { WebSocket } from 'ws';

/** A WebSocket class for a client, all of whose open sockets can be cut at once, as a network does: without a word. */
export function cuttable() {
  const open = new Set<WebSocket>();
  class Socket extends WebSocket {
    constructor(...given: ConstructorParameters<typeof WebSocket>) {
      super(...given);
      open.add(this);
      this.once('close', () => open.delete(this));
    }
  }
  return {
    Socket,
    cut() {
      for (const socket of open) socket.terminate();
    },
  };
}
