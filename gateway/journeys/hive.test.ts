import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Kind, OperationTypeNode, parse, print, separateOperations } from 'graphql';
import { JoinDocument, ViewerDocument } from './generated/graphql';
import { type Journey, openJourney, type Person } from './journey.fixtures';
import { organise } from './organisations.fixtures';
import { openOther } from './other-gateway.fixtures';
import { askingOf, converse, partnerships, settle } from './people.fixtures';

let journey: Journey;
let settlers: string[];
let threadId: string;
const engines: Record<string, ReturnType<typeof openOther>> = {};
const viewers: Record<string, Person | null> = { 'nobody signed in': null };

beforeAll(async () => {
  journey = await openJourney({ HAMEAU_PLANNING_BUDGET_MS: '600000' });
  settlers = await settle(journey, 'perche', 25);
  await converse(journey, settlers.slice(0, 5), ['perche', 'ux']);
  await partnerships(journey, ['town-hall'], settlers);
  const lea = await journey.join('Léa Morin');
  const communityId = journey.community('perche');
  await journey.ask(JoinDocument, { communityId, tie: 'HOME' }, lea.accessToken);
  await organise(journey, settlers.slice(0, 5), lea.id);
  viewers['a member'] = lea;
  threadId = await journey.until(async () => {
    const query = `{ threads { nodes { id author { id } } } region(slug: "perche") { members { totalCount } } }`;
    type Told = {
      threads: { nodes: { id: string; author: object }[] };
      region: { members: { totalCount: number } };
    };
    const { data } = await journey.post<Told>({ query }, lea.accessToken);
    const isWhole = data.region.members.totalCount === 26 && data.threads.nodes.every(({ author }) => author);
    return isWhole && data.threads.nodes[0]?.id;
  });
  for (const [name, viewer] of Object.entries(viewers)) {
    engines[name] = openOther(journey, await askingOf(journey, viewer));
  }
}, 90_000);
afterAll(async () => {
  for (const engine of Object.values(engines)) await engine.close();
  await journey?.close();
});

