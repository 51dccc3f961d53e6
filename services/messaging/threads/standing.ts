import { aroundOf } from '../communities/communities';
import type { Context } from '../context';
import { known, knownColumns } from '../events/event-statements';
import type { Known } from '../events/events';
import { threadIds } from '../ids';
import { canPost, canWrite, isReadable, isThreadVisible, viewedAs, viewerValues } from './thread.policy';

/*
 * How someone who writes stands to where they write, each in one statement. What they wrote with the same clientId before
 * is asked first of all: who tries again may have left meanwhile, and what was acknowledged stays so.
 */

const before = `${viewedAs}, ${aroundOf('$4::text[]')}, known as (${known({ authorId: '$1', clientId: '$6' })})`;

/** Values as in thread.policy.ts, then $6: clientId, $7: thread. */
const IN_THREAD = `${before}
  select ${knownColumns}, thread.id is not null as "isThere", ${canPost('thread')} as "canPost",
    coalesce(said.language, thread.language) as language
  from (values (1)) as one
    left join known on true
    left join messages said on (said.thread_id, said.seq) = (known.thread_id, known.seq)
    left join threads thread on thread.id = $7::uuid and ${isThreadVisible('thread')}`;

export interface ThreadStanding extends Known {
  readonly isThere: boolean;
  readonly canPost: boolean;
  /** Of what was written before; else of the thread. */
  readonly language: string;
}

export async function standingInThread(
  { db, viewer }: Context,
  threadId: string,
  clientId: string,
): Promise<ThreadStanding> {
  const values = [...viewerValues(viewer), clientId, threadIds.uuid(threadId)];
  const [standing]: [ThreadStanding] = await db.query(IN_THREAD, values);
  return standing;
}

/** $6: clientId, $7: communities. */
const IN_COMMUNITIES = `${before}, named as (
    select id, at, ${isReadable('named.id')} as readable, ${canWrite('named.id')} as theirs
    from unnest($7::text[]) with ordinality as named (id, at)
  )
  select ${knownColumns},
    (select id from named where not readable order by at limit 1) as missing,
    (select id from named where not theirs order by at limit 1) as closed
  from (values (1)) as one left join known on true`;

export interface CommunitiesStanding extends Known {
  /** The first one whose threads they may not read. */
  readonly missing: string | null;
  /** The first one where they may not write. */
  readonly closed: string | null;
}

export async function standingInCommunities(
  { db, viewer }: Context,
  communityIds: readonly string[],
  clientId: string,
): Promise<CommunitiesStanding> {
  const values = [...viewerValues(viewer), clientId, communityIds];
  const [standing]: [CommunitiesStanding] = await db.query(IN_COMMUNITIES, values);
  return standing;
}
