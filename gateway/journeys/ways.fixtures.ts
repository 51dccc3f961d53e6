import type { Found } from './cast.fixtures';
import { counted, entity, members, type Way } from './eyes.fixtures';
import { representing } from './ways-of-organisations.fixtures';
import { kept } from './ways-of-searches.fixtures';

const scoped = (orderBy: string): Way => {
  const query = `query ($scope: ScopeInput) { members(scope: $scope, orderBy: ${orderBy}, first: 100) { nodes { id } } }`;
  return ({ graph, community }) => graph(query, { scope: { regions: [community('perche')] } });
};

/** Their family name without its third letter: nobody is found by it as it is. */
const misspelt = (name: string) => (name.split(' ').at(-1) ?? '').replace(/^(..)./, '$1');

const filtered = (query = 'nodes { id displayName }') => {
  const whole = `query ($filter: MemberFilter, $orderBy: MemberOrder! = NEWEST) { members(filter: $filter, orderBy: $orderBy, first: 100) { ${query} } }`;
  return (filter: (target: Found) => object, orderBy = 'NEWEST'): Way =>
    ({ graph }, target) =>
      graph(whole, { filter: filter(target), orderBy });
};

const near = { near: { latitude: 48.37, longitude: 0.56, withinKm: 60 } };

const threads = 'threads(first: 100) { nodes { author { id } } }';

const lists: Readonly<Record<string, Way>> = {
  'members, newest first': scoped('NEWEST'),
  'members, by name': scoped('NAME'),
  'members, nearest first': filtered()(() => near, 'NEAREST'),
  'members everywhere': ({ graph }) => graph('{ members(first: 100) { nodes { id } } }'),
  'members by edges': ({ graph }) => graph('{ members(first: 100) { edges { node { id } } } }'),
  'members of all Normandy': ({ graph, community }) =>
    graph('query ($scope: ScopeInput) { members(scope: $scope, first: 100) { nodes { id } } }', {
      scope: { regions: [community('normandie')] },
    }),
  'members of what is next to it': ({ graph, community }) =>
    graph('query ($scope: ScopeInput) { members(scope: $scope, first: 100) { nodes { id } } }', {
      scope: { regions: [community('eure-et-loir')], neighbours: true },
    }),
  'members of a circle': ({ graph, community }) =>
    graph('query ($scope: ScopeInput) { members(scope: $scope, first: 100) { nodes { id } } }', {
      scope: { circles: [community('ux')] },
    }),
  'members by name': filtered()(({ name }) => ({ text: name })),
  'members by how well they fit': filtered()(({ name }) => ({ text: name }), 'RELEVANCE'),
  'members by a misspelt name': filtered()(({ name }) => ({ text: misspelt(name) }), 'RELEVANCE'),
  'members by skill': filtered()(() => ({ skills: ['web-writing'], minimumLevel: 'EXPERT' })),
  'members by work and language': filtered()(() => ({ workModes: ['FREELANCE'], languages: ['fr'] })),
  'the count of members': (eyes, target) =>
    counted(filtered('totalCount')(({ name }) => ({ text: name }))(eyes, target)),
  'the count of members near': (eyes, target) =>
    counted(filtered('totalCount')(({ name }) => ({ text: name, ...near }))(eyes, target)),
  'the count of members in facets': (eyes, target) =>
    counted(
      eyes.graph('query ($filter: MemberFilter) { memberFacets(filter: $filter) { totalCount: counted } }', {
        filter: { text: target.name },
      }),
    ),
  'the count of members on a map': async ({ graph }, { name }) => {
    const query = `query ($filter: MemberFilter) { memberClusters(filter: $filter, zoom: 0,
      viewport: { west: -180, south: -90, east: 180, north: 90 }) { count } }`;
    const answer = JSON.stringify(await graph(query, { filter: { text: name } }));
    return [...answer.matchAll(/"count":(\d+)/g)].reduce((sum, [, count]) => sum + Number(count), 0);
  },
  'members suggested by name': ({ graph }, { name }) =>
    graph('query ($text: String!) { suggest(text: $text, kinds: [MEMBER]) { member { id } } }', {
      text: name,
    }),
  'a region’s members': ({ graph }) => graph(`{ region(slug: "perche") { ${members} } }`),
  'the count of a region’s members': ({ graph }, { name }) =>
    counted(
      graph(
        'query ($text: String) { region(slug: "perche") { members(filter: { text: $text }) { totalCount } } }',
        {
          text: name,
        },
      ),
    ),
  'a circle’s members': ({ graph }) => graph(`{ circle(slug: "ux") { ${members} } }`),
  'a community’s members': ({ graph, community }) =>
    graph(`query ($id: ID!) { community(id: $id) { ${members} } }`, { id: community('perche') }),
  'the members of many communities': ({ graph }) =>
    graph('{ communities(first: 50) { nodes { members(first: 50) { nodes { id } } } } }'),
  'the members of many regions': ({ graph }) =>
    graph('{ regions(first: 50) { nodes { members(first: 50) { nodes { id } } } } }'),
  'the members of many circles': ({ graph }) =>
    graph('{ circles(first: 50) { nodes { members(first: 50) { nodes { id } } } } }'),
  'the members of what a region contains': ({ graph }) =>
    graph(`{ region(slug: "orne") { children { ${members} } } }`),
  'the members of what contains a region': ({ graph }) =>
    graph(`{ region(slug: "belleme") { parents { ${members} } } }`),
  'the members of a twin': ({ graph }) => graph(`{ region(slug: "paris") { twins { ${members} } } }`),
  'the neighbours of a member at home': ({ graph, openId }) =>
    graph(`query ($id: ID!) { member(id: $id) { homeRegion { ${members} } } }`, { id: openId }),
  'the fellows of a member': ({ graph, openId }) =>
    graph(`query ($id: ID!) { member(id: $id) { memberships { community { ${members} } } } }`, {
      id: openId,
    }),
};

