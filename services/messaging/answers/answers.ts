import { forbidden, invalid, notFound } from '../../../kit/errors';
import { holdsRole, type Viewer } from '../../../kit/viewer';
import type { Context } from '../context';
import * as log from '../events/events';
import { cleanClientId, hashOf, writtenBefore } from '../events/tries';
import { writeOnce } from '../events/write-once';
import { messageIds } from '../ids';
import { removedAlready } from '../messages/changes';
import { standingToMessage } from '../threads/standing';
import type { ThreadRow } from '../threads/thread.row';
import type { AnswerInput } from './answer.type';

/** Makes a message the accepted answer of its question, or no longer. Doing it again changes nothing. */
export async function accept(
  context: Context,
  viewer: Viewer,
  { clientId, messageId }: AnswerInput,
  isAccepted: boolean,
): Promise<ThreadRow | null> {
  messageIds.uuid(messageId, 'messageId');
  const hash = hashOf([isAccepted ? 'accept' : 'withdraw', messageId]);
  const named = { clientId: cleanClientId(clientId), hash };

  const standing = await standingToMessage(context, messageId, named.clientId);
  const threadId = standing.inThread;
  const thread = threadId && (await context.threads.byId.load(threadId));
  if (!thread) throw notFound({ en: 'message', fr: 'message' }, messageId, 'messageId');
  if (writtenBefore(standing, named)) return thread;
  if (thread.kind !== 'QUESTION') throw noQuestion();
  if (standing.ownSeq === 1) throw questionItself();
  if (!canAccept(viewer, thread)) throw forbidden(acceptHere);
  if (isAccepted && standing.isRemoved) throw removedAlready();

  const writing = {
    ...named,
    threadId,
    messageId,
    isAccepted,
    authorId: viewer.memberId,
    at: context.clock(),
  };
  await writeOnce(context, (within) => log.accept(within, writing));
  context.threads.byId.clear(threadId);
  return context.threads.byId.load(threadId);
}

/** Who asked knows what helped; where they do not say, who looks after one of the communities may. */
const canAccept = (viewer: Viewer, { authorId, placements }: ThreadRow): boolean =>
  authorId === viewer.memberId ||
  placements.some(({ communityId }) => holdsRole(viewer, communityId, 'STEWARD', 'MODERATOR'));

const acceptHere = {
  en: 'accept an answer here: it takes who asked, or a steward or moderator',
  fr: 'accepter une réponse ici : il faut avoir posé la question, ou être responsable ou modérateur',
};

const noQuestion = () =>
  invalid('messageId', {
    en: 'is in a thread that is no QUESTION',
    fr: 'se trouve dans un fil qui n’est pas une QUESTION',
  });

const questionItself = () =>
  invalid('messageId', { en: 'is the question itself', fr: 'est la question elle-même' });
