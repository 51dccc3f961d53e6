import { conflict, notFound } from '../../../kit/errors';
import type { Viewer } from '../../../kit/viewer';
import type { Context } from '../context';
import { hashOf } from '../events/tries';
import { writeOnce } from '../events/write-once';
import { actionIds, appealIds, messageIds, pointIds, threadIds } from '../ids';
import { cleanWords } from '../messages/text';
import { givesBack } from '../moderation/deed';
import { responsibleFor } from '../moderation/moderation.policy';
import { doAndRecord } from '../moderation/recording';
import { viewedAs, viewerValues } from '../threads/thread.policy';
import { mayDecide } from './appeal.policy';
import type { Appeal, AppealDecision, DecideAppealInput } from './appeal.type';

/** $6: appeal. */
const STANDING = `${viewedAs}, ${responsibleFor(`(
    select array[action.community_id] from appeals appeal
    join moderation_actions action on action.id = appeal.action_id where appeal.id = $6::uuid)`)}
  select appeal.words, appeal.appealed_at as "appealedAt", appeal.decision, appeal.decided_by as "decidedBy",
    appeal.decided_words as answer, appeal.decided_at as "decidedAt",
    action.community_id as "communityId", action.thread_id as "threadId", action.message_id as "messageId",
    action.author_id as "authorId", action.deed, action.point_id as "pointId"
  from appeals appeal join moderation_actions action on action.id = appeal.action_id
  where appeal.id = $6::uuid and ${mayDecide('action')}`;

interface Standing {
  readonly words: string;
  readonly appealedAt: Date;
  readonly decision: AppealDecision | null;
  readonly decidedBy: string | null;
  readonly answer: string | null;
  readonly decidedAt: Date | null;
  readonly communityId: string;
  readonly threadId: string;
  readonly messageId: string | null;
  readonly authorId: string;
  readonly deed: keyof typeof givesBack;
  readonly pointId: string | null;
}

const DECIDE = `
  update appeals set decision = $2, decided_by = $3, decided_words = $4, decided_at = $5
  where id = $1 and decision is null returning id`;

/** Decides an appeal, for good, and gives back what was taken away if it was wrong; what is so already stays. The same again gives the same answer. */
export async function decideAppeal(
  context: Context,
  viewer: Viewer,
  { appealId, decision, ...given }: DecideAppealInput,
): Promise<Appeal> {
  const uuid = appealIds.uuid(appealId, 'appealId');
  const answer = cleanWords(given.answer, 'answer');
  const look = async (): Promise<Standing> => {
    const [found]: Standing[] = await context.db.query(STANDING, [...viewerValues(viewer), uuid]);
    if (!found) throw notFound({ en: 'appeal', fr: 'appel' }, appealId, 'appealId');
    return found;
  };
  const standing = await look();
  if (standing.decision === null) {
    const at = context.clock();
    await writeOnce(context, async (within) => {
      const [decided]: [unknown[], number] = await within.query(DECIDE, [
        uuid,
        decision,
        viewer.memberId,
        answer,
        at,
      ]);
      if (decided.length === 0 || decision === 'UPHELD') return;
      await doAndRecord(within, giving(standing, { viewer, uuid, at }));
    });
  }
  const { decidedBy, ...now } = await look();
  const isOurs = decidedBy === viewer.memberId && now.decision === decision && now.answer === answer;
  if (!isOurs) throw decidedAlready();
  const { words, appealedAt, decidedAt } = now;
  return { id: appealId, words, appealedAt, decision, answer, decidedAt };
}

/** The deed that gives back, by the same point of the agreement, in the name of the same community. */
const giving = (
  { communityId, threadId, messageId, authorId, deed, pointId }: Standing,
  { viewer, uuid, at }: { viewer: Viewer; uuid: string; at: Date },
) => ({
  ...{ id: actionIds.make(), communityId, authorId, words: '', moderatorId: viewer.memberId, at },
  threadId: threadIds.of(threadId),
  messageId: messageId && messageIds.of(messageId),
  pointId: pointId && pointIds.of(pointId),
  ...{ deed: givesBack[deed], reason: 'APPEAL' as const },
  ...{ clientId: `appeal ${uuid}`, hash: hashOf(['appeal', uuid]) },
});

const decidedAlready = () =>
  conflict(
    { en: 'This appeal was decided already, otherwise.', fr: 'Cet appel a déjà été tranché, autrement.' },
    'appealId',
  );
