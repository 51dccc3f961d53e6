import { invalid, notFound } from '../../../kit/errors';
import type { Viewer } from '../../../kit/viewer';
import { cleanCommunityIds } from '../communities/communities';
import type { Context } from '../context';
import { threadIds } from '../ids';
import { isReadable, viewedAs, viewerValues } from '../threads/thread.policy';
import type { ThreadRow } from '../threads/thread.row';
import type { FollowThreadInput, MarkReadInput, RecordVisitInput } from './reading.type';

const FOLLOW = `
  insert into thread_readings (member_id, thread_id, following) values ($1, $2, $3)
  on conflict (member_id, thread_id) do update set following = excluded.following`;

/** Says whether the viewer follows a thread. */
export async function followThread(
  context: Context,
  viewer: Viewer,
  { threadId, following }: FollowThreadInput,
): Promise<ThreadRow> {
  const thread = await readableThread(context, threadId);
  await context.db.query(FOLLOW, [viewer.memberId, threadIds.uuid(threadId), following]);
  return thread;
}

/** What was read stays read: it never goes back. Of what was read the member need not be told any more. */
const READ = `
  with told as (
    update notifications set read_at = $4
    where member_id = $1 and thread_id = $2 and event_seq <= $3 and read_at is null
  )
  insert into thread_readings (member_id, thread_id, read_seq) values ($1, $2, $3)
  on conflict (member_id, thread_id) do update set read_seq = greatest(thread_readings.read_seq, excluded.read_seq)`;

/** Says how far the viewer has read a thread. */
export async function markRead(
  context: Context,
  viewer: Viewer,
  { threadId, seq }: MarkReadInput,
): Promise<ThreadRow> {
  const thread = await readableThread(context, threadId);
  if (seq < 1 || seq > thread.head)
    throw invalid('seq', {
      en: `must be from 1 to ${thread.head}, the head of the thread, not ${seq}`,
      fr: `doit aller de 1 à ${thread.head}, la tête du fil, et non ${seq}`,
    });
  await context.db.query(READ, [viewer.memberId, threadIds.uuid(threadId), seq, context.clock()]);
  return thread;
}

async function readableThread({ threads }: Context, threadId: string): Promise<ThreadRow> {
  threadIds.uuid(threadId, 'threadId');
  const thread = await threads.byId.load(threadId);
  if (thread) return thread;
  throw notFound({ en: 'thread', fr: 'fil' }, threadId, 'threadId');
}

/** $6: community, $7: now. No row if the viewer may not read there. What was there before is read as the statement began. */
const VISIT = `${viewedAs}, visit as (
    insert into community_visits (member_id, community_id, visited_at)
    select $1::text, community.id, $7::timestamptz from communities community
    where community.id = $6::text and ${isReadable('community.id')}
    on conflict (member_id, community_id) do update set visited_at = greatest(community_visits.visited_at, excluded.visited_at)
    returning community_id
  )
  select (select before.visited_at from community_visits before
    where before.member_id = $1::text and before.community_id = visit.community_id) as "visitedBefore"
  from visit`;

/** Records that the viewer looks at a community, and answers when they did before. */
export async function recordVisit(
  { db, viewer, clock }: Context,
  { communityId }: RecordVisitInput,
): Promise<Date | null> {
  cleanCommunityIds([communityId], 'communityId');
  const [visit]: { visitedBefore: Date | null }[] = await db.query(VISIT, [
    ...viewerValues(viewer),
    communityId,
    clock(),
  ]);
  if (!visit) throw notFound({ en: 'community', fr: 'communauté' }, communityId, 'communityId');
  return visit.visitedBefore;
}
