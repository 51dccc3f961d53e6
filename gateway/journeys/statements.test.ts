import {
  type GraphQLOutputType,
  getNamedType,
  getNullableType,
  isCompositeType,
  isInterfaceType,
  isListType,
  isObjectType,
} from 'graphql';
import { counting } from '../../kit/testing/statements';
import { schemaOf } from './everything.fixtures';
import { type Journey, openJourney, type Person, shape } from './journey.fixtures';
import { lists } from './lists.fixtures';
import { openWaysIn, providers, showErasure } from './lists-of-accounts.fixtures';
import { shown } from './lists-of-directory.fixtures';
import { organise } from './organisations.fixtures';
import { confide, converse, dispute, moderate, partnerships, settle } from './people.fixtures';
import { openPlanner } from './plans.fixtures';
import { propose } from './proposals.fixtures';
import { keepSearches, notify } from './told.fixtures';

/** SQL can be counted only in the process that sends it; the plans are the same in both shapes. */
const inProcess = shape === 'together' ? describe : describe.skip;

const [few, many] = [5, 60];
let journey: Journey;
let settlers: string[];
let threadId: string;
let lea: Person;
let planner: Awaited<ReturnType<typeof openPlanner>>;

beforeAll(async () => {
  planner = await openPlanner();
  journey = await openJourney({ HAMEAU_PLANNING_BUDGET_MS: '600000', HAMEAU_OIDC_PROVIDERS: providers });
  settlers = await settle(journey, 'perche', many);
  await settle(journey, 'maine', few);
  await converse(journey, settlers.slice(0, 25), ['perche', 'ux']);
  lea = await journey.join('Léa Morin');
  await moderate(journey, lea.id, 'perche');
  await partnerships(journey, ['town-hall'], settlers);
  await partnerships(
    journey,
    Array.from({ length: 24 }, (_none, at) => `partner-${at}`),
    [lea.id],
  );
  await journey.sqlIn('messaging', 'update thread_placements set is_pinned = true');
  await propose(journey, lea.id, 'ux', settlers);
  await organise(journey, settlers.slice(0, 25), lea.id);
  await notify(journey, lea.id);
  await journey.sqlIn(
    'identity',
    `with made as (
       insert into apps (id, owner_id, name, website, redirect_uris)
       select gen_random_uuid(), id, 'App ' || n, 'https://app.example/', '{https://app.example/}'
       from accounts, generate_series(1, 5) n where email = '${lea.email}' returning id, owner_id)
     insert into sessions (id, account_id, device, expires_at, app_id, scopes)
     select gen_random_uuid(), owner_id, 'telephone ' || n, now() + interval '1 day', made.id, '{read}'
     from made, generate_series(1, 4) n;
     insert into audit_events (id, kind, account_id, network)
     select gen_random_uuid(), 'SIGNED_IN', id, '203.0.113.0/24' from accounts, generate_series(1, 6)
     where email = '${lea.email}'`,
  );
  await openWaysIn(journey, lea.email);
  await showErasure(journey);
  await journey.sqlIn(
    'identity',
    `with lea as (select member.id from members member join accounts account on account.id = member.account_id
       where email = '${lea.email}'
     ), named as (
       insert into partner_representatives (partner_id, member_id, status)
       select partner.id, lea.id, 'ACCEPTED' from partners partner, lea
     ), key as (
       insert into partner_keys (id, partner_id, slot, name, hash, scopes, origins, daily_quota, made_by)
       select gen_random_uuid(), partner.id, slot, 'Key ' || slot, decode(repeat('00', 32), 'hex'), '{members:read}', '{}', 10, lea.id
       from partners partner, lea, generate_series(1, 2) slot 
     )
     select;
     insert into partner_key_usage select id, (now() at time zone 'UTC')::date, 1, 0 from partner_keys`,
  );
  await keepSearches(journey, lea.id);
  await dispute(journey, lea.id, 'perche');
  await confide(journey, lea, settlers.slice(0, 25));
  await journey.until(async () => (await countOf('perche')) === many && (await countOf('maine')) === few);
  await journey.until(async () => {
    const query = '{ threads(first: 100) { nodes { id author { id } } } }';
    const { data } = await journey.post<{ threads: { nodes: { id: string; author: unknown }[] } }>({ query });
    threadId = data.threads.nodes[0]?.id ?? '';
    return data.threads.nodes.length === 25 && data.threads.nodes.every(({ author }) => author);
  });
}, 90_000);
afterAll(async () => {
  await planner?.close();
  await journey?.close();
});

async function countOf(slug: string): Promise<number> {
  const query =
    'query ($slug: String!) { region(slug: $slug) { members { totalCount nodes { displayName } } } }';
  const { data } = await journey.post<{ region: { members: { totalCount: number } } }>({
    query,
    variables: { slug },
  });
  return data.region.members.totalCount;
}

