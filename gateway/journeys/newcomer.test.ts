import {
  BlockDocument,
  EndSessionDocument,
  FindPlaceDocument,
  JoinDocument,
  LeaveDocument,
  MemberDocument,
  MembersDocument,
  RegionDocument,
  RegionMembersDocument,
  SessionsDocument,
  SetHomeDocument,
  SetSkillsDocument,
  SignOutEverywhereDocument,
  UpdateMemberDocument,
  UpdateProfileDocument,
  ViewerDocument,
} from './generated/graphql';
import { type Journey, openJourney, type Person } from './journey.fixtures';
import { socketOf } from './live.fixtures';

let journey: Journey;
beforeAll(async () => {
  journey = await openJourney();
}, 60_000);
afterAll(() => journey?.close());

/** Who lives in Bellême, writes in English, and is at home in the Perche. */
async function aPercheron(displayName: string): Promise<Person> {
  const person = await journey.join(displayName);
  const { data: found } = await journey.ask(FindPlaceDocument, { text: 'bellem', country: 'FR' });
  const placeId = found.placeSearch?.[0]?.id ?? '';
  await journey.ask(SetHomeDocument, { input: { placeId } }, person.accessToken);
  const input = { offered: [{ skill: 'web-writing', level: 'EXPERT' as const }] };
  await journey.ask(SetSkillsDocument, { input }, person.accessToken);
  const { data } = await journey.ask(
    JoinDocument,
    { communityId: journey.community('perche'), tie: 'HOME' },
    person.accessToken,
  );
  expect(data.joinCommunity).toMatchObject({ membership: { tie: 'HOME', status: 'ACTIVE' }, errors: [] });
  return person;
}

async function idsFoundBy(viewer: Person | null, variables: object): Promise<string[]> {
  const { data, errors } = await journey.ask(MembersDocument, variables as never, viewer?.accessToken);
  expect(errors).toBeUndefined();
  return data.members?.nodes.map(({ id }) => id) ?? [];
}

async function pageOf(
  viewer: Person,
  after: string | null,
): Promise<{ ids: string[]; after: string | null }> {
  const { data } = await journey.ask(
    RegionMembersDocument,
    { slug: 'perche', first: 2, after },
    viewer.accessToken,
  );
  const { nodes, pageInfo } = data.region?.members ?? { nodes: [], pageInfo: { hasNextPage: false } };
  return {
    ids: nodes.map(({ id }) => id),
    after: pageInfo.hasNextPage ? (pageInfo.endCursor ?? null) : null,
  };
}

test('who signs up, says where they live and what they can do, and joins, is found by others near and by skill', async () => {
  const [lea, other] = [await aPercheron('Léa Morin'), await journey.join('Tom Reed')];
  const input = { headline: 'Writes what websites say', workMode: 'FREELANCE' as const };
  const { data: updated } = await journey.ask(UpdateProfileDocument, { input }, lea.accessToken);
  expect(updated.updateProfile.errors).toEqual([]);
  const { data: who } = await journey.ask(ViewerDocument, {}, lea.accessToken);
  expect(who.viewer).toMatchObject({
    account: { email: lea.email },
    member: { id: lea.id },
    home: { precision: 'AREA' },
  });

  const near = {
    filter: { near: { latitude: 48.37, longitude: 0.56, withinKm: 30 }, skills: ['web-writing'] },
  };
  await journey.until(async () => (await idsFoundBy(other, near)).includes(lea.id));
  const inNormandy = { scope: { regions: [journey.community('normandie')] } };
  await journey.until(async () => (await idsFoundBy(other, inNormandy)).includes(lea.id));
  expect(await idsFoundBy(other, { filter: { text: 'lea mor' } })).toContain(lea.id);
  expect(await idsFoundBy(other, { scope: { regions: [journey.community('sioux-falls')] } })).not.toContain(
    lea.id,
  );

  const { data } = await journey.ask(MemberDocument, { id: lea.id }, other.accessToken);
  expect(data.member).toMatchObject({
    displayName: 'Léa Morin',
    profile: { headline: 'Writes what websites say', workMode: 'FREELANCE' },
    skills: [{ level: 'EXPERT', direction: 'OFFERED', skill: { slug: 'web-writing' } }],
    homeRegion: { slug: 'perche', name: 'Perche' },
  });
  // Bellême has fewer than 2,000 inhabitants: what is shown is an area around it.
  expect(data.member?.shownPlace?.name).not.toBe('Bellême');
});

test('a new member is for members only until they open up', async () => {
  const lea = await aPercheron('Léa Open');
  expect((await journey.ask(MemberDocument, { id: lea.id })).data.member).toBeNull();
  await journey.ask(UpdateMemberDocument, { input: { audience: 'EVERYONE' } }, lea.accessToken);
  await journey.until(async () => (await journey.ask(MemberDocument, { id: lea.id })).data.member);
});

