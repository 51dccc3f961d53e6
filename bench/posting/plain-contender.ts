import { join } from 'node:path';
import { childFrom } from '../child';
import { anotherWord } from '../load/load';
import { type Contender, text } from './contender';
import type { PlainSettings } from './plain-process';

/** The row called limit: node:http, one hand-written statement, JSON. */
export async function openPlain(databaseUrl: string, env: NodeJS.ProcessEnv): Promise<Contender> {
  const child = childFrom(join(__dirname, 'plain-process.js'), [], { ...env, NODE_ENV: 'production' });
  const settings: PlainSettings = { databaseUrl };
  const { port } = await child.ask<{ port: number }>(settings);
  return {
    name: 'limit',
    pid: child.pid,
    threads: async (count) => Array.from({ length: count }, (_none, at) => String(at)),
    target: async (threads) => ({
      url: `http://127.0.0.1:${port}`,
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      requests: threads.map((threadId) => ({
        path: '/',
        body: JSON.stringify({ threadId, clientId: anotherWord, text }),
      })),
    }),
    close: () => child.close(),
  };
}
