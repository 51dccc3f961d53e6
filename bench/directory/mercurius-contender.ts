import type { OpenContender } from './contender';
import { bySlug, operation } from './operations';
import { openOther } from './other-process';
import type { Position } from './positions';

const cursorAt = ({ joinedAt, memberId }: Position) =>
  Buffer.from(JSON.stringify([joinedAt, memberId])).toString('base64url');

/** The graph for this one page as one would write it with Fastify: batching loaders, compiled operations, prepared statements. */
export const openMercurius =
  (name: string): OpenContender =>
  async ({ databaseUrl, env }) => {
    const { child, url } = await openOther('mercurius.mjs', { databaseUrl }, env);
    return {
      pids: [child.pid],
      close: child.close,
      subjects: [
        {
          name,
          url,
          method: 'POST',
          isPublic: true,
          headers: async () => ({ 'content-type': 'application/json' }),
          request: (position) => operation(bySlug, { slug: position.slug }, cursorAt(position)),
        },
      ],
    };
  };
