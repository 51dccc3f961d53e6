import { forbidden } from '../../../kit/errors';
import type { Viewer } from '../../../kit/viewer';
import { assertCommunities, cleanCommunityIds } from '../communities/communities';
import type { Context } from '../context';
import { beginThread, cleanClientId, hashOf, writeOnce } from '../events/events';
import { messageIds, threadIds } from '../ids';
import { cleanLanguage, cleanText, cleanTitle } from '../messages/text';
import type { StartThreadInput } from './start-thread.type';
import { canAnnounce, canStart } from './thread.policy';
import type { ThreadRow } from './thread.row';

/** Starts a thread with its first message. The same clientId and content again gives the same thread. */
export async function startThread(
  context: Context,
  viewer: Viewer,
  input: StartThreadInput,
): Promise<ThreadRow | null> {
  const clientId = cleanClientId(input.clientId);
  const communityIds = cleanCommunityIds(input.communityIds);
  const title = cleanTitle(input.title);
  const text = cleanText(input.text);
  const language = cleanLanguage(input.language);
  await assertCommunities(context.db, viewer, communityIds);
  if (!canStart(viewer, communityIds)) throw forbidden(startHere);
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
      hash: hashOf(['thread', communityIds, input.kind, title, text, language]),
      at: context.clock(),
    }),
  );
  return context.threads.byId.load(started.threadId);
}

const startHere = {
  en: 'start a thread here: it takes an active member of one of these communities',
  fr: 'ouvrir un fil ici : il faut être membre actif d’une de ces communautés',
};

const announceHere = {
  en: 'announce here: it takes a steward, editor or moderator of each of these communities',
  fr: 'publier une annonce ici : il faut être responsable, rédacteur ou modérateur de chacune de ces communautés',
};
