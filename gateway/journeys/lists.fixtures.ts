import { listsOfAccounts } from './lists-of-accounts.fixtures';
import { listsOfDirectory } from './lists-of-directory.fixtures';
import { listsOfOrganisations } from './lists-of-organisations.fixtures';

/**
 * Every field that answers a list of things: what to ask so that it stands in the answer, and how many statements that is.
 * `$n` is how many; where it is no argument of the field itself, it is how many things have such a list each. `few` is how many
 * it takes until one of them has something in it.
 */
export const lists: Readonly<Record<string, readonly [statements: number, query: string, few?: number]>> = {
  ...listsOfAccounts,
  ...listsOfDirectory,
  ...listsOfOrganisations,
  'Query.nodes': [
    3,
    'query ($ids: [ID!]!) { nodes(ids: $ids) { id ... on Member { displayName homeRegion { slug } memberships { id } } } }',
  ],
  'Query.threads': [2, 'query ($n: Int!) { threads(first: $n) { nodes { title author { displayName } } } }'],
  'Query.threadEvents': [
    6,
    `query ($n: Int!, $threadId: ID!) { threadEvents(threadId: $threadId, first: $n) { cursor
      message { text author { displayName } parent { author { displayName } } } thread { title author { displayName } } } }`,
  ],
  'Query.communityFeed': [
    6,
    `query ($n: Int!) { communityFeed(first: $n) { cursor
      message { text author { displayName } parent { author { displayName } } } thread { title author { displayName } } } }`,
  ],
  'Query.conversations': [
    2,
    'query ($n: Int!) { conversations(first: $n) { nodes { title author { displayName } } } }',
  ],
  'Thread.participants': [
    3,
    'query ($n: Int!) { conversations(first: $n) { totalCount nodes { participants { displayName } } } }',
  ],
  'Query.notifications': [
    5,
    `query ($n: Int!) { notifications(first: $n) { cursor topic
      message { text author { displayName } } thread { title author { displayName } } } }`,
  ],
  'Query.latestNotifications': [
    3,
    'query ($n: Int!) { latestNotifications(first: $n) { totalCount nodes { topic message { text } } } }',
  ],
  'Notification.members': [
    2,
    'query ($n: Int!) { latestNotifications(first: $n) { nodes { topic members { displayName homeRegion { slug } } } } }',
  ],
  'NotificationSettings.wishes': [
    5,
    'query ($n: Int!) { notificationSettings { wishes { topic channel isWished } } threads(first: $n) { nodes { id title messages(first: 1) { nodes { text } } author { displayName } } } }',
  ],
  'Query.searchMessages': [
    4,
    'query ($n: Int!) { searchMessages(text: "message", first: $n) { nodes { message { text author { displayName } } thread { title } } } }',
  ],
  'MessageHit.excerpt': [
    2,
    'query ($n: Int!) { searchMessages(text: "message", first: $n) { totalCount nodes { excerpt { text isMatch } } } }',
  ],
  'Query.appealQueue': [
    3,
    'query ($n: Int!) { appealQueue(first: $n) { totalCount nodes { text action { deed point { title } } appeal { words } } } }',
  ],
  'Query.moderationOfMine': [
    4,
    'query ($n: Int!) { moderationOfMine(first: $n) { totalCount nodes { deed point { title } appeal { words } } } }',
  ],
  'Community.pinnedThreads': [
    6,
    'query ($n: Int!) { communities(first: 50) { nodes { slug pinnedThreads { title author { displayName } } threads(first: $n) { nodes { title messages(first: 1) { nodes { text author { displayName } } } } } } } }',
  ],
  'Region.pinnedThreads': [
    6,
    'query ($n: Int!) { regions(first: 50) { nodes { slug pinnedThreads { title author { displayName } } threads(first: $n) { nodes { title messages(first: 1) { nodes { text author { displayName } } } } } } } }',
  ],
  'Circle.pinnedThreads': [
    6,
    'query ($n: Int!) { circles(first: 50) { nodes { slug pinnedThreads { title author { displayName } } threads(first: $n) { nodes { title messages(first: 1) { nodes { text author { displayName } } } } } } } }',
  ],
  'Community.agreement': [
    2,
    'query ($n: Int!) { communities(first: $n) { nodes { slug agreement { title text } } } }',
  ],
  'Region.agreement': [
    3,
    'query ($n: Int!) { regions(first: $n) { nodes { slug name place { name } agreement { title } } } }',
  ],
  'Circle.agreement': [2, 'query ($n: Int!) { circles(first: $n) { nodes { slug agreement { title } } } }'],
  'Message.replies': [
    5,
    'query ($n: Int!, $threadId: ID!) { thread(id: $threadId) { messages(first: 3) { nodes { replies(first: $n) { totalCount nodes { text author { displayName } } } } } } }',
  ],
  'Message.edits': [
    4,
    'query ($n: Int!, $threadId: ID!) { thread(id: $threadId) { messages(first: $n) { nodes { text edits { totalCount nodes { text } } } } } }',
  ],
  'Message.mentions': [
    3,
    'query ($n: Int!, $threadId: ID!) { thread(id: $threadId) { messages(first: $n) { nodes { text mentions { displayName } } } } }',
  ],
  'Message.reactions': [
    3,
    'query ($n: Int!, $threadId: ID!) { thread(id: $threadId) { messages(first: $n) { nodes { text reactions { reaction count } } } } }',
  ],
  'Query.moderationQueue': [
    3,
    'query ($n: Int!) { moderationQueue(first: $n) { nodes { text message { text } communities { slug } } } }',
  ],
  'ReportCase.communities': [
    3,
    'query ($n: Int!) { moderationQueue(first: $n) { totalCount nodes { communities { slug } } } }',
  ],
  'Community.moderationLog': [
    2,
    'query ($n: Int!) { communities(first: $n) { nodes { moderationLog { nodes { deed reason } } } } }',
  ],
  'Region.moderationLog': [
    3,
    'query ($n: Int!) { regions(first: $n) { nodes { moderatesAlone moderationLog { nodes { deed } } } } }',
  ],
  'Circle.moderationLog': [
    2,
    'query ($n: Int!) { circles(first: $n) { nodes { slug moderationLog { nodes { deed } } } } }',
  ],
  'UnreadSummary.communities': [
    2,
    'query ($n: Int!) { unread { communities { community { slug } threads } } threads(first: $n) { nodes { title } } }',
  ],
  'Community.threadsSinceLastVisit': [
    4,
    'query ($n: Int!) { communities(first: 50) { nodes { threadsSinceLastVisit(first: $n) { totalCount nodes { title author { displayName } } } } } }',
  ],
  'Region.threadsSinceLastVisit': [
    4,
    'query ($n: Int!) { regions(first: 50) { nodes { threadsSinceLastVisit(first: $n) { totalCount nodes { title author { displayName } } } } } }',
  ],
  'Circle.threadsSinceLastVisit': [
    4,
    'query ($n: Int!) { circles(first: 50) { nodes { slug threadsSinceLastVisit(first: $n) { totalCount nodes { title author { displayName } } } } } }',
  ],
  'Query.partners': [1, 'query ($n: Int!) { partners(first: $n) { nodes { slug name website } } }'],
  'Partner.keys': [
    4,
    'query ($n: Int!) { partners(first: $n) { nodes { slug keys { id name madeBy { displayName } } } } }',
  ],
  'PartnerKey.usage': [
    4,
    'query ($n: Int!) { partners(first: $n) { nodes { keys { usage { day requests refused } } } } }',
  ],
  'Partner.representatives': [
    4,
    'query ($n: Int!) { partners(first: $n) { nodes { slug representatives { status member { displayName } } } } }',
  ],
  'Viewer.partnerRepresentations': [
    2,
    'query ($n: Int!) { viewer { partnerRepresentations(first: $n) { nodes { status partner { slug name } } } } }',
  ],
  'Query.circles': [1, 'query ($n: Int!) { circles(first: $n) { nodes { slug viewerMembership { id } } } }'],
  'Query.communities': [1, 'query ($n: Int!) { communities(first: $n) { nodes { slug summary } } }'],
  'Query.regions': [2, 'query ($n: Int!) { regions(first: $n) { nodes { slug place { name } } } }'],
  'Query.placeSearch': [2, 'query ($n: Int!) { placeSearch(text: "s", first: $n) { name parent { name } } }'],
  'Query.placesNear': [
    2,
    'query ($n: Int!) { placesNear(point: { latitude: 48.4, longitude: 0.5 }, first: $n) { name parent { name } } }',
  ],
  'Member.memberships': [
    4,
    'query ($n: Int!) { members(first: $n) { nodes { memberships { member { displayName } community { slug summary } } } } }',
  ],
  'Community.threads': [
    4,
    'query ($n: Int!) { communities(first: 50) { nodes { threads(first: $n) { totalCount nodes { title author { displayName } } } } } }',
  ],
  'Region.threads': [
    4,
    'query ($n: Int!) { regions(first: 50) { nodes { threads(first: $n) { totalCount nodes { title author { displayName } } } } } }',
  ],
  'Region.parents': [
    3,
    'query ($n: Int!) { regions(first: $n) { nodes { slug parents { slug place { name } } } } }',
  ],
  'Region.children': [
    3,
    'query ($n: Int!) { regions(first: $n) { nodes { slug children { slug place { name } } } } }',
    5,
  ],
  'Region.neighbours': [
    3,
    'query ($n: Int!) { regions(first: $n) { nodes { slug neighbours { slug place { name } } } } }',
  ],
  'Region.twins': [
    3,
    'query ($n: Int!) { regions(first: $n) { nodes { slug twins { slug place { name } } } } }',
    6,
  ],
  'Circle.threads': [
    4,
    'query ($n: Int!) { circles(first: 50) { nodes { slug threads(first: $n) { totalCount nodes { title author { displayName } } } } } }',
  ],
  'Place.ancestors': [
    2,
    'query ($n: Int!) { placesNear(point: { latitude: 48.4, longitude: 0.5 }, first: $n) { ancestors { name } } }',
  ],
  'Thread.placements': [
    3,
    'query ($n: Int!) { threads(first: $n) { nodes { placements { community { slug summary } placedBy { displayName } } } } }',
  ],
  'Thread.messages': [
    6,
    'query ($n: Int!) { threads(first: $n) { nodes { messages(first: $n) { totalCount nodes { text author { displayName } parent { text author { displayName } } } } } } }',
  ],
};
