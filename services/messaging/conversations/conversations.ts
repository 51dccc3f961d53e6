import { invalid, notFound } from '../../../kit/errors';
import type { Viewer } from '../../../kit/viewer';
import type { Context } from '../context';
import { beginThread } from '../events/events';
import { cleanClientId, hashOf, writtenBefore } from '../events/tries';
import { writeOnce } from '../events/write-once';
import { memberIds as ids, messageIds, threadIds } from '../ids';
import { cleanLanguage, cleanText, cleanTitle } from '../messages/text';
import { standingToPeople } from '../threads/standing';
import type { ThreadRow } from '../threads/thread.row';
import { theThread } from '../threads/threads';
import type { StartConversationInput } from './conversation.type';

/** As many can talk to each other, the one who begins included. */
const mostParticipants = 20;

/** Starts a conversation. The same clientId and content again gives the same one. */
export async function startConversation(
  context: Context,
  viewer: Viewer,
  input: StartConversationInput,
): Promise<ThreadRow> {
  const clientId = cleanClientId(input.clientId);
  const others = cleanOthers(input.memberIds, viewer.memberId);
  const title = input.title.trim() === '' ? '' : cleanTitle(input.title);
  const text = cleanText(input.text);
  const language = cleanLanguage(input.language);
  const hash = hashOf(['conversation', others, title, text, language]);

  let standing = await standingToPeople(context, others, clientId);
  if (standing.missing) {
    // Identity may have made a member a moment ago, and not have told of it yet.
    await context.settle();
    standing = await standingToPeople(context, others, clientId);
  }
  const before = writtenBefore(standing, { clientId, hash });
  if (before) return theThread(context, before.threadId);
  const { missing } = standing;
  if (missing) throw notFound({ en: 'member', fr: 'membre' }, missing, 'memberIds');

  const started = await writeOnce(context, (within) =>
    beginThread(within, {
      ...{ threadId: threadIds.make(), messageId: messageIds.make() },
      ...{ kind: 'DIRECT', communityIds: [], participantIds: [viewer.memberId, ...others] },
      ...{ title, text, language },
      ...{ authorId: viewer.memberId, clientId, hash, at: context.clock() },
    }),
  );
  return theThread(context, started.threadId);
}

/** With whom, besides the viewer: each once, in an order of their own, so that naming the same people says the same. */
function cleanOthers(given: readonly string[], memberId: string): string[] {
  for (const id of given) ids.uuid(id, 'memberIds');
  const others = [...new Set(given)].filter((id) => id !== memberId).sort();
  if (others.length >= 1 && others.length < mostParticipants) return others;
  throw invalid('memberIds', {
    en: `must name 1 to ${mostParticipants - 1} members besides yourself, not ${others.length}`,
    fr: `doit nommer 1 à ${mostParticipants - 1} membres en plus de vous, et non ${others.length}`,
  });
}
