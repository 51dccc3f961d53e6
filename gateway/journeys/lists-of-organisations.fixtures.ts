/** The lists of organisations, as lists.fixtures.ts asks for them. */
export const listsOfOrganisations: Readonly<
  Record<string, readonly [statements: number, query: string, few?: number]>
> = {
  'Query.organisations': [
    2,
    'query ($n: Int!) { organisations(first: $n) { totalCount nodes { slug name kind summary website } } }',
  ],
  'Organisation.communities': [
    3,
    'query ($n: Int!) { organisations(first: $n) { nodes { communities { slug name summary } } } }',
  ],
  'Organisation.representatives': [
    2,
    'query ($n: Int!) { organisations(first: $n) { nodes { representatives { displayName homeRegion { slug } } } } }',
  ],
  'Member.organisations': [
    2,
    'query ($n: Int!) { members(orderBy: NAME, first: $n) { nodes { displayName organisations { name } } } }',
  ],
  'Community.organisations': [
    3,
    'query ($n: Int!) { communities(first: 50) { nodes { slug organisations(first: $n) { nodes { name representatives { displayName } } } } } }',
  ],
  'Region.organisations': [
    3,
    'query ($n: Int!) { regions(first: 50) { nodes { slug organisations(first: $n) { nodes { name representatives { displayName } } } } } }',
  ],
  'Circle.organisations': [
    3,
    'query ($n: Int!) { circles(first: 50) { nodes { slug organisations(first: $n) { nodes { name representatives { displayName } } } } } }',
  ],
  'Query.representationInvites': [
    2,
    'query ($n: Int!) { representationInvites(first: $n) { nodes { invitedAt invitedBy { displayName } organisation { name } } } }',
  ],
  'Query.organisationPlacementRequests': [
    2,
    'query ($n: Int!, $communityId: ID!) { organisationPlacementRequests(communityId: $communityId, first: $n) { nodes { askedBy { displayName } organisation { name } } } }',
  ],
};
