import { conflict, forbidden, notFound } from '../../../kit/errors';
import type { Viewer } from '../../../kit/viewer';
import { cleanCommunityIds } from '../communities/communities';
import type { Context } from '../context';
import * as log from '../events/events';
import { cleanClientId, hashOf, writtenBefore } from '../events/tries';
import { writeOnce } from '../events/write-once';
import { threadIds } from '../ids';
import type { UnplaceThreadInput } from './place-thread.type';
import { standingInCommunities } from './standing';
import type { ThreadRow } from './thread.row';

/** Takes a thread out of a community. What was said stays where else it stands; it has to stand somewhere. */
export async function unplaceThread(
  context: Context,
  viewer: Viewer,
  { clientId, threadId, communityId }: UnplaceThreadInput,
): Promise<ThreadRow | null> {
  threadIds.uuid(threadId, 'threadId');
  const communityIds = cleanCommunityIds([communityId], 'communityId');
  const named = { clientId: cleanClientId(clientId), hash: hashOf(['unplace', threadId, communityId]) };

  const standing = await standingInCommunities(context, communityIds, named.clientId);
  const thread = await context.threads.byId.load(threadId);
  if (writtenBefore(standing, named)) return thread;
  if (!thread) throw notFound({ en: 'thread', fr: 'fil' }, threadId, 'threadId');
  const placement = thread.placements.find((one) => one.communityId === communityId);
  if (!placement) throw notFound({ en: 'placement', fr: 'placement' }, communityId, 'communityId');
  if (![thread.authorId, placement.placedById].includes(viewer.memberId))
    throw forbidden(unplaceOthers, 'threadId');

  const writing = { ...named, threadId, communityId, authorId: viewer.memberId, at: context.clock() };
  if (!(await writeOnce(context, (within) => log.unplaceThread(within, writing)))) throw nowhereElse();
  context.threads.byId.clear(threadId);
  return context.threads.byId.load(threadId);
}

const unplaceOthers = {
  en: 'take this thread out of here: it takes its author, or whoever placed it; moderators hide it',
  fr: 'retirer ce fil d’ici : il faut en être l’auteur ou l’avoir placé ; la modération le masque',
};

const nowhereElse = () =>
  conflict(
    {
      en: 'This thread is shown nowhere else: remove its messages instead.',
      fr: 'Ce fil n’est montré nulle part ailleurs : retirez plutôt ses messages.',
    },
    'communityId',
  );
