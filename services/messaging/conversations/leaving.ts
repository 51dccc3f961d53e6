import { invalid, notFound } from '../../../kit/errors';
import type { Viewer } from '../../../kit/viewer';
import type { Context } from '../context';
import * as log from '../events/events';
import { cleanClientId, hashOf, writtenBefore } from '../events/tries';
import { writeOnce } from '../events/write-once';
import { threadIds } from '../ids';
import { standingInThread } from '../threads/standing';
import type { LeaveConversationInput } from './conversation.type';

/** Leaves a conversation, and ends what the viewer still reads of it. The same clientId again gives the same answer. */
export async function leaveConversation(
  context: Context,
  viewer: Viewer,
  { clientId, threadId }: LeaveConversationInput,
): Promise<true> {
  threadIds.uuid(threadId, 'threadId');
  const named = { clientId: cleanClientId(clientId), hash: hashOf(['leave', threadId]) };
  if (writtenBefore(await standingInThread(context, threadId, named.clientId), named)) return true;
  const thread = await context.threads.byId.load(threadId);
  if (!thread) throw notFound({ en: 'thread', fr: 'fil' }, threadId, 'threadId');
  if (thread.kind !== 'DIRECT')
    throw invalid('threadId', {
      en: 'is no conversation; follow it no longer, or mute it, instead (followThread)',
      fr: 'n’est pas une conversation ; cessez plutôt de le suivre, ou masquez-le (followThread)',
    });
  const writing = { ...named, threadId, authorId: viewer.memberId, at: context.clock() };
  await writeOnce(context, (within) => log.leaveThread(within, writing));
  return true;
}
