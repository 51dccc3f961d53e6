import type { Viewer } from '../../../kit/viewer';
import type { World } from '../world.fixtures';

/** Whom the ways below are to lead to, and where they are. */
export interface Subject {
  readonly id: string;
  readonly handle: string;
  readonly communityId: string;
  /** A partner to whom they consented to everything. */
  readonly partner: string;
}

type Variables = Record<string, unknown>;

const skills = 'skills { level direction skill { slug } }';
const profile = `profile { headline bio workMode experience professions { slug } languages website links { title url } availableFrom
  mentorOffer { hoursPerMonth topics { slug } } }`;
const whole = `id ${profile} ${skills}`;
const near = { near: { latitude: 48.37, longitude: 0.56, withinKm: 40 } };

const found = `query ($filter: MemberFilter, $orderBy: MemberOrder! = NEWEST) {
  members(filter: $filter, orderBy: $orderBy) { totalCount nodes { id } } memberFacets(filter: $filter) { counted }
  memberClusters(filter: $filter, zoom: 0, viewport: { west: -180, south: -90, east: 180, north: 90 }) { count } }`;
const by = (filter: object, orderBy = 'NEWEST') => [found, () => ({ filter, orderBy })] as const;

const facets = `query ($filter: MemberFilter) { memberFacets(filter: $filter) { counted skills { skill { slug } count }
  professions { profession { slug } count } workModes { workMode count } experience { experience count } languages { language count } } }`;

const entity = (type: string, selection: string) =>
  `query ($of: [_Any!]!) { _entities(representations: $of) { ... on ${type} { ${selection} } } }`;
const asMember = ({ id }: Subject) => ({ of: [{ __typename: 'Member', id }] });
const asCommunity = ({ communityId: id }: Subject) => ({ of: [{ __typename: 'Community', id }] });

/** Every way by which a field of somebody can be seen, or they be found, counted or put in order by it. */
const ways: Readonly<Record<string, readonly [query: string, variables: (subject: Subject) => Variables]>> = {
  'by id': [`query ($id: ID) { member(id: $id) { ${whole} } }`, ({ id }) => ({ id })],
  'by handle': [
    `query ($handle: String) { member(handle: $handle) { ${whole} } }`,
    ({ handle }) => ({ handle }),
  ],
  'as an entity': [entity('Member', whole), asMember],
  'among all': [`{ members { nodes { ${whole} } } }`, () => ({})],
  'among those of a scope': [
    `query ($scope: ScopeInput) { members(scope: $scope) { nodes { ${whole} } } }`,
    ({ communityId }) => ({ scope: { regions: [communityId] } }),
  ],
  'among those of two scopes': [
    `query ($scope: ScopeInput) { members(scope: $scope) { nodes { ${whole} } } }`,
    ({ communityId }) => ({ scope: { regions: [communityId], neighbours: true } }),
  ],
  'among those of a community': [
    entity('Community', `members { totalCount nodes { ${whole} } }`),
    asCommunity,
  ],
  'on a card': [
    `query ($of: [_Any!]!, $partner: String!) { _entities(representations: $of) { ... on Community {
      publicMemberCards(partner: $partner) { totalCount nodes { name headline professions { slug } skills { slug } languages website links { url } } } } } }`,
    (subject) => ({ ...asCommunity(subject), partner: subject.partner }),
  ],
  'in facets': [facets, () => ({})],
  'in facets of who has a skill near': [facets, () => ({ filter: { skills: ['carving'], ...near } })],
  'in gaps of skills': [entity('Community', 'skillGaps { skill { slug } sought offered }'), asCommunity],
  'suggested by the headline': [
    '{ suggest(text: "quixotic", kinds: [MEMBER]) { member { id } } }',
    () => ({}),
  ],
  'by a word of the headline': by({ text: 'quixotic' }),
  'by the stem of a word of the headline': by({ text: 'lighthouse' }),
  'by a word of the bio': by({ text: 'zephyr' }),
  'by words of both': by({ text: 'quixotic zephyr' }),
  'by a word of their own in two places': by({ text: 'meadow' }, 'RELEVANCE'),
  'by the name of a skill': by({ text: 'carving' }),
  'by the misspelt name of a skill': by({ text: 'carvign' }),
  'by the name of a profession': by({ text: 'cooper' }),
  'by a skill': by({ skills: ['carving'] }),
  'by one of two skills, well': by({
    skills: ['carving', 'weaving'],
    skillsMatch: 'ANY',
    minimumLevel: 'EXPERT',
  }),
  'by a skill near': by({ skills: ['carving'], ...near }, 'NEAREST'),
  'by a skill and a text near': by({ skills: ['carving'], text: 'subject', ...near }),
  'by what they seek': by({ seeking: ['weaving'] }),
  'by what they seek near': by({ seeking: ['weaving'], ...near }),
  'by profession': by({ professions: ['cooper'] }),
  'by work mode': by({ workModes: ['HYBRID'] }),
  'by experience': by({ experience: ['EXPERIENCED'] }),
  'by language': by({ languages: ['br'] }),
  'by when they are free': by({ availableBy: '2027-01-01T00:00:00Z' }),
  'as a mentor': by({ mentors: true }),
  'as no mentor': by({ mentors: false }),
  'as a mentor on something': by({ mentorsOn: ['sailing'] }),
};

export type Looks = Readonly<Record<string, unknown>>;

/** What somebody is answered by each way. */
export async function looksOf(world: World, subject: Subject, viewer: Viewer | null): Promise<Looks> {
  const looks: Record<string, unknown> = {};
  for (const [way, [query, variables]] of Object.entries(ways))
    looks[way] = await world.ask(query, variables(subject), viewer);
  return looks;
}

/** The ways whose answers differ. */
export const differing = (one: Looks, other: Looks): string[] =>
  Object.keys(ways).filter((way) => JSON.stringify(one[way]) !== JSON.stringify(other[way]));
