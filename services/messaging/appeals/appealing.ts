import { conflict, invalid, notFound } from '../../../kit/errors';
import type { Viewer } from '../../../kit/viewer';
import type { Context } from '../context';
import { actionIds, appealIds } from '../ids';
import { cleanWords } from '../messages/text';
import { type ModerationDeed, takesAway } from '../moderation/deed';
import type { Appeal, AppealInput } from './appeal.type';

const OF_MINE = 'select deed from moderation_actions where id = $1 and author_id = $2';

const APPEAL = `
  insert into appeals (id, action_id, words, appealed_at) values ($1, $2, $3, $4)
  on conflict (action_id) do nothing`;

/** Appeals once against what moderators took away. The same words again change nothing. */
export async function appeal(
  { db, appeals, clock }: Context,
  { memberId }: Viewer,
  { actionId, ...given }: AppealInput,
): Promise<Appeal> {
  const uuid = actionIds.uuid(actionId, 'actionId');
  const words = cleanWords(given.words);
  if (words === '') throw invalid('words', { en: 'must not be blank', fr: 'ne peut pas être vide' });
  const [action]: { deed: ModerationDeed }[] = await db.query(OF_MINE, [uuid, memberId]);
  if (!action) throw notFound({ en: 'action', fr: 'intervention' }, actionId, 'actionId');
  if (!takesAway(action.deed))
    throw invalid('actionId', {
      en: `is ${action.deed}, which took nothing of yours away`,
      fr: `est ${action.deed}, qui ne vous a rien retiré`,
    });
  const id = appealIds.make();
  await db.query(APPEAL, [appealIds.uuid(id), uuid, words, clock()]);
  const made = await appeals.ofAction.load(actionId);
  if (made?.words === words) return made;
  throw conflict(
    { en: 'You have appealed against this already.', fr: 'Vous avez déjà fait appel de cette intervention.' },
    'actionId',
  );
}