/** What to ask each query of the journeys with; one that is added there is added here. */
const asked: Readonly<Record<string, () => readonly object[]>> = {
  FindPlace: () => [{ text: 'bellem', country: 'FR' }, { text: 'sioux fals' }],
  Members: () => [
    {},
    { orderBy: 'NAME', first: 3 },
    { scope: { regions: [journey.community('normandie')] }, filter: { skills: ['web-writing'] } },
    { scope: { regions: ['rgn_00000000000000000000000000'] } },
  ],
  CountMembers: () => [{}, { scope: { regions: [journey.community('perche')] } }],
  Member: () => [{ id: settlers[0] }, { handle: 'settler-1-of-perche' }, { handle: 'nobody' }],
  RegionMembers: () => [{ slug: 'perche' }, { slug: 'perche', first: 2 }, { slug: 'atlantis' }],
  Node: () =>
    [settlers[0], threadId, journey.community('perche'), journey.community('ux')].map((id) => ({ id })),
  Nodes: () => [
    { ids: [settlers[1], journey.community('perche'), 'mbr_00000000000000000000000000', threadId] },
  ],
  Thread: () => [{ id: threadId }, { id: 'thr_00000000000000000000000000' }],
  Threads: () => [{}, { scope: { circles: [journey.community('ux')] }, first: 2 }],
  EventCursor: () => [{ threadId }],
  Messages: () => [{ id: threadId }],
  ThreadEvents: () => [
    { threadId },
    { threadId, first: 2 },
    { threadId, after: 'nonsense' },
    { threadId: 'thr_00000000000000000000000000' },
  ],
  CommunityFeed: () => [
    {},
    { scope: { circles: [journey.community('ux')] }, kinds: ['DISCUSSION'], first: 7 },
    { kinds: [] },
  ],
  FeedCursor: () => [{}],
  Conversations: () => [{}, { first: 1 }],
  SignInProviders: () => [{}],
  WaysIn: () => [{}],
  Sessions: () => [{}, { first: 1 }],
  MyExport: () => [{}],
  ErasureReceipts: () => [{ token: 'nonsense' }],
  Notifications: () => [{}, { after: 'nonsense' }],
  LatestNotifications: () => [{}, { unreadOnly: true }],
  SavedSearches: () => [{}, { first: 1 }],
  NotificationSettings: () => [{}, { communityId: journey.community('perche') }],
  SearchMessages: () => [{ text: 'no such word' }, { text: 'x' }, { text: 'message', first: 3 }],
  AppealQueue: () => [{}],
  ModerationOfMine: () => [{}],
  Agreement: () => [{ slug: 'perche' }],
  ModerationQueue: () => [{}, { scope: { regions: [journey.community('perche')] } }],
  Unread: () => [{}, { scope: { regions: [journey.community('perche')] } }],
  SinceLastVisit: () => [{ slug: 'perche' }],
  ModerationLog: () => [{ slug: 'perche' }],
  Viewer: () => [{}],
  Region: () => [{ slug: 'perche' }, { slug: 'atlantis' }],
  Communities: () => [{}, { scope: { regions: [journey.community('normandie')] } }],
  Partners: () => [{}],
  Partner: () => [{ slug: 'town-hall' }, { slug: 'nobody' }],
  EmbedConsents: () => [{}],
  FieldAudiences: () => [{}],
  PartnerAccount: () => [{ slug: 'town-hall' }, { slug: 'nobody' }],
  PartnerRepresentations: () => [{}, { first: 1 }],
  MySkillProposals: () => [{}],
  SkillProposals: () => [{}, { status: 'WAITING' }],
  PublicMemberCards: () => [
    { slug: 'perche', partner: 'town-hall' },
    { slug: 'normandie', partner: 'town-hall', first: 2 },
    { slug: 'perche', partner: 'nobody' },
  ],
  Organisation: () => [{ slug: 'organisation-1' }, { slug: 'nothing' }, {}],
  Organisations: () => [
    {},
    { first: 2, kind: 'COMPANY' },
    { scope: { regions: [journey.community('normandie')] }, text: 'summary of number' },
    { kind: 'SCHOOL' },
  ],
  CommunityOrganisations: () => [{ slug: 'perche' }, { slug: 'perche', kind: 'TOWN_HALL' }],
  RepresentationInvites: () => [{}, { first: 2 }],
  OrganisationPlacementRequests: () => [{ communityId: journey.community('perche') }],
  VisibleMemberships: () => [{ id: settlers[0] }],
};

/** Every query of documents/, each with the fragments it spreads. */
function queries(): [string, string][] {
  const folder = join(__dirname, 'documents');
  const text = readdirSync(folder).map((file) => readFileSync(join(folder, file), 'utf8'));
  return Object.entries(separateOperations(parse(text.join('\n')))).flatMap(([name, document]) =>
    document.definitions.some(
      (one) => one.kind === Kind.OPERATION_DEFINITION && one.operation === OperationTypeNode.QUERY,
    )
      ? [[name, print(document)] as [string, string]]
      : [],
  );
}

const codesOf = (errors: readonly { extensions?: Record<string, unknown> }[] | undefined) =>
  errors?.map(({ extensions }) => extensions?.['code']);

async function assertAlike(name: string, query: string): Promise<void> {
  const all = asked[name]?.() ?? [];
  expect(all.length).toBeGreaterThan(0);
  for (const [viewer, person] of Object.entries(viewers)) {
    for (const variables of all) {
      const ours = await journey.post({ query, variables }, person?.accessToken);
      const theirs = await engines[viewer]?.ask(query, variables as Record<string, unknown>);
      expect({ viewer, variables, data: theirs?.data }).toEqual({ viewer, variables, data: ours.data });
      expect(codesOf(theirs?.errors)).toEqual(codesOf(ours.errors));
    }
  }
}

test.each(queries())('another engine answers %s as ours does', assertAlike);

test('the answers it was held against have something in them', async () => {
  const lea = viewers['a member'];
  const { data } = await journey.ask(ViewerDocument, {}, lea?.accessToken);
  expect(data.viewer?.member.id).toBe(lea?.id);
});
