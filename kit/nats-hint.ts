import { setTimeout as pause } from 'node:timers/promises';
import { connect, type NatsConnection, type NodeConnectionOptions } from '@nats-io/transport-node';
import { CarriedHint } from './carried-hint';
import type { Hint } from './hint';
import type { Log } from './log';

const subject = 'hameau.hints';
const lookEveryMs = 250;

interface NatsHintParts {
  /** `nats://host:4222`, or `tls://`; with `user:password@` if the server asks for it. */
  readonly url: string;
  readonly log: Log;
}

/**
 * Carries hints by a NATS server to all processes that are given the same one. Nothing waits for it: while it is away, hints are heard
 * within the process, and once it is there everyone is woken.
 */
export function natsHint({ url, log }: NatsHintParts): Hint {
  let connection: NatsConnection | null = null;
  let isClosed = false;
  const hint = new CarriedHint({
    get isOpen() {
      return connection !== null;
    },
    carry: async (message) => connection?.publish(subject, message),
    close: async () => {
      isClosed = true;
      await connection?.close();
    },
  });

  async function open(): Promise<void> {
    const opened = await connect(optionsOf(url));
    if (isClosed) return opened.close();
    connection = opened;
    opened.subscribe(subject, { callback: (_error, message) => hint.hear(message.string()) });
    await opened.flush();
    hint.cameBack();
    for await (const { type } of opened.status()) {
      if (type === 'disconnect' && !isClosed) log.warn('hints between processes are late: NATS is away');
      if (type === 'reconnect') hint.cameBack();
    }
  }

  async function keepOpen(): Promise<void> {
    for (let isFirst = true; !isClosed; isFirst = false) {
      await open().catch((error) => {
        connection = null;
        if (isFirst && !isClosed)
          log.warn({ err: error }, 'hints between processes are late: NATS cannot be reached');
      });
      if (!isClosed) await pause(lookEveryMs, undefined, { ref: false });
    }
  }

  void keepOpen();
  return hint;
}

function optionsOf(url: string): NodeConnectionOptions {
  const { protocol, host, username, password } = new URL(url);
  return {
    servers: host,
    name: 'hameau',
    noEcho: true,
    ...(username ? { user: decodeURIComponent(username), pass: decodeURIComponent(password) } : {}),
    ...(protocol === 'tls:' ? { tls: {} } : {}),
    maxReconnectAttempts: -1,
    reconnectTimeWait: lookEveryMs,
    ignoreAuthErrorAbort: true,
  };
}
