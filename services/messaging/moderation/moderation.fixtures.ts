import type { Viewer } from '../../../kit/viewer';
import { aCommunity, aMember, aThread, postMessage, type TestMessaging } from '../messaging.fixtures';

/** A village in a county, each with a moderator, and a thread of Ana's in the village that Bo answered. */
export async function aVillage(messaging: TestMessaging) {
  const county = await aCommunity(messaging);
  const village = await aCommunity(messaging, { inside: [county] });
  const [ana, bo] = [
    await aMember(messaging, { belongsTo: [village] }),
    await aMember(messaging, { belongsTo: [village] }),
  ];
  const moderator = await aMember(messaging, { belongsTo: [village], roles: ['MODERATOR'] });
  const ofCounty = await aMember(messaging, { belongsTo: [county], roles: ['MODERATOR'] });
  const thread = await aThread(messaging, ana);
  const { message } = await postMessage(messaging, bo, { threadId: thread.id, text: 'You are all fools.' });
  return { county, village, ana, bo, moderator, ofCounty, thread, messageId: message?.id ?? '' };
}

/** The public log of a community, and who looks after it. */
export async function logOf(messaging: TestMessaging, communityId: string, viewer: Viewer | null = null) {
  const query = `query ($all: [_Any!]!) { _entities(representations: $all) { ... on Community {
    moderatesAlone moderationLog { totalCount nodes { id deed reason at } } } } }`;
  const { data } = await messaging.ask(
    query,
    { all: [{ __typename: 'Community', id: communityId }] },
    viewer,
  );
  const [community] = data['_entities'] as {
    moderatesAlone: boolean;
    moderationLog: { totalCount: number; nodes: { deed: string }[] };
  }[];
  return community;
}
