import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';
import { prototypesNow, sendBodies } from './bodies';

type Json = { [key: string]: unknown };

/** As many a helper does it: what is sent is merged into what was there, wherever it leads. */
function merge(into: Json, from: Json): void {
  for (const [key, value] of Object.entries(from)) {
    if (value !== null && typeof value === 'object' && into[key] != null)
      merge(into[key] as Json, value as Json);
    else into[key] = value;
  }
}

/** Servers that do not stand what is sent to them, by what they do. */
const fragile: Readonly<Record<string, (body: string) => number>> = {
  'merges what it is sent': (body) => {
    try {
      merge({}, JSON.parse(body));
    } catch {
      return 400;
    }
    return 200;
  },
  'fails at what it cannot read': (body) => {
    try {
      JSON.parse(body);
    } catch {
      return 500;
    }
    return 200;
  },
};

interface Seeds {
  readonly of: number;
  readonly missed: readonly string[];
}

export async function catchFragile(count: number, seed: number): Promise<Seeds> {
  const missed: string[] = [];
  for (const [name, answer] of Object.entries(fragile)) {
    const server = createServer(async (request, response) => {
      response.writeHead(answer(await text(request))).end();
    });
    server.listen(0, '127.0.0.1');
    await once(server, 'listening');
    const before = new Set(Reflect.ownKeys(Object.prototype));
    const shape = prototypesNow();
    const found = await sendBodies(`http://127.0.0.1:${(server.address() as AddressInfo).port}`, count, seed);
    for (const key of Reflect.ownKeys(Object.prototype))
      if (!before.has(key)) Reflect.deleteProperty(Object.prototype, key);
    for (const key of ['polluted', 'isAdmin', 'prototype'])
      if (key !== 'prototype') Reflect.deleteProperty(Object, key);
    if (prototypesNow() !== shape)
      throw new Error('What a seeded bug did to all objects could not be undone.');
    server.closeAllConnections();
    server.close();
    if (found.length === 0) missed.push(name);
  }
  return { of: Object.keys(fragile).length, missed };
}
