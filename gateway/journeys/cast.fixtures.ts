import { randomUUID } from 'node:crypto';
import {
  BlockDocument,
  FindPlaceDocument,
  JoinDocument,
  LeaveDocument,
  MemberDocument,
  MembersDocument,
  PostMessageDocument,
  SetHomeDocument,
  SetSkillsDocument,
  StartThreadDocument,
  ThreadDocument,
  UpdateMemberDocument,
  UpdateProfileDocument,
  VisibleMembershipsDocument,
} from './generated/graphql';
import type { Journey, Person } from './journey.fixtures';
import { represent } from './organisations.fixtures';
import { belong } from './people.fixtures';

/** Somebody to be found or not: all that others could find them by. */
export interface Found extends Person {
  readonly name: string;
  readonly handle: string;
  readonly membershipId: string;
  readonly threadId: string;
  readonly messageId: string;
}

export interface Cast {
  /** Who could be seen. */
  readonly found: Readonly<Record<string, Found>>;
  /** Who looks, by what they are; nobody signed in is null. */
  readonly viewers: Readonly<Record<string, Person | null>>;
  /** A thread by somebody everyone sees, in which all answered, each answered by its author. */
  readonly threadId: string;
  /** What all of them represent. */
  readonly organisationId: string;
  /** Where they all live; nobody may learn it. */
  readonly place: { readonly id: string; readonly latitude: number; readonly longitude: number };
}

const names = {
  open: 'Olive Ouverte',
  members: 'Mado Membre',
  hidden: 'Hilda Hermite',
  blocker: 'Bruno Barrage',
  blocked: 'Bella Bannie',
  last: 'Zoé Zénith',
};

/** Who may see whom, as product.md's rule says it: the table that every way into the graph is held against. */
export function maySee(viewer: string, target: string): boolean {
  if (viewer === target) return true;
  if (target === 'hidden') return false;
  if (target === 'members') return viewer !== 'anonymous';
  return !(viewer === 'blocked' && target === 'blocker') && !(viewer === 'blocker' && target === 'blocked');
}

/** Settles everybody in Bellême, in the Perche and in a circle, each with a thread; then they hide, block and leave. */
export async function castOf(journey: Journey): Promise<Cast> {
  const { data } = await journey.ask(FindPlaceDocument, { text: 'belleme', country: 'FR' });
  const [belleme] = data.placeSearch ?? [];
  if (!belleme) throw new Error('There is no Bellême.');
  const place = { id: belleme.id, ...belleme.location };
  const settle = settling(journey, place.id);

  const open = await settle(names.open);
  const others = [
    await settle(names.members),
    await settle(names.hidden),
    await settle(names.blocker),
    await settle(names.blocked),
  ] as const;
  const answering = [];
  for (const one of others) answering.push({ ...one, messageId: await answered(journey, one, open) });
  const [members, hidden, blocker, blocked] = answering as [Found, Found, Found, Found];

  const stranger = await journey.join('Sten Stranger');
  const steward = await journey.join('Stella Steward');
  await belong(journey, [
    {
      memberId: steward.id,
      communityId: journey.community('perche'),
      tie: 'HOME',
      stage: 'SETTLED',
      roles: ['STEWARD', 'MODERATOR'],
      joinedAt: new Date(),
    },
  ]);
  const left = await settle('Lena Left');
  for (const key of ['perche', 'ux']) {
    await journey.ask(LeaveDocument, { communityId: journey.community(key) }, left.accessToken);
  }

  for (const one of [open, blocker, blocked]) {
    await journey.ask(UpdateMemberDocument, { input: { audience: 'EVERYONE' } }, one.accessToken);
  }
  await journey.ask(UpdateMemberDocument, { input: { audience: 'NOBODY' } }, hidden.accessToken);
  await journey.ask(BlockDocument, { memberId: blocked.id }, blocker.accessToken);

  const last = await settle(names.last);
  await journey.ask(UpdateMemberDocument, { input: { audience: 'EVERYONE' } }, last.accessToken);
  await untilTold(journey, last, [blocker, blocked]);

  const found = { open, members, hidden, blocker, blocked, last };
  const viewers = { ...found, anonymous: null, stranger, steward, left };
  const organisationId = await represent(
    journey,
    Object.values(found).map(({ id }) => id),
  );
  return { found, viewers, threadId: open.threadId, organisationId, place };
}

