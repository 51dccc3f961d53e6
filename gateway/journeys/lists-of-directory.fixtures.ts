/** What a list of members mostly shows. */
export const shown = 'nodes { displayName skills { level skill { name } } homeRegion { slug name } }';

/** With a list beside it whose length says how many were asked for. */
const facet = (field: string) =>
  `query ($n: Int!) { memberFacets { ${field} } members(first: $n) { nodes { displayName } } }`;

/** Those of lists.fixtures.ts that the directory answers. */
export const listsOfDirectory: Readonly<
  Record<string, readonly [statements: number, query: string, few?: number]>
> = {
  'Query.members': [1, `query ($n: Int!) { members(first: $n) { ${shown} } }`],
  'Query.skills': [1, 'query ($n: Int!) { skills(first: $n) { nodes { slug name } } }'],
  'Query.skillProposals': [
    3,
    'query ($n: Int!) { skillProposals(first: $n) { nodes { name author { displayName } skill { name } } } }',
  ],
  'Query.mySkillProposals': [
    2,
    'query ($n: Int!) { mySkillProposals(first: $n) { nodes { name skill { name } } } }',
  ],
  'Query.professions': [1, 'query ($n: Int!) { professions(first: $n) { nodes { slug name } } }'],
  'Query.memberClusters': [
    2,
    `query ($n: Int!) { memberClusters(viewport: { west: -5, south: 42, east: 9, north: 51 }, zoom: 6) { count name }
      members(first: $n) { nodes { displayName } } }`,
  ],
  'Query.suggest': [
    5,
    'query ($n: Int!) { suggest(text: "set", first: $n) { label member { displayName } skill { name } profession { name } } }',
  ],
  'MemberFacets.skills': [2, facet('skills(first: $n) { skill { name } count }')],
  'MemberFacets.professions': [2, facet('professions(first: $n) { profession { name } count }')],
  'MemberFacets.workModes': [2, facet('workModes { workMode count }')],
  'MemberFacets.experience': [2, facet('experience { experience count }')],
  'MemberFacets.languages': [2, facet('languages(first: $n) { language count }')],
  'MentorOffer.topics': [
    1,
    'query ($n: Int!) { members(first: $n) { nodes { displayName profile { mentorOffer { topics { name } } } } } }',
  ],
  'Community.skillGaps': [
    2,
    'query ($n: Int!) { communities(first: $n) { nodes { slug skillGaps { skill { name } gap } } } }',
  ],
  'Region.skillGaps': [
    2,
    'query ($n: Int!) { regions(first: $n) { nodes { slug skillGaps { skill { name } gap } } } }',
  ],
  'Circle.skillGaps': [
    2,
    'query ($n: Int!) { circles(first: $n) { nodes { slug skillGaps { skill { name } gap } } } }',
  ],
  'FieldAudiences.fields': [
    2,
    'query ($n: Int!) { fieldAudiences { fields { field audience } } members(first: $n) { nodes { displayName } } }',
  ],
  'Query.embedConsents': [
    2,
    'query ($n: Int!) { embedConsents(first: $n) { nodes { fields partner { slug name } } } }',
  ],
  'Member.skills': [1, 'query ($n: Int!) { members(first: $n) { nodes { skills { skill { name } } } } }'],
  'Profile.professions': [
    1,
    'query ($n: Int!) { members(first: $n) { nodes { profile { professions { name } } } } }',
  ],
  'Profile.links': [1, 'query ($n: Int!) { members(first: $n) { nodes { profile { links { url } } } } }'],
  'Community.members': [
    3,
    'query ($n: Int!) { communities(first: $n) { nodes { members(first: $n) { totalCount nodes { displayName } } } } }',
  ],
  'Community.publicMemberCards': [
    3,
    'query ($n: Int!) { communities(first: 50) { nodes { publicMemberCards(partner: "town-hall", first: $n) { totalCount nodes { name } } } } }',
  ],
  'Region.members': [
    3,
    'query ($n: Int!) { regions(first: $n) { nodes { members(first: $n) { totalCount nodes { displayName homeRegion { name } } } } } }',
  ],
  'Region.publicMemberCards': [
    3,
    'query ($n: Int!) { regions(first: 50) { nodes { publicMemberCards(partner: "town-hall", first: $n) { totalCount nodes { name } } } } }',
  ],
  'Community.publicMemberPlaces': [
    3,
    'query ($n: Int!) { communities(first: 50) { nodes { slug publicMemberPlaces(partner: "town-hall") { name count } } } members(first: $n) { nodes { displayName } } }',
  ],
  'Region.publicMemberPlaces': [
    3,
    'query ($n: Int!) { regions(first: 50) { nodes { slug publicMemberPlaces(partner: "town-hall") { name count } } } members(first: $n) { nodes { displayName } } }',
  ],
  'Circle.publicMemberPlaces': [
    3,
    'query ($n: Int!) { circles(first: 50) { nodes { slug publicMemberPlaces(partner: "town-hall") { name count } } } members(first: $n) { nodes { displayName } } }',
  ],
  'PublicMemberCard.professions': [
    2,
    'query ($n: Int!) { region(slug: "perche") { publicMemberCards(partner: "town-hall", first: $n) { nodes { professions { name } } } } }',
  ],
  'PublicMemberCard.skills': [
    2,
    'query ($n: Int!) { region(slug: "perche") { publicMemberCards(partner: "town-hall", first: $n) { nodes { skills { name } } } } }',
  ],
  'PublicMemberCard.links': [
    2,
    'query ($n: Int!) { region(slug: "perche") { publicMemberCards(partner: "town-hall", first: $n) { nodes { links { url } } } } }',
  ],
  'Circle.members': [
    3,
    'query ($n: Int!) { circles(first: $n) { nodes { slug members(first: $n) { totalCount nodes { displayName } } } } }',
  ],
  'Circle.publicMemberCards': [
    3,
    'query ($n: Int!) { circles(first: $n) { nodes { slug publicMemberCards(partner: "town-hall", first: 1) { totalCount nodes { name } } } } }',
  ],
  'Query.savedSearches': [
    1,
    'query ($n: Int!) { savedSearches(first: $n) { nodes { name alert scope { regions } } } }',
  ],
  'SavedSearch.members': [
    2,
    `query ($n: Int!) { savedSearches(first: 1) { nodes { members(first: $n) { ${shown} } } } }`,
  ],
};