test('pages follow each other without a gap or a double, and the page after the last is empty', async () => {
  const people: Person[] = [];
  for (const name of ['Page One', 'Page Two', 'Page Three']) people.push(await aPercheron(name));
  const [viewer] = people as [Person];
  const perche = { scope: { regions: [journey.community('perche')] }, filter: { text: 'page' } };
  await journey.until(async () => (await idsFoundBy(viewer, perche)).length === 3);

  const seen: string[] = [];
  for (let after: string | null | undefined = ''; after !== null; ) {
    const next = await pageOf(viewer, after || null);
    seen.push(...next.ids);
    after = next.after;
  }
  expect(new Set(seen).size).toBe(seen.length);
  expect(seen).toEqual(expect.arrayContaining(people.map(({ id }) => id)));

  const nobody = { scope: { regions: [journey.community('rural-ohio')] } };
  const { data } = await journey.ask(MembersDocument, nobody, viewer.accessToken);
  expect(data.members).toEqual({ nodes: [], pageInfo: { hasNextPage: false, endCursor: null } });
});

test('who leaves is no longer listed there, and can come back', async () => {
  const [lea, other] = [await aPercheron('Léa Leaves'), await journey.join('Ida Stays')];
  const perche = { scope: { regions: [journey.community('perche')] } };
  await journey.until(async () => (await idsFoundBy(other, perche)).includes(lea.id));

  const communityId = journey.community('perche');
  const { data } = await journey.ask(LeaveDocument, { communityId }, lea.accessToken);
  expect(data.leaveCommunity.errors).toEqual([]);
  await journey.until(async () => !(await idsFoundBy(other, perche)).includes(lea.id));
  const { data: left } = await journey.ask(RegionDocument, { slug: 'perche' }, lea.accessToken);
  expect(left.region?.viewerMembership).toBeNull();

  await journey.ask(JoinDocument, { communityId, tie: 'ASPIRING' }, lea.accessToken);
  await journey.until(async () => (await idsFoundBy(other, perche)).includes(lea.id));
});

test('a block keeps two apart at once', async () => {
  const [lea, tom] = [await aPercheron('Léa Blocks'), await aPercheron('Tom Blocked')];
  await journey.until(async () => (await idsFoundBy(tom, { filter: { text: 'blocks' } })).includes(lea.id));
  await journey.ask(BlockDocument, { memberId: tom.id }, lea.accessToken);
  await journey.until(async () => !(await idsFoundBy(tom, { filter: { text: 'blocks' } })).includes(lea.id));
  expect(await idsFoundBy(lea, { filter: { text: 'blocked' } })).not.toContain(tom.id);
});

test('a device that was lost is found among the others, signed out from afar, and listens no more', async () => {
  const lea = await journey.join('Léa Lost It');
  const lost = await journey.signIn(lea.email, lea.password);
  const { data } = await journey.ask(SessionsDocument, {}, lea.accessToken);
  const devices = data.viewer?.account.sessions.nodes ?? [];
  expect(devices.map(({ device, isCurrent }) => [device, isCurrent])).toEqual([
    ['node', false],
    ['node', true],
  ]);
  const socket = await socketOf(journey, { ...lea, ...lost });
  const input = { sessionId: devices[0]?.id ?? '' };
  const ended = await journey.ask(EndSessionDocument, { input }, lea.accessToken);
  expect(ended.data.endSession).toMatchObject({ session: { device: 'node' }, errors: [] });
  const refused = await journey.until(async () => {
    const answer = await journey.ask(ViewerDocument, {}, lost.accessToken);
    return answer.errors ? answer : null;
  });
  expect(refused.status).toBe(401);
  await journey.until(() => socket.closed);
  expect((await journey.ask(ViewerDocument, {}, lea.accessToken)).status).toBe(200);
});

test('signing out everywhere ends every session, seen by whoever was asked with its token a moment ago', async () => {
  const lea = await journey.join('Léa Leaves Home');
  const again = await journey.signIn(lea.email, lea.password);
  await journey.ask(ViewerDocument, {}, again.accessToken);
  const { data } = await journey.ask(SignOutEverywhereDocument, {}, lea.accessToken);
  expect(data.signOutEverywhere.endedSessions).toBe(2);
  const refused = await journey.until(async () => {
    const answer = await journey.ask(ViewerDocument, {}, again.accessToken);
    return answer.errors ? answer : null;
  });
  expect(refused.status).toBe(401);
  expect(refused.errors?.[0]?.extensions?.['code']).toBe('UNAUTHENTICATED');
});
