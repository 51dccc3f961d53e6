import { forbidden, invalid, notFound } from '../../../kit/errors';
import type { Viewer } from '../../../kit/viewer';
import type { Context } from '../context';
import { appendMessage } from '../events/events';
import { cleanClientId, hashOf, type Written, writtenBefore } from '../events/tries';
import { writeOnce } from '../events/write-once';
import { messageIds, threadIds } from '../ids';
import { standingInThread } from '../threads/standing';
import type { MessageRow } from './message.row';
import type { PostMessageInput } from './message.type';
import { cleanLanguage, cleanText } from './text';

/** Adds a message to a thread. Answers after the commit; the same clientId and content again gives the same message. */
export async function postMessage(
  context: Context,
  viewer: Viewer,
  input: PostMessageInput,
): Promise<MessageRow> {
  const { threadId, clientId, text, parentId, ownLanguage } = cleaned(input);
  const authorId = viewer.memberId;
  const hash = hashOf(['message', threadId, parentId, text, ownLanguage]);

  const standing = await standingInThread(context, threadId, clientId);
  const language = ownLanguage ?? standing.language;
  const answer = ({ messageId, seq, at }: Written): MessageRow => ({
    ...{ id: String(messageId), threadId, seq, text, language, authorId, parentId },
    ...{ postedAt: at, editedAt: null, removedAt: null, removedBy: null },
  });
  const before = writtenBefore(standing, { clientId, hash });
  // It may have been edited since; or be where its author may no longer look.
  if (before) return (await context.messages.byId.load(String(before.messageId))) ?? answer(before);
  if (!standing.isThere) throw notFound({ en: 'thread', fr: 'fil' }, threadId, 'threadId');
  if (!standing.canPost) throw forbidden(postHere);

  const parent = parentId === null ? null : await parentIn(context, threadId, parentId);
  const messageId = messageIds.make();
  const at = context.clock();
  const writing = { threadId, messageId, parent, text, language, authorId, clientId, hash, at };
  const change = context.changeAtOnce;
  return answer(await writeOnce({ change }, (within) => appendMessage(within, writing)));
}

/** Refuses what needs no look at the database. */
function cleaned({ threadId, clientId, text, parentId, language }: PostMessageInput) {
  threadIds.uuid(threadId, 'threadId');
  if (parentId != null) messageIds.uuid(parentId, 'parentId');
  return {
    threadId,
    clientId: cleanClientId(clientId),
    text: cleanText(text),
    parentId: parentId ?? null,
    ownLanguage: language == null ? null : cleanLanguage(language),
  };
}

async function parentIn(context: Context, threadId: string, id: string): Promise<MessageRow> {
  const parent = await context.messages.byId.load(id);
  if (!parent) throw notFound({ en: 'message', fr: 'message' }, id, 'parentId');
  if (parent.threadId === threadId) return parent;
  throw invalid('parentId', { en: 'is a message of another thread', fr: 'est un message d’un autre fil' });
}

const postHere = {
  en: 'post in this thread: it takes an active member of one of its communities, or of one that these contain',
  fr: 'écrire dans ce fil : il faut être membre actif d’une de ses communautés, ou d’une de celles qu’elles contiennent',
};