const named: Readonly<Record<string, Way>> = {
  'a member by id': ({ graph }, { id }) =>
    graph('query ($id: ID!) { member(id: $id) { id displayName handle } }', { id }),
  'a member by handle': ({ graph }, { handle }) =>
    graph('query ($handle: String!) { member(handle: $handle) { id } }', { handle }),
  'a node': ({ graph }, { id }) =>
    graph('query ($id: ID!) { node(id: $id) { id ... on Member { handle profile { headline } } } }', { id }),
  'one of many nodes': ({ graph, openId }, { id }) =>
    graph('query ($ids: [ID!]!) { nodes(ids: $ids) { id } }', { ids: [openId, id] }),
  'the member of a membership': ({ graph }, { id }) =>
    graph('query ($id: ID!) { member(id: $id) { memberships { member { id } } } }', { id }),
};

const told = 'message { author { id } } thread { author { id } }';
const feed = `query ($scope: ScopeInput) { communityFeed(scope: $scope, first: 100) { ${told} } }`;

const said: Readonly<Record<string, Way>> = {
  'who started a thread': ({ graph }, { threadId }) =>
    graph('query ($id: ID!) { thread(id: $id) { author { id } } }', { id: threadId }),
  'who placed a thread': ({ graph }, { threadId }) =>
    graph('query ($id: ID!) { thread(id: $id) { placements { placedBy { id } } } }', { id: threadId }),
  'who is in the communities of a thread': ({ graph, threadId }) =>
    graph(`query ($id: ID!) { thread(id: $id) { placements { community { ${members} } } } }`, {
      id: threadId,
    }),
  'who said something in a thread': ({ graph }, { threadId }) =>
    graph('query ($id: ID!) { thread(id: $id) { messages { nodes { author { id } } } } }', { id: threadId }),
  'who said something in a thread, by edges': ({ graph }, { threadId }) =>
    graph('query ($id: ID!) { thread(id: $id) { messages { edges { node { author { id } } } } } }', {
      id: threadId,
    }),
  'a thread as a node': ({ graph }, { threadId }) =>
    graph('query ($id: ID!) { node(id: $id) { ... on Thread { author { id } } } }', { id: threadId }),
  'whom a feed tells of': ({ graph, community }) =>
    graph(feed, { scope: { regions: [community('perche')] } }),
  'whom the feed of everywhere tells of': ({ graph }) => graph(feed),
  'whom a search finds': ({ graph }) =>
    graph(
      '{ searchMessages(text: "begun", first: 100) { nodes { message { author { id } } thread { author { id } } } } }',
    ),
  'the authors of threads': ({ graph }) => graph(`{ ${threads} }`),
  'the authors of threads in a scope': ({ graph, community }) =>
    graph(
      'query ($scope: ScopeInput) { threads(scope: $scope, first: 100) { edges { node { author { id } } } } }',
      {
        scope: { regions: [community('normandie')] },
      },
    ),
  'the authors of a region’s threads': ({ graph }) => graph(`{ region(slug: "perche") { ${threads} } }`),
  'the authors of a circle’s threads': ({ graph }) => graph(`{ circle(slug: "ux") { ${threads} } }`),
  'the authors of a community’s threads': ({ graph, community }) =>
    graph(`query ($id: ID!) { community(id: $id) { ${threads} } }`, { id: community('ux') }),
};

