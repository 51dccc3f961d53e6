import { join } from 'node:path';
import { childFrom } from '../child';
import type { OpenContender } from './contender';
import type { PlainSettings } from './plain-process';
import { pageSize } from './sizes';

/** node:http, one hand-written statement, JSON: what the page costs when nothing is general. */
export const openPlain =
  (name: string, kind: PlainSettings['kind']): OpenContender =>
  async ({ databaseUrl, env }) => {
    const child = childFrom(join(__dirname, 'plain-process.js'), [], { ...env, NODE_ENV: 'production' });
    const settings: PlainSettings = { databaseUrl, kind };
    const { port } = await child.ask<{ port: number }>(settings);
    return {
      pids: [child.pid],
      close: child.close,
      subjects: [
        {
          name,
          url: `http://127.0.0.1:${port}`,
          method: 'GET',
          isPublic: true,
          headers: async () => ({}),
          request: ({ slug, joinedAt, memberId }) => ({
            path: `/members?${new URLSearchParams({ slug, joinedAt, memberId, first: String(pageSize) })}`,
          }),
        },
      ],
    };
  };
