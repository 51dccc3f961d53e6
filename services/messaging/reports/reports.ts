import type { EntityManager } from 'typeorm';
import { forbidden, invalid, notFound } from '../../../kit/errors';
import { uuidv7 } from '../../../kit/id';
import type { Viewer } from '../../../kit/viewer';
import type { Context } from '../context';
import { messageIds } from '../ids';
import { cleanWords } from '../messages/text';
import { ofAppeals } from '../moderation/deed';
import type { ReportInput } from './report.type';

const REPORT = `
  insert into reports (id, message_id, reporter_id, reason, words, reported_at) values ($1, $2, $3, $4, $5, $6)
  on conflict (message_id, reporter_id) where closed_at is null do nothing`;

/** Asks moderators to look at a message. Who has asked already need not ask again. */
export async function report(
  { db, messages, threads, clock }: Context,
  viewer: Viewer,
  { messageId, reason, words }: ReportInput,
): Promise<true> {
  messageIds.uuid(messageId, 'messageId');
  const said = cleanWords(words);
  if (reason === 'APPEAL') throw ofAppeals();
  const message = await messages.byId.load(messageId);
  if (!message) throw notFound({ en: 'message', fr: 'message' }, messageId, 'messageId');
  const thread = await threads.byId.load(message.threadId);
  if (thread?.kind === 'DIRECT') throw forbidden(reportInPrivate, 'messageId');
  if (message.authorId === viewer.memberId)
    throw invalid('messageId', {
      en: 'is your own: remove it instead',
      fr: 'est le vôtre : retirez-le plutôt',
    });
  const values = [messageIds.uuid(messageId), viewer.memberId, reason, said, clock()];
  await db.query(REPORT, [uuidv7(), ...values]);
  return true;
}

const reportInPrivate = {
  en: 'report what is said in a conversation: no moderator reads it. Leave it, or block who said it',
  fr: 'signaler ce qui se dit dans une conversation : aucun modérateur ne la lit. Quittez-la, ou bloquez son auteur',
};

/** Says how many there were. */
export async function closeReports(within: EntityManager, messageId: string, at: Date): Promise<number> {
  const [, count]: [unknown, number] = await within.query(
    'update reports set closed_at = $2 where message_id = $1 and closed_at is null',
    [messageIds.uuid(messageId), at],
  );
  return count;
}