/** Who asks is looked up once in five seconds, by these; on a slow machine that may be between two requests. */
const ofWhoAsks = /^select member_id as "memberId", community_id as uuid|where session\.id = any/;

/** The second time, so that what is looked up once for many requests is known: who asks, the names of skills. */
async function askCounting(query: string, variables: Record<string, unknown>, token?: string) {
  await journey.post({ query, variables }, token);
  const { answer, statements } = await counting(() => journey.post<object>({ query, variables }, token));
  expect(answer.errors).toBeUndefined();
  return { data: answer.data, statements: statements.filter((one) => !ofWhoAsks.test(one)) };
}

const ofRegion = `query ($slug: String!) { region(slug: $slug) { name members(first: 20) { ${shown} } } }`;
const inScope = `query ($scope: ScopeInput) { members(scope: $scope, first: 20) { ${shown} pageInfo { hasNextPage } } }`;
const talk = `query ($first: Int!) { threads(first: $first) { nodes { title author { displayName homeRegion { slug name } } } } }`;

test('a region’s members with their skills and where they are at home are two fetches; members in a scope are one', async () => {
  expect(await planner.fetchesOf(ofRegion, { slug: 'perche' })).toEqual(['regions', 'directory']);
  expect(await planner.fetchesOf(inScope, {})).toEqual(['directory']);
  expect(await planner.fetchesOf(talk, { first: 20 })).toEqual(['messaging', 'directory']);
});

/** Asked as somebody signed in. */
const ofOneself = [
  'Query.conversations',
  'Thread.participants',
  'Query.notifications',
  'Query.appealQueue',
  'Query.moderationOfMine',
  'Query.latestNotifications',
  'Notification.members',
  'Query.savedSearches',
  'SavedSearch.members',
  'NotificationSettings.wishes',
  'Partner.keys',
  'PartnerKey.usage',
  'Partner.representatives',
  'Viewer.partnerRepresentations',
  'Query.embedConsents',
  'FieldAudiences.fields',
  'Account.activity',
  'Account.sessions',
  'Account.apps',
  'Account.passkeys',
  'Account.providers',
  'Query.skillProposals',
  'Query.mySkillProposals',
  'Query.representationInvites',
  'Query.organisationPlacementRequests',
  'Query.moderationQueue',
  'ReportCase.communities',
  'UnreadSummary.communities',
];

const isListOfThings = (type: GraphQLOutputType) =>
  getNamedType(type).name.endsWith('Connection') ||
  (isListType(getNullableType(type)) && isCompositeType(getNamedType(type)));

test('every list of the graph is held to it', () => {
  const apart = /^__|(Connection|Payload)$/;
  const fields = Object.values(schemaOf('api').getTypeMap()).flatMap((type) =>
    (isObjectType(type) || isInterfaceType(type)) && !apart.test(type.name)
      ? Object.values(type.getFields())
          .filter((field) => isListOfThings(field.type))
          .map((field) => `${type.name}.${field.name}`)
      : [],
  );
  expect(Object.keys(lists).sort()).toEqual(fields.sort());
});

inProcess('statements', () => {
  test('a region’s members with their skills and homes are two, however many there are', async () => {
    for (const [slug, count] of [
      ['maine', few],
      ['perche', 20],
    ] as const) {
      const { data, statements } = await askCounting(ofRegion, { slug });
      expect(JSON.stringify(data).match(/"displayName"/g)).toHaveLength(count);
      expect(JSON.stringify(data).match(/"homeRegion":\{"slug"/g)).toHaveLength(count);
      expect(statements).toHaveLength(2);
    }
  });

  test('members in a scope are one', async () => {
    for (const key of ['maine', 'normandie']) {
      const { statements } = await askCounting(inScope, { scope: { regions: [journey.community(key)] } });
      expect(statements).toHaveLength(1);
    }
  });

  test.each(Object.entries(lists))(
    '%s costs as many for few as for 20',
    async (field, [expected, query, few = 2]) => {
      // A viewer is looked up once for many requests, so being one costs no statement here.
      const token = ofOneself.includes(field) ? lea.accessToken : undefined;
      const of = { threadId, communityId: journey.community('perche') };
      const short = await askCounting(query, { n: few, ids: settlers.slice(0, few), ...of }, token);
      const long = await askCounting(query, { n: 20, ids: settlers.slice(0, 20), ...of }, token);
      expect(JSON.stringify(long.data).length).toBeGreaterThan(JSON.stringify(short.data).length * 1.4);
      expect([short.statements.length, long.statements.length]).toEqual([expected, expected]);
    },
  );
});
