import { forbidden, invalid, notFound } from '../../../kit/errors';
import type { Viewer } from '../../../kit/viewer';
import type { Context } from '../context';
import { appendMessage, cleanClientId, hashOf, writeOnce } from '../events/events';
import { messageIds, threadIds } from '../ids';
import { canPost } from '../threads/thread.policy';
import type { MessageRow } from './message.row';
import type { PostMessageInput } from './message.type';
import { cleanLanguage, cleanText } from './text';

/** Adds a message to a thread. Answers after the commit; the same clientId and content again gives the same message. */
export async function postMessage(
  context: Context,
  viewer: Viewer,
  input: PostMessageInput,
): Promise<MessageRow> {
  const { threadId } = input;
  threadIds.uuid(threadId, 'threadId');
  const clientId = cleanClientId(input.clientId);
  const text = cleanText(input.text);
  const ownLanguage = input.language == null ? null : cleanLanguage(input.language);

  const thread = await context.threads.byId.load(threadId);
  if (!thread) throw notFound({ en: 'thread', fr: 'fil' }, threadId, 'threadId');
  if (!canPost(viewer, thread)) throw forbidden(postHere);
  const parent = input.parentId == null ? null : await parentIn(context, threadId, input.parentId);

  const language = ownLanguage ?? thread.language;
  const parentId = parent?.id ?? null;
  const authorId = viewer.memberId;
  const posted = await writeOnce(context, (within) =>
    appendMessage(within, {
      threadId,
      messageId: messageIds.make(),
      parent,
      text,
      language,
      authorId,
      clientId,
      hash: hashOf(['message', threadId, parentId, text, ownLanguage]),
      at: context.clock(),
    }),
  );
  return {
    id: posted.messageId,
    threadId,
    seq: posted.seq,
    text,
    language,
    authorId,
    parentId,
    postedAt: posted.at,
  };
}

async function parentIn(context: Context, threadId: string, id: string): Promise<MessageRow> {
  messageIds.uuid(id, 'parentId');
  const parent = await context.messages.byId.load(id);
  if (!parent) throw notFound({ en: 'message', fr: 'message' }, id, 'parentId');
  if (parent.threadId === threadId) return parent;
  throw invalid('parentId', { en: 'is a message of another thread', fr: 'est un message d’un autre fil' });
}

const postHere = {
  en: 'post in this thread: it takes an active member of one of its communities',
  fr: 'écrire dans ce fil : il faut être membre actif d’une de ses communautés',
};
