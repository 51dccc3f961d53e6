import { Ids } from '../../../kit/id';
import { until } from '../../../kit/testing/until';
import type { Viewer } from '../../../kit/viewer';
import { aMember, aThread, postMessage, type TestMessaging } from '../messaging.fixtures';

const membershipIds = new Ids('mbs', 'Membership');

export interface Told {
  readonly cursor: string;
  readonly kind: string;
  readonly seq: number;
  readonly topic: string;
  readonly isQuiet: boolean;
  readonly isRead: boolean;
  readonly thread: { readonly id: string } | null;
  readonly message: { readonly text: string } | null;
}

const fields = 'cursor kind seq topic isQuiet isRead thread { id } message { text }';

/** What a member was told so far, or after a cursor. */
export async function toldTo(messaging: TestMessaging, viewer: Viewer, after?: string): Promise<Told[]> {
  const query = `query ($after: String) { notifications(first: 100, after: $after) { ${fields} } }`;
  const { data, errors } = await messaging.ask(query, { after }, viewer);
  if (errors) throw errors[0];
  return data['notifications'] as Told[];
}

export const topicsOf = (told: readonly Told[]) => told.map(({ topic }) => topic);

/** All that has happened is told, once somebody is told of what happens last. */
export async function allTold(messaging: TestMessaging, communityId: string): Promise<void> {
  const [asking, answering] = await Promise.all([
    aMember(messaging, { belongsTo: [communityId] }),
    aMember(messaging, { belongsTo: [communityId] }),
  ]);
  const thread = await aThread(messaging, asking);
  await postMessage(messaging, answering, { threadId: thread.id });
  await until(async () => (await toldTo(messaging, asking)).length > 0);
}

/** A member of communities of whom regions has told, too, and who has a handle of their own. */
export async function aNeighbour(
  messaging: TestMessaging,
  handle: string,
  ...belongsTo: string[]
): Promise<Viewer> {
  const viewer = await aMember(messaging, { belongsTo });
  const { memberId } = viewer;
  await messaging.tell('identity', {
    kind: 'member',
    state: { id: memberId, handle, displayName: handle, audience: 'MEMBERS', locale: 'en', isErased: false },
  });
  const memberships = belongsTo.map((communityId) => ({
    kind: 'membership',
    state: {
      id: membershipIds.make(),
      memberId,
      communityId,
      tie: 'HOME',
      stage: 'SETTLED',
      status: 'ACTIVE',
      roles: [],
    },
  }));
  if (memberships.length > 0) await messaging.tell('regions', ...memberships);
  return viewer;
}
