import { conflict, forbidden, invalid, notFound } from '../../../kit/errors';
import type { Viewer } from '../../../kit/viewer';
import { cleanCommunityIds } from '../communities/communities';
import type { Context } from '../context';
import { assertSame, cleanClientId, hashOf } from '../events/tries';
import { writeOnce } from '../events/write-once';
import { actionIds, pointIds } from '../ids';
import { cleanWords } from '../messages/text';
import type { ActionRow } from './action.row';
import { isOfPlacement, ofAppeals, takesAway } from './deed';
import type { ModerateInput } from './moderation.type';
import { type ModerationStanding, standingAsModerator } from './moderation-standing';
import { doAndRecord } from './recording';

/** Does it, tells the thread's readers, closes the reports about it and puts it in the public log: all or nothing. Of two at once, one finds it done. */
export async function moderate(context: Context, viewer: Viewer, input: ModerateInput): Promise<ActionRow> {
  const said = cleaned(input);
  const { clientId, communityId, messageId, threadId, deed, reason, pointId, words } = said;
  const hash = hashOf(['moderate', communityId, messageId, threadId, deed, reason, words, pointId]);
  const doneBefore = ({ doneId, doneAt, ...found }: ModerationStanding): ActionRow | null => {
    if (!doneId) return null;
    assertSame(found.hash, { clientId, hash });
    return { id: actionIds.of(doneId), deed, reason, at: doneAt, communityId, pointId };
  };
  const standing = await standingAsModerator(context, said);
  const before = doneBefore(standing);
  if (before) return before;
  const field = messageId ? 'messageId' : 'threadId';
  const target = assertMayModerate(standing, field, messageId ?? threadId ?? '');
  if (messageId && target.authorId === viewer.memberId) throw forbidden(moderateOwn, 'messageId');
  assertPoint(standing, said);

  const action = { id: actionIds.make(), deed, reason, at: context.clock(), communityId, pointId };
  const whole = { ...action, ...target, messageId, words, moderatorId: viewer.memberId, clientId, hash };
  if (await writeOnce(context, (within) => doAndRecord(within, whole))) return action;
  // By this very try, sent twice at the same time, or by somebody else.
  const meanwhile = doneBefore(await standingAsModerator(context, said));
  if (meanwhile) return meanwhile;
  throw alreadySo(field);
}

function cleaned(input: ModerateInput) {
  const [communityId = ''] = cleanCommunityIds([input.communityId], 'communityId');
  const isAboutMessage = !isOfPlacement(input.deed);
  const [messageId, threadId] = [input.messageId ?? null, input.threadId ?? null];
  if (isAboutMessage !== (messageId !== null) || isAboutMessage === (threadId !== null)) {
    const field = isAboutMessage ? 'messageId' : 'threadId';
    throw invalid(field, {
      en: `is what ${input.deed} is about: give it, and nothing else`,
      fr: `est l’objet de ${input.deed} : donnez-le, et rien d’autre`,
    });
  }
  const { deed, reason } = input;
  if (reason === 'APPEAL') throw ofAppeals();
  const [clientId, words] = [cleanClientId(input.clientId), cleanWords(input.words)];
  const pointId = input.pointId ?? null;
  if (pointId !== null) pointIds.uuid(pointId, 'pointId');
  return { clientId, communityId, messageId, threadId, deed, reason, pointId, words };
}

function assertMayModerate(standing: ModerationStanding, field: string, id: string) {
  const what = field === 'messageId' ? { en: 'message', fr: 'message' } : { en: 'thread', fr: 'fil' };
  if (!standing.isThere || !standing.threadId) throw notFound(what, id, field);
  if (!standing.isModerator) throw forbidden(moderateHere, 'communityId');
  return { threadId: standing.threadId, authorId: standing.authorId };
}

/** What takes away from somebody goes by a point of what the community agreed on, if it has agreed on anything. */
function assertPoint(
  { hasAgreement, isPointInForce }: ModerationStanding,
  { deed, reason, pointId }: ReturnType<typeof cleaned>,
): void {
  if (pointId !== null && !isPointInForce)
    throw notFound({ en: 'agreement point', fr: 'point d’accord' }, pointId, 'pointId');
  if (pointId !== null || !hasAgreement || !takesAway(deed) || reason === 'HOUSEKEEPING') return;
  throw invalid('pointId', {
    en: 'must name the point of the community’s agreement that this goes by, for any reason but HOUSEKEEPING',
    fr: 'doit nommer le point de l’accord de la communauté qui le justifie, sauf pour HOUSEKEEPING',
  });
}

const moderateHere = {
  en: 'moderate here: it takes a steward or moderator of this community, or of one that contains it unless it looks after itself',
  fr: 'modérer ici : il faut être responsable ou modérateur de cette communauté, ou d’une qui la contient si elle ne s’administre pas seule',
};

const moderateOwn = {
  en: 'decide about your own words: another moderator has to',
  fr: 'décider de vos propres mots : c’est à un autre modérateur de le faire',
};

const alreadySo = (field: string) =>
  conflict(
    {
      en: 'It is so already: somebody else was there before.',
      fr: 'C’est déjà fait : quelqu’un d’autre s’en est chargé.',
    },
    field,
  );
