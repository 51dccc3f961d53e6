import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { connect as connectTo, createServer, type Socket } from 'node:net';
import { setTimeout as pause } from 'node:timers/promises';

/** A network between clients and a gateway, one connection of which can be made to misbehave. */
export interface Network {
  readonly url: string;
  /** How many connections there are. */
  readonly size: number;
  /** Ends one of them without a word. */
  cut(): void;
  /** Passes nothing on either way and closes nothing, for so long: as a router that forgot the connection. */
  swallow(ms: number): Promise<void>;
  /** Lets so many bytes a second through to the client, for so long; none at all if it is 0. */
  throttle(bytesPerSecond: number, ms: number): Promise<void>;
  /** The next so many answers are lost, and their connections with them, once the gateway has given them. */
  dropAnswers(count: number): void;
  /** Answers that are still to be dropped. */
  readonly answersToDrop: number;
  close(): Promise<void>;
}

interface Passing {
  readonly client: Socket;
  readonly server: Socket;
  isSwallowing: boolean;
  bytesPerSecond: number;
}

const sliceMs = 100;

export async function openNetwork(target: string): Promise<Network> {
  const { hostname, port } = new URL(target);
  const all = new Set<Passing>();
  let answersToDrop = 0;

  const listener = createServer((client) => {
    const server = connectTo(Number(port), hostname);
    const passing: Passing = {
      client,
      server,
      isSwallowing: false,
      bytesPerSecond: Number.POSITIVE_INFINITY,
    };
    all.add(passing);
    client.on('data', (data) => {
      if (!passing.isSwallowing) server.write(data);
    });
    server.on('data', (data) => {
      if (passing.isSwallowing) return;
      if (answersToDrop > 0) {
        answersToDrop -= 1;
        client.destroy();
        return;
      }
      passTo(passing, data);
    });
    const end = () => {
      all.delete(passing);
      client.destroy();
      server.destroy();
    };
    for (const socket of [client, server]) socket.on('error', end).on('close', end);
  });
  await once(listener.listen(0, '127.0.0.1'), 'listening');

  const anyone = (): Passing | undefined => {
    const healthy = [...all].filter((one) => !one.isSwallowing && one.bytesPerSecond > 1e6);
    return healthy[Math.floor(Math.random() * healthy.length)];
  };

  return {
    url: `http://127.0.0.1:${(listener.address() as AddressInfo).port}`,
    get size() {
      return all.size;
    },
    cut: () => anyone()?.client.destroy(),
    async swallow(ms) {
      const one = anyone();
      if (!one) return;
      one.isSwallowing = true;
      await pause(ms);
      one.client.destroy();
    },
    async throttle(bytesPerSecond, ms) {
      const one = anyone();
      if (!one) return;
      one.bytesPerSecond = bytesPerSecond;
      await pause(ms);
      one.bytesPerSecond = Number.POSITIVE_INFINITY;
    },
    dropAnswers(count) {
      answersToDrop += count;
    },
    get answersToDrop() {
      return answersToDrop;
    },
    async close() {
      for (const { client } of all) client.destroy();
      listener.close();
      await once(listener, 'close');
    },
  };
}

/** What cannot be passed on at the pace of the connection holds back what comes after it, as a full buffer does. */
function passTo(passing: Passing, data: Buffer): void {
  const { client, server } = passing;
  if (passing.bytesPerSecond === Number.POSITIVE_INFINITY) {
    client.write(data);
    return;
  }
  server.pause();
  void (async () => {
    let left = data;
    while (left.length > 0 && !client.destroyed) {
      const most = Math.min(left.length, Math.ceil((passing.bytesPerSecond * sliceMs) / 1_000));
      if (most > 0) client.write(left.subarray(0, most));
      left = left.subarray(most);
      await pause(sliceMs);
    }
    server.resume();
  })();
}
