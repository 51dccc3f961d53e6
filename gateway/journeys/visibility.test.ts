import {
  getNamedType,
  isInterfaceType,
  isObjectType,
  parse,
  print,
  TypeInfo,
  visit,
  visitWithTypeInfo,
} from 'graphql';
import { openSocket } from '../testing/socket.fixtures';
import { type Cast, castOf, type Found, maySee } from './cast.fixtures';
import { everythingOf, schemaOf } from './everything.fixtures';
import type { Ask, Eyes, Way } from './eyes.fixtures';
import { CommunityFeedDocument, FeedCursorDocument, LiveCommunityFeedDocument } from './generated/graphql';
import { type Answer, type Journey, openJourney, type Person } from './journey.fixtures';
import { askingOf } from './people.fixtures';
import { tellFound } from './told.fixtures';
import { ways, waysToGuests } from './ways.fixtures';

let journey: Journey;
let cast: Cast;
/** Where the feed ended before anybody said anything. */
let start: string | null;
beforeAll(async () => {
  journey = await openJourney({ HAMEAU_PLANNING_BUDGET_MS: '600000' });
  start = (await journey.ask(FeedCursorDocument, {})).data.feedCursor ?? null;
  cast = await castOf(journey);
  const everyone = Object.values(cast.found).map(({ id }) => id);
  for (const viewer of Object.values(cast.viewers)) if (viewer) await tellFound(journey, viewer.id, everyone);
}, 180_000);
afterAll(() => journey?.close());

/** The same question of the same viewer is asked once. */
function once(ask: Ask): Ask {
  const answers = new Map<string, Promise<unknown>>();
  return (query, variables) => {
    const key = JSON.stringify([query, variables]);
    const answer = answers.get(key) ?? ask(query, variables);
    answers.set(key, answer);
    return answer;
  };
}

const isLate = (errors: Answer<unknown>['errors'] = []) =>
  errors.some(({ extensions }) => extensions?.['code'] === 'UNAVAILABLE');

async function eyesOf(viewer: Person | null): Promise<Eyes> {
  const asking = await askingOf(journey, viewer);
  return {
    isSignedIn: viewer !== null,
    graph: once(async (query, variables) => {
      // These ask for all there is: on a busy machine a service may be late for one of them.
      const { data, errors } = await journey.until(async () => {
        const answer = await journey.post<unknown>({ query, variables }, viewer?.accessToken);
        return isLate(answer.errors) ? null : answer;
      });
      expect(errors).toBeUndefined();
      return data;
    }),
    straightTo: (service) =>
      once(async (query, variables) => {
        const { data, errors } = await journey.linkTo(service).graph({ query, variables }, asking, 5_000);
        expect(errors).toBeUndefined();
        return data;
      }),
    community: journey.community,
    threadId: cast.threadId,
    organisationId: cast.organisationId,
    openId: cast.found['open']?.id ?? '',
  };
}

/** Named by anything that only they have, or counted. */
function isIn(answer: unknown, { id, handle, name }: Found): boolean {
  if (typeof answer === 'number') return answer > 0;
  const text = JSON.stringify(answer);
  return [id, handle, name].some((mark) => text.includes(mark));
}

async function assertOnlyWhoMay(way: Way, targets: readonly [string, Found][]): Promise<void> {
  const [seen, wanted]: [Record<string, string[]>, Record<string, string[]>] = [{}, {}];
  for (const [viewer, person] of Object.entries(cast.viewers)) {
    const eyes = await eyesOf(person);
    seen[viewer] = [];
    for (const [name, target] of targets) if (isIn(await way(eyes, target), target)) seen[viewer].push(name);
    wanted[viewer] = targets.map(([name]) => name).filter((name) => maySee(viewer, name));
  }
  expect(seen).toEqual(wanted);
}

test.each(ways)('by way of %s, everyone finds exactly whom they may see', async (_way, way) => {
  await assertOnlyWhoMay(way, Object.entries(cast.found));
});

test.each(waysToGuests)('by way of %s, everyone finds exactly whom they may see', async (_way, way) => {
  const isGuest = ([name]: [string, Found]) => !['open', 'last'].includes(name);
  await assertOnlyWhoMay(way, Object.entries(cast.found).filter(isGuest));
});

test('who left is found by name, and in none of the communities they left', async () => {
  const eyes = await eyesOf(cast.viewers['stranger'] ?? null);
  const { id = '' } = cast.viewers['left'] ?? {};
  const inGraph = async (query: string, variables = {}) => JSON.stringify(await eyes.graph(query, variables));
  expect(await inGraph('query ($id: ID!) { member(id: $id) { id } }', { id })).toContain(id);
  for (const community of ['region(slug: "perche")', 'circle(slug: "ux")']) {
    expect(await inGraph(`{ ${community} { members(first: 100) { nodes { id } } } }`)).not.toContain(id);
  }
  const scope = { regions: [journey.community('perche')], circles: [journey.community('ux')] };
  expect(
    await inGraph('query ($scope: ScopeInput) { members(scope: $scope, first: 100) { nodes { id } } }', {
      scope,
    }),
  ).not.toContain(id);
});

test('live, everyone is told of whom they may see and of nobody else', async () => {
  const query = print(CommunityFeedDocument);
  const sockets = [];
  for (const [viewer, person] of Object.entries(cast.viewers)) {
    const socket = await openSocket(journey.url, { token: person?.accessToken });
    sockets.push(socket);
    const told = socket.subscribe(print(LiveCommunityFeedDocument), { after: start });
    const { data } = await journey.post<{ communityFeed: { message: { author: { id: string } } }[] }>(
      { query, variables: { after: start } },
      person?.accessToken,
    );
    await journey.until(() => told.next.length >= data.communityFeed.length);
    await socket.flushed();
    const live = told.next.map((event) => event.data.communityFeed);
    // What a group of equal readers is told shows whom all of them may see: not a reader to themself who hides.
    const own = cast.found[viewer]?.id;
    const hidesFrom = JSON.stringify(live).includes(String(own)) ? undefined : own;
    const asOthers = (text: string) =>
      JSON.parse(text, (_key, value) => (hidesFrom && value?.id === hidesFrom ? null : value));
    expect(live).toEqual(asOthers(JSON.stringify(data.communityFeed)));
  }
  await Promise.all(sockets.map((socket) => socket.close()));
});