const guests: Readonly<Record<string, Way>> = {
  'who answered in somebody’s thread': ({ graph, threadId }) =>
    graph('query ($id: ID!) { thread(id: $id) { messages(first: 100) { nodes { author { id } } } } }', {
      id: threadId,
    }),
  'whom the events of somebody’s thread tell of': ({ graph, threadId }) =>
    graph(`query ($id: ID!) { threadEvents(threadId: $id, first: 100) { ${told} } }`, { id: threadId }),
  'the same, straight from messaging': ({ straightTo, threadId }) =>
    straightTo('messaging')(`query ($id: ID!) { threadEvents(threadId: $id, first: 100) { ${told} } }`, {
      id: threadId,
    }),
  'whom somebody answered': ({ graph, threadId }) =>
    graph(
      'query ($id: ID!) { thread(id: $id) { messages(first: 100) { nodes { parent { author { id } } } } } }',
      { id: threadId },
    ),
  'who answered a message': ({ graph, threadId }) =>
    graph(
      'query ($id: ID!) { thread(id: $id) { messages(first: 50) { nodes { replies(first: 20) { nodes { author { id } } } } } } }',
      { id: threadId },
    ),
  'whom a message names': ({ graph, threadId }) =>
    graph('query ($id: ID!) { thread(id: $id) { messages(first: 50) { nodes { mentions { id } } } } }', {
      id: threadId,
    }),
  'a message, straight from messaging': ({ straightTo }, { messageId }) =>
    entity(straightTo('messaging'), 'Message', messageId, 'author { id }'),
};

const straight: Readonly<Record<string, Way>> = {
  'a member, straight from identity': ({ straightTo }, { id }) =>
    entity(straightTo('identity'), 'Member', id, 'id displayName handle'),
  'a member, straight from directory': ({ straightTo }, { id }) =>
    entity(
      straightTo('directory'),
      'Member',
      id,
      'id displayName handle profile { headline } shownPlace { name }',
    ),
  'a member’s memberships, straight from regions': ({ straightTo }, { id }) =>
    entity(straightTo('regions'), 'Member', id, 'memberships { member { id } }'),
  'a membership, straight from regions': ({ straightTo }, { membershipId }) =>
    entity(straightTo('regions'), 'Membership', membershipId, 'id member { id }'),
  'members, straight from directory': ({ straightTo }) =>
    straightTo('directory')('{ members(first: 100) { nodes { id } } }'),
  'a handle, straight from directory': ({ straightTo }, { handle }) =>
    straightTo('directory')('query ($handle: String!) { member(handle: $handle) { id } }', { handle }),
  'a community’s members, straight from directory': ({ straightTo, community }) =>
    entity(straightTo('directory'), 'Community', community('perche'), members),
  'the count of them, straight from directory': ({ straightTo, community }, { name }) =>
    counted(
      entity(
        straightTo('directory'),
        'Community',
        community('ux'),
        `members(filter: { text: ${JSON.stringify(name)} }) { totalCount }`,
      ),
    ),
  'a thread, straight from messaging': ({ straightTo }, { threadId }) =>
    entity(straightTo('messaging'), 'Thread', threadId, 'author { id } placements { placedBy { id } }'),
  'the messages of a thread, straight from messaging': ({ straightTo }, { threadId }) =>
    entity(straightTo('messaging'), 'Thread', threadId, 'messages { nodes { author { id } } }'),
  'a feed, straight from messaging': ({ straightTo, community }) =>
    straightTo('messaging')(feed, { scope: { circles: [community('ux')] } }),
  'threads, straight from messaging': ({ straightTo }) => straightTo('messaging')(`{ ${threads} }`),
  'a community’s threads, straight from messaging': ({ straightTo, community }) =>
    entity(straightTo('messaging'), 'Community', community('perche'), threads),
};

/** Every way there is to come upon a member; a field that yields one belongs here. */
export const ways = Object.entries({ ...lists, ...named, ...kept, ...said, ...representing, ...straight });

/** The same for those who answered in the thread of somebody else. */
export const waysToGuests = Object.entries(guests);
