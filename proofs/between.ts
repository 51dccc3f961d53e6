import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { buffer } from 'node:stream/consumers';
import { request } from 'undici';

export interface Passing {
  readonly method: string;
  /** With what is behind the `?`. */
  readonly path: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: Buffer;
}

export interface Passed {
  readonly status: number;
  readonly text: string;
}

/** What stands before a server, and makes it one that lacks a guard. */
export interface Change {
  asks?(passing: Passing): Passing;
  answers?(passed: Passed, passing: Passing): Passed | Promise<Passed>;
  /** Answers in place of the server, which it may ask by itself. */
  instead?(passing: Passing, forward: (passing: Passing) => Promise<Passed>): Promise<Passed> | null;
}

/** As if the server had been written so. */
export async function openBetween(url: string, change: Change) {
  async function forward({ method, path, headers, body }: Passing): Promise<Passed> {
    const answer = await request(url + path, {
      method: method as 'POST',
      headers,
      ...(body.length > 0 ? { body } : {}),
    });
    return { status: answer.statusCode, text: await answer.body.text() };
  }

  const server = createServer(async (asked, response) => {
    const {
      host,
      connection,
      'content-length': _length,
      'transfer-encoding': _coding,
      ...rest
    } = asked.headers;
    const plain = { method: asked.method ?? '', path: asked.url ?? '/', headers: rest as never };
    const passing: Passing = { ...plain, body: await buffer(asked) };
    try {
      const changed = change.asks?.(passing) ?? passing;
      const passed = await (change.instead?.(changed, forward) ?? forward(changed));
      const { status, text } = (await change.answers?.(passed, passing)) ?? passed;
      response.writeHead(status, { 'content-type': 'application/json' }).end(text);
    } catch {
      response.destroy();
    }
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    async close() {
      server.closeAllConnections();
      server.close();
      await once(server, 'close');
    },
  };
}