test('what two said whom a block parts is not read by the other, neither alone nor counted', async () => {
  const [blocker, blocked] = [cast.found['blocker'], cast.found['blocked']] as [Found, Found];
  for (const [viewer, other] of [
    [blocker, blocked],
    [blocked, blocker],
  ] as const) {
    const { graph } = await eyesOf(viewer);
    const thread = 'thread(id: $id) { messages(first: 100) { totalCount nodes { id text } } }';
    expect(await graph(`query ($id: ID!) { ${thread} }`, { id: other.threadId })).toEqual({ thread: null });

    const everyones = JSON.stringify(await graph(`query ($id: ID!) { ${thread} }`, { id: cast.threadId }));
    expect(everyones).toContain(viewer.messageId);
    expect(everyones).not.toContain(other.messageId);
    const [, total] = /"totalCount":(\d+)/.exec(everyones) ?? [];
    expect(everyones.match(/"text"/g)).toHaveLength(Number(total));
  }
});

/** Of oneself alone. */
const own = ['Viewer.member', 'VerifyEmailPayload.member', 'UpdateMemberPayload.member'];
const ownToo = ['UpdateProfilePayload.member', 'SetSkillsPayload.member'];
/** For those who take part in a conversation alone: conversations.test.ts of messaging. */
const amongFew = ['Thread.participants'];
/** For those who look after the list of skills alone: proposals.test.ts of directory. */
const forStewards = ['SkillProposal.author'];
/** For the steward who decides and for whoever is invited: placements.test.ts and representations.test.ts of directory. */
const amongTwo = ['OrganisationPlacement.askedBy', 'RepresentationInvite.invitedBy'];
/** For those who represent a partner alone: representatives.test.ts of identity. */
const amongRepresentatives = [
  'PartnerRepresentative.member',
  'PartnerRepresentative.invitedBy',
  'PartnerKey.madeBy',
];
const yieldsMembers = ['Member', 'MemberConnection', 'MemberEdge', 'Node'];

test('every field of the graph that yields a member is one of these ways', async () => {
  const schema = schemaOf('api');
  const taken = new Set<string>();
  const graph = async (query: string) => {
    const info = new TypeInfo(schema);
    const enter = () => void taken.add(`${info.getParentType()?.name}.${info.getFieldDef()?.name}`);
    visit(parse(query), visitWithTypeInfo(info, { Field: { enter } }));
    return {};
  };
  const eyes: Eyes = { ...(await eyesOf(null)), isSignedIn: true, graph, straightTo: () => async () => ({}) };
  const target = Object.values(cast.found)[0] as Found;
  for (const [, way] of [...ways, ...waysToGuests]) await way(eyes, target);

  const fields = Object.values(schema.getTypeMap()).flatMap((type) =>
    isObjectType(type) || isInterfaceType(type)
      ? Object.values(type.getFields())
          .filter((field) => yieldsMembers.includes(getNamedType(field.type).name))
          .map((field) => `${type.name}.${field.name}`)
      : [],
  );
  expect(fields.length).toBeGreaterThan(12);
  expect(fields.filter((field) => !taken.has(field)).sort()).toEqual(
    [...own, ...ownToo, ...amongFew, ...forStewards, ...amongTwo, ...amongRepresentatives].sort(),
  );
});

test('the place somebody lives in is in no answer to anyone, themself included, by the graph or past it', async () => {
  const api = schemaOf('api');
  const everything = (type: string) =>
    everythingOf(api, type, 4, ['Place', 'Message', 'Thread', 'Organisation']);
  const answers: unknown[] = [];
  for (const viewer of [cast.viewers['open'], cast.viewers['stranger'], null]) {
    const { graph, straightTo } = await eyesOf(viewer ?? null);
    for (const { id, threadId } of Object.values(cast.found)) {
      answers.push(await graph(`query ($id: ID!) { member(id: $id) { ${everything('Member')} } }`, { id }));
      const thread = `author { ${everything('Member')} } placements { placedBy { ${everything('Member')} } }`;
      answers.push(await graph(`query ($id: ID!) { thread(id: $id) { ${thread} } }`, { id: threadId }));
      for (const service of ['identity', 'regions', 'directory']) {
        const all = [{ __typename: 'Member', id }];
        const member = everythingOf(schemaOf(service), 'Member', 3);
        const query = `query ($all: [_Any!]!) { _entities(representations: $all) { ... on Member { ${member} } } }`;
        answers.push(await straightTo(service)(query, { all }));
      }
    }
    if (viewer) answers.push(await graph(`{ viewer { ${everything('Viewer')} } }`));
  }
  for (const service of ['identity', 'regions', 'directory', 'messaging']) {
    answers.push(await journey.linkTo(service).call('feed', { after: null, first: 500 }));
  }

  const text = JSON.stringify(answers);
  expect(text).toContain('"shownPlace":{"__typename":"ShownPlace","name":');
  expect(text).toContain('"home":{"__typename":"Home","precision":"AREA"');
  expect(text).not.toContain(cast.place.id);
  expect(text).not.toContain(`"latitude":${cast.place.latitude}`);
  expect(text).not.toContain(`"longitude":${cast.place.longitude}`);
});
