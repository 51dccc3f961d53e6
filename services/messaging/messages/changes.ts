import { conflict, forbidden, notFound } from '../../../kit/errors';
import type { Viewer } from '../../../kit/viewer';
import type { Context } from '../context';
import * as log from '../events/events';
import { cleanClientId, hashOf, type Try, writtenBefore } from '../events/tries';
import { writeOnce } from '../events/write-once';
import { messageIds } from '../ids';
import { type MessageStanding, standingToMessage } from '../threads/standing';
import type { EditMessageInput, RemoveMessageInput } from './changes.type';
import type { MessageRow } from './message.row';
import { cleanLanguage, cleanText } from './text';

/** Gives the viewer's own message other words. It takes what posting in its thread takes, so that who had to leave cannot. */
export async function editMessage(
  context: Context,
  viewer: Viewer,
  { clientId, messageId, text, language }: EditMessageInput,
): Promise<MessageRow | null> {
  messageIds.uuid(messageId, 'messageId');
  const said = { text: cleanText(text), language: language == null ? null : cleanLanguage(language) };
  const hash = hashOf(['edit', messageId, said.text, said.language]);

  return changed(context, messageId, { clientId: cleanClientId(clientId), hash }, (standing, own) => {
    if (!standing.canPost) throw forbidden(editHere);
    if (standing.isRemoved) throw removedAlready();
    const writing = { ...own, text: said.text, language: said.language ?? standing.language };
    return writeOnce(context, async (within) => {
      if (!(await log.editMessage(within, { ...writing, authorId: viewer.memberId }))) throw removedAlready();
    });
  });
}

/** Empties the viewer's own message for good, wherever they stand to its thread by now. Doing it again changes nothing. */
export async function removeMessage(
  context: Context,
  viewer: Viewer,
  { clientId, messageId }: RemoveMessageInput,
): Promise<MessageRow | null> {
  messageIds.uuid(messageId, 'messageId');
  const named = { clientId: cleanClientId(clientId), hash: hashOf(['remove', messageId]) };

  return changed(context, messageId, named, async (standing, own) => {
    if (standing.isRemoved) return forgetWithheld(context, messageId);
    await writeOnce(context, (within) => log.removeMessage(within, { ...own, authorId: viewer.memberId }));
  });
}

/** What moderation took away and kept is the author's to take away for good. */
async function forgetWithheld({ db }: Context, messageId: string): Promise<void> {
  await db.query(
    `update messages set withheld = null, removed_by = 'AUTHOR' where id = $1 and removed_by = 'MODERATION'`,
    [messageIds.uuid(messageId)],
  );
}

/** Looks, changes unless an earlier try did, and answers the message as it is then. */
async function changed(
  context: Context,
  messageId: string,
  named: Try,
  change: (standing: MessageStanding, own: Omit<log.Change, 'authorId'>) => Promise<void>,
): Promise<MessageRow | null> {
  const standing = await standingToMessage(context, messageId, named.clientId);
  if (!writtenBefore(standing, named)) {
    if (!standing.inThread) throw notFound({ en: 'message', fr: 'message' }, messageId, 'messageId');
    if (!standing.isTheirs) throw forbidden(changeOthers, 'messageId');
    const message = { ...standing, id: messageId, seq: standing.ownSeq };
    await change(standing, { ...named, threadId: standing.inThread, at: context.clock(), message });
  }
  return context.messages.byId.load(messageId);
}

/** Nothing more is done about a message that is gone. */
export const removedAlready = () =>
  conflict({ en: 'This message was removed.', fr: 'Ce message a été retiré.' }, 'messageId');

const changeOthers = {
  en: 'change what somebody else said',
  fr: 'modifier ce que quelqu’un d’autre a dit',
};

const editHere = {
  en: 'edit in this thread any more: it takes what posting in it takes',
  fr: 'modifier dans ce fil désormais : il faut pouvoir y écrire',
};
