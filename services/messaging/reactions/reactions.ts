import { forbidden, notFound } from '../../../kit/errors';
import type { Viewer } from '../../../kit/viewer';
import type { Context } from '../context';
import * as log from '../events/events';
import { cleanClientId, hashOf, writtenBefore } from '../events/tries';
import { writeOnce } from '../events/write-once';
import { messageIds } from '../ids';
import { removedAlready } from '../messages/changes';
import type { MessageRow } from '../messages/message.row';
import { standingToMessage } from '../threads/standing';
import type { ReactInput } from './reaction.type';

/** Reacts to a message, or takes that back. It takes what posting in its thread takes. Doing it again changes nothing. */
export async function react(
  context: Context,
  viewer: Viewer,
  { clientId, messageId, reaction }: ReactInput,
  isThere: boolean,
): Promise<MessageRow | null> {
  messageIds.uuid(messageId, 'messageId');
  const hash = hashOf([isThere ? 'react' : 'take reaction back', messageId, reaction]);
  const named = { clientId: cleanClientId(clientId), hash };

  const standing = await standingToMessage(context, messageId, named.clientId);
  if (!writtenBefore(standing, named)) {
    const { inThread: threadId, canPost, isRemoved } = standing;
    if (!threadId) throw notFound({ en: 'message', fr: 'message' }, messageId, 'messageId');
    if (!canPost) throw forbidden(reactHere);
    if (isThere && isRemoved) throw removedAlready();
    const writing = { ...named, threadId, messageId, reaction, isThere };
    const [authorId, at] = [viewer.memberId, context.clock()];
    await writeOnce(context, (within) => log.react(within, { ...writing, authorId, at }));
  }
  context.reactions.ofMessage.clear(messageId);
  return context.messages.byId.load(messageId);
}

const reactHere = {
  en: 'react in this thread: it takes what posting in it takes',
  fr: 'réagir dans ce fil : il faut pouvoir y écrire',
};
