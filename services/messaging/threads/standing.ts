import { forbidden, notFound } from '../../../kit/errors';
import { prepared } from '../../../kit/prepared';
import { aroundOf } from '../communities/communities';
import type { Context } from '../context';
import { known, knownColumns } from '../events/event-statements';
import type { Known } from '../events/tries';
import { messageIds, threadIds } from '../ids';
import { ifVisible, isUnblocked } from '../people/person.policy';
import { canPost, canWrite, isReadable, isThreadVisible, viewedAs, viewerValues } from './thread.policy';

/*
 * How someone who writes stands to where they write, each in one statement. What they wrote with the same clientId before
 * is asked first of all: who tries again may have left meanwhile, and what was acknowledged stays so.
 */

const before = `${viewedAs}, ${aroundOf('$4::text[]')}, known as (${known({ authorId: '$1', clientId: '$6' })})`;

/** Values as in thread.policy.ts, then $6: clientId, $7: thread. */
const IN_THREAD = prepared(`${before}
  select ${knownColumns}, thread.id is not null as "isThere", ${canPost('thread')} as "canPost",
    coalesce(said.language, thread.language) as language
  from (values (1)) as one
    left join known on true
    left join messages said on (said.thread_id, said.seq) = (known.thread_id, known.seq)
    left join threads thread on thread.id = $7::uuid and ${isThreadVisible('thread')}`);

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

/** $6: clientId, $7: message. A message is there for whoever reads it, and for its author for ever. */
const TO_MESSAGE = `${before}
  select ${knownColumns}, message.thread_id as "inThread", message.author_id = $1 as "isTheirs",
    ${canPost('thread')} as "canPost", thread.kind = 'DIRECT' as "isDirect", message.removed_at is not null as "isRemoved",
    message.seq as "ownSeq", message.language, message.posted_at as "postedAt", message.edited_at as "editedAt",
    (select parent.id from messages parent
      where (parent.thread_id, parent.seq) = (message.thread_id, message.parent_seq)) as "parentId"
  from (values (1)) as one
    left join known on true
    left join (messages message join threads thread on thread.id = message.thread_id)
      on message.id = $7::uuid
      and (message.author_id = $1 or (${isUnblocked('message.author_id')} and ${isThreadVisible('thread')}))`;

export interface MessageStanding extends Known {
  /** Null if there is no such message that they may see. */
  readonly inThread: string | null;
  readonly isTheirs: boolean;
  readonly canPost: boolean;
  /** Is it of a conversation? */
  readonly isDirect: boolean;
  readonly isRemoved: boolean;
  readonly ownSeq: number;
  readonly language: string;
  readonly parentId: string | null;
  readonly postedAt: Date;
  readonly editedAt: Date | null;
}

export async function standingToMessage(
  { db, viewer }: Context,
  messageId: string,
  clientId: string,
): Promise<MessageStanding> {
  const values = [...viewerValues(viewer), clientId, messageIds.uuid(messageId)];
  const [found]: [MessageStanding] = await db.query(TO_MESSAGE, values);
  return {
    ...found,
    inThread: found.inThread && threadIds.of(found.inThread),
    parentId: found.parentId && messageIds.of(found.parentId),
  };
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

/** $6: clientId, $7: members. */
const TO_PEOPLE = `${before}
  select ${knownColumns},
    (select named.id from unnest($7::text[]) with ordinality as named (id, at)
      where ${ifVisible('named.id')} is null order by named.at limit 1) as missing
  from (values (1)) as one left join known on true`;

export interface PeopleStanding extends Known {
  /** The first one whom they may not see. */
  readonly missing: string | null;
}

export async function standingToPeople(
  { db, viewer }: Context,
  memberIds: readonly string[],
  clientId: string,
): Promise<PeopleStanding> {
  const [standing]: [PeopleStanding] = await db.query(TO_PEOPLE, [
    ...viewerValues(viewer),
    clientId,
    memberIds,
  ]);
  return standing;
}

/** Throws NOT_FOUND for a community they may not read in, FORBIDDEN for one they may not write in. */
export function assertOpen({ missing, closed }: CommunitiesStanding, field: string): void {
  if (missing) throw notFound({ en: 'community', fr: 'communauté' }, missing, field);
  if (closed) throw forbidden(writeIn(closed), field);
}

const writeIn = (communityId: string) => ({
  en: `place a thread in ${communityId}: it takes an active member of it or of a community it contains`,
  fr: `placer un fil dans ${communityId} : il faut en être membre actif, ou l’être d’une communauté qu’elle contient`,
});
