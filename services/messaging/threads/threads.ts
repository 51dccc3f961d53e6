import { forbidden, notFound } from '../../../kit/errors';
import type { Viewer } from '../../../kit/viewer';
import { cleanCommunityIds } from '../communities/communities';
import type { Context } from '../context';
import { beginThread, cleanClientId, hashOf, writeOnce, writtenBefore } from '../events/events';
import { messageIds, threadIds } from '../ids';
import { cleanLanguage, cleanText, cleanTitle } from '../messages/text';
import { standingInCommunities } from './standing';
import type { StartThreadInput } from './start-thread.type';
import { canAnnounce } from './thread.policy';
import type { ThreadRow } from './thread.row';

/** Starts a thread with its first message. The same clientId and content again gives the same thread. */
export async function startThread(
  context: Context,
  viewer: Viewer,
  input: StartThreadInput,
): Promise<ThreadRow> {
  const clientId = cleanClientId(input.clientId);
  const communityIds = cleanCommunityIds(input.communityIds);
  const title = cleanTitle(input.title);
  const text = cleanText(input.text);
  const language = cleanLanguage(input.language);
  const hash = hashOf(['thread', communityIds, input.kind, title, text, language]);

  const standing = await standingInCommunities(context, communityIds, clientId);
  const before = writtenBefore(standing, { clientId, hash });
  if (before) return theThread(context, before.threadId);
  const { missing, closed } = standing;
  if (missing) throw notFound({ en: 'community', fr: 'communauté' }, missing, 'communityIds');
  if (closed) throw forbidden(startIn(closed), 'communityIds');
  if (input.kind === 'ANNOUNCEMENT' && !canAnnounce(viewer, communityIds)) throw forbidden(announceHere);

  const started = await writeOnce(context, (within) =>
    beginThread(within, {
      threadId: threadIds.make(),
      messageId: messageIds.make(),
      communityIds,
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

async function theThread({ threads }: Context, id: string): Promise<ThreadRow> {
  const thread = await threads.byId.load(id);
  if (thread) return thread;
  // Started by an earlier try, in a place that its author may no longer look into.
  throw notFound({ en: 'thread', fr: 'fil' }, id);
}

const startIn = (communityId: string) => ({
  en: `start a thread in ${communityId}: it takes an active member of it or of a community it contains`,
  fr: `ouvrir un fil dans ${communityId} : il faut en être membre actif, ou l’être d’une communauté qu’elle contient`,
});

const announceHere = {
  en: 'announce here: it takes a steward, editor or moderator of each of these communities',
  fr: 'publier une annonce ici : il faut être responsable, rédacteur ou modérateur de chacune de ces communautés',
};
