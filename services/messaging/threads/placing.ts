import { forbidden, invalid, notFound } from '../../../kit/errors';
import { holdsRole, type Viewer } from '../../../kit/viewer';
import { cleanCommunityIds, mostCommunities } from '../communities/communities';
import type { Context } from '../context';
import * as log from '../events/events';
import { cleanClientId, hashOf, writtenBefore } from '../events/tries';
import { writeOnce } from '../events/write-once';
import { threadIds } from '../ids';
import type { PlaceThreadInput } from './place-thread.type';
import { assertOpen, standingInCommunities } from './standing';
import { announceHere, canAnnounce } from './thread.policy';
import type { ThreadRow } from './thread.row';
import { directStandsNowhere } from './thread-kinds';

/** Places a thread in one more community. It keeps its one life. Placing it again changes nothing. */
export async function placeThread(
  context: Context,
  viewer: Viewer,
  { clientId, threadId, communityId }: PlaceThreadInput,
): Promise<ThreadRow> {
  threadIds.uuid(threadId, 'threadId');
  const communityIds = cleanCommunityIds([communityId], 'communityId');
  const named = { clientId: cleanClientId(clientId), hash: hashOf(['place', threadId, communityId]) };

  const standing = await standingInCommunities(context, communityIds, named.clientId);
  const thread = await context.threads.byId.load(threadId);
  if (!thread) throw notFound({ en: 'thread', fr: 'fil' }, threadId, 'threadId');
  if (writtenBefore(standing, named)) return thread;
  if (thread.kind === 'DIRECT') throw directStandsNowhere('threadId');
  if (thread.authorId === viewer.memberId) assertOpen(standing, 'communityId');
  else await assertMayBring(context, viewer, { threadId, communityId });
  if (thread.kind === 'ANNOUNCEMENT' && !canAnnounce(viewer, communityIds)) throw forbidden(announceHere);
  const isThere = thread.placements.some((placement) => placement.communityId === communityId);
  if (!isThere && thread.placements.length >= mostCommunities) throw tooMany();

  const writing = { ...named, threadId, communityId, authorId: viewer.memberId, at: context.clock() };
  await writeOnce(context, (within) => log.placeThread(within, writing));
  context.threads.byId.clear(threadId);
  return (await context.threads.byId.load(threadId)) ?? thread;
}

/** Is it shown where everybody reads? What only some may read is for its author alone to carry further. */
const IS_PUBLIC = `
  select from thread_placements placement join communities community on community.id = placement.community_id
  where placement.thread_id = $1 and placement.state = 'SHOWN' and community.state <> 'INCUBATING'`;

/** Who runs a community brings threads of others into it. */
async function assertMayBring(
  { db }: Context,
  viewer: Viewer,
  { threadId, communityId }: { threadId: string; communityId: string },
): Promise<void> {
  const runsIt = holdsRole(viewer, communityId, 'STEWARD', 'EDITOR', 'MODERATOR');
  const shown: unknown[] = runsIt ? await db.query(IS_PUBLIC, [threadIds.uuid(threadId)]) : [];
  if (shown.length === 0) throw forbidden(placeOthers, 'threadId');
}

const placeOthers = {
  en: 'place somebody else’s thread here: it takes a steward, editor or moderator of this community, and a thread that everybody may read',
  fr: 'placer ici le fil de quelqu’un d’autre : il faut être responsable, rédacteur ou modérateur de cette communauté, et que chacun puisse lire le fil',
};

const tooMany = () =>
  invalid('threadId', {
    en: `stands in ${mostCommunities} communities, which is the most`,
    fr: `se trouve dans ${mostCommunities} communautés, ce qui est le maximum`,
  });