function settling(journey: Journey, placeId: string) {
  return async (name: string): Promise<Found> => {
    const person = await journey.join(name);
    const { accessToken } = person;
    await journey.ask(SetHomeDocument, { input: { placeId } }, accessToken);
    const profile = { headline: 'Here', workMode: 'FREELANCE' as const, languages: ['fr'] };
    await journey.ask(UpdateProfileDocument, { input: profile }, accessToken);
    const skills = { offered: [{ skill: 'web-writing', level: 'EXPERT' as const }] };
    await journey.ask(SetSkillsDocument, { input: skills }, accessToken);
    const [perche, ux] = [journey.community('perche'), journey.community('ux')];
    const joined = await journey.ask(JoinDocument, { communityId: perche, tie: 'HOME' }, accessToken);
    await journey.ask(JoinDocument, { communityId: ux, tie: 'HOME' }, accessToken);
    const started = await journey.ask(
      StartThreadDocument,
      {
        input: {
          clientId: randomUUID(),
          communityIds: [perche, ux],
          kind: 'DISCUSSION',
          title: 'A thread',
          text: `Begun by ${person.id.slice(-6)}.`,
          language: 'en',
        },
      },
      accessToken,
    );
    const threadId = started.data.startThread.thread?.id ?? '';
    const own = await journey.ask(ThreadDocument, { id: threadId }, accessToken);
    const me = await journey.until(
      async () => (await journey.ask(MemberDocument, { id: person.id }, accessToken)).data.member,
    );
    return {
      ...person,
      name,
      handle: me.handle,
      membershipId: joined.data.joinCommunity.membership?.id ?? '',
      threadId,
      messageId: own.data.thread?.messages?.nodes[0]?.id ?? '',
    };
  };
}

/** Says something in the host's thread, and is answered by the host. */
async function answered(journey: Journey, guest: Found, host: Found): Promise<string> {
  const say = async (by: Person, parentId: string | null) => {
    const text = `Said to ${guest.id.slice(-6)} or by them.`;
    const input = { clientId: randomUUID(), threadId: host.threadId, text, parentId };
    const { data } = await journey.ask(PostMessageDocument, { input }, by.accessToken);
    return data.postMessage.message?.id ?? '';
  };
  const id = await say(guest, null);
  await say(guest, id);
  await named(journey, host, guest, await say(host, id));
  return id;
}

/** Has a message of the host's name somebody, once messaging has heard of their handle. */
async function named(journey: Journey, host: Found, guest: Found, messageId: string): Promise<void> {
  const query = `mutation ($input: EditMessageInput!) {
    editMessage(input: $input) { message { mentions { id } } errors { message } } }`;
  await journey.until(async () => {
    const input = {
      clientId: randomUUID(),
      messageId,
      text: `By ${host.id.slice(-6)}, to @${guest.handle}.`,
    };
    type Edited = { editMessage: { message: { mentions: object[] } | null } };
    const { data } = await journey.post<Edited>({ query, variables: { input } }, host.accessToken);
    return data.editMessage.message?.mentions.length === 1;
  });
}

/** Feeds are read in order: who sees what the last of the cast did sees all that was done before. */
async function untilTold(journey: Journey, last: Found, [blocker, blocked]: readonly [Found, Found]) {
  const isThere = async (viewer: Person, id: string) =>
    (await journey.ask(MemberDocument, { id }, viewer.accessToken)).data.member !== null;
  const scopes = [{ regions: [journey.community('perche')] }, { circles: [journey.community('ux')] }];
  for (const scope of scopes) {
    await journey.until(async () => {
      const list = await journey.ask(MembersDocument, { scope, first: 100 });
      return list.data.members?.nodes.some(({ id }) => id === last.id);
    });
  }
  await journey.until(async () => {
    const { data } = await journey.ask(VisibleMembershipsDocument, { id: last.id });
    return data.member?.memberships?.length === 2;
  });
  await journey.until(
    async () =>
      (await journey.ask(ThreadDocument, { id: last.threadId })).data.thread?.author?.id === last.id,
  );
  await journey.until(async () => !(await isThere(blocked, blocker.id)));
  await journey.until(async () => !(await isThere(blocker, blocked.id)));
}
