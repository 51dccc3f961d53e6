import { forbidden, notFound } from '../../../kit/errors';
import type { Viewer } from '../../../kit/viewer';
import { cleanCommunityIds } from '../communities/communities';
import type { Context } from '../context';
import { beginThread } from '../events/events';
import { cleanClientId, hashOf, writtenBefore } from '../events/tries';
import { writeOnce } from '../events/write-once';
import { messageIds, threadIds } from '../ids';
import { cleanLanguage, cleanText, cleanTitle } from '../messages/text';
import { assertOpen, standingInCommunities } from './standing';
import type { StartThreadInput } from './start-thread.type';
import { announceHere, canAnnounce } from './thread.policy';
import type { ThreadRow } from './thread.row';
import { directStandsNowhere } from './thread-kinds';

/** Starts a thread with its first message. The same clientId and content again gives the same thread. */
export async function startThread(
  context: Context,
  viewer: Viewer,
  input: StartThreadInput,
): Promise<ThreadRow> {
  if (input.kind === 'DIRECT') throw directStandsNowhere('kind');
  const clientId = cleanClientId(input.clientId);
  const communityIds = cleanCommunityIds(input.communityIds);
  const title = cleanTitle(input.title);
  const text = cleanText(input.text);
  const language = cleanLanguage(input.language);
  const hash = hashOf(['thread', communityIds, input.kind, title, text, language]);

  const standing = await standingInCommunities(context, communityIds, clientId);
  const before = writtenBefore(standing, { clientId, hash });
  if (before) return theThread(context, before.threadId);
  assertOpen(standing, 'communityIds');
  if (input.kind === 'ANNOUNCEMENT' && !canAnnounce(viewer, communityIds)) throw forbidden(announceHere);

  const started = await writeOnce(context, (within) =>
    beginThread(within, {
      threadId: threadIds.make(),
      messageId: messageIds.make(),
      communityIds,
      participantIds: [],
      kind: input.kind,
      title,
      text,
      language,
      authorId: viewer.memberId,
      clientId,
      hash,
      at: context.clock(),
    }),
  );
  return theThread(context, started.threadId);
}

/** What was started, by this try or an earlier one. */
export async function theThread({ threads }: Context, id: string): Promise<ThreadRow> {
  const thread = await threads.byId.load(id);
  if (thread) return thread;
  // By an earlier try, where its author may no longer look.
  throw notFound({ en: 'thread', fr: 'fil' }, id);
}
