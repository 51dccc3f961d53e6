import { type Answer, type OfRegion, readCard, readGraph, readList, readMap, readWhole } from './answers';
import { type Eyes, pathOf } from './eyes';
import { type Kind, markOf } from './marks';
import { mayTell, membersTold, organisationsTold, type Told, threadsTold } from './model';
import { fields, type Member, type Network } from './network';

/** One way to be told something of a region on the pages of a partner. */
export interface Form {
  readonly name: string;
  /** What may be told by it, or null where areas are all it is about. */
  toldOf(network: Network): Told | null;
  /** What it has a place for: wherever it may be told it has to be. */
  readonly tells: readonly Kind[];
  /** It has a place for so many of them, and is read by its first page. */
  readonly most?: number;
  ask(eyes: Eyes): Promise<Answer>;
}

const allOf: Readonly<Record<string, (network: Network) => Told>> = {
  '': membersTold,
  '/organisations': organisationsTold,
  '/threads': threadsTold,
};
const kindsOf: Readonly<Record<string, readonly Kind[]>> = {
  '': fields,
  '/organisations': ['ORGANISATION'],
  '/threads': ['THREAD', 'NAME'],
};
/** Feeds tell languages in words, and two have no place for a photo. */
const lacking: Readonly<Record<string, readonly Kind[]>> = {
  '': [],
  '.json': [],
  '.jsonfeed': ['LANGUAGES'],
  '.rss': ['LANGUAGES', 'PHOTO'],
  '.atom': ['LANGUAGES', 'PHOTO'],
};
const nameOf = (list: string) => list.slice(1) || 'members';

interface Way {
  readonly name: string;
  readonly under?: string;
  readonly rest?: (eyes: Eyes) => string;
  readonly headers?: (eyes: Eyes) => Record<string, string>;
}

const listForm = (list: string, ending: string, way: Way = { name: '' }): Form => ({
  name: `${nameOf(list)}${ending || ', the page'}${way.name}`,
  toldOf: allOf[list] as Form['toldOf'],
  tells: (kindsOf[list] ?? []).filter((kind) => !lacking[ending]?.includes(kind)),
  async ask(eyes) {
    const texts: string[] = [];
    for (const page of await eyes.pagesOf(list)) {
      const path = pathOf(eyes, list + ending, way.under) + page + (way.rest?.(eyes) ?? '');
      texts.push(await eyes.get(path, way.headers?.(eyes)));
    }
    return readList(ending, texts);
  },
});

/** A card has a place for six skills of those on the first page. */
const cardForm = (list: string): Form => ({
  ...{ name: `${nameOf(list)}.svg`, toldOf: allOf[list] as Form['toldOf'], most: 6 },
  tells: list === '' ? ['SKILLS'] : [],
  ask: async (eyes) => readCard(await eyes.get(pathOf(eyes, `${list}.svg`))),
});

const oembed = (list: string): Form => ({
  name: `${nameOf(list)}, oEmbed`,
  toldOf: () => ({ total: 0, marks: new Set() }),
  tells: [],
  async ask(eyes) {
    const page = `http://localhost:4000${pathOf(eyes, list)}`;
    return readWhole(await eyes.get(`/embed/oembed?url=${encodeURIComponent(page)}`));
  },
});

const map = ({ name, under, rest }: Way = { name: '' }): Form => ({
  ...{ name: `map.svg${name}`, toldOf: () => null, tells: ['PLACE'] },
  ask: async (eyes) => readMap(await eyes.get(pathOf(eyes, '/map.svg', under) + (rest?.(eyes) ?? ''))),
});

const keyed: Way = { name: ' with a key', rest: ({ ground }) => `&key=${ground.key}` };
const signed: Way = {
  name: ' with a key',
  headers: ({ ground }) => ({ authorization: `Bearer ${ground.key}` }),
};
const built: Way = { name: ' in the builder', under: 'build/regions' };

const whom = ({ members, number }: Network) => members[number % members.length] as Member;

/** Narrowed to somebody’s skill or profession: they are found by it, or nobody. */
const filter = (name: string, field: 'SKILLS' | 'PROFESSIONS'): Form => ({
  name: `members.json of one ${name}`,
  toldOf(network) {
    const one = whom(network);
    const marks = fields.filter((of) => mayTell(network, one, of)).map((of) => markOf(of, one.number));
    return mayTell(network, one, field)
      ? { total: 1, marks: new Set(marks) }
      : { total: 0, marks: new Set() };
  },
  tells: fields,
  async ask(eyes) {
    // The page's own address says again what was asked for.
    const asked = `&${name}=${markOf(field, whom(eyes.network).number)}`;
    return readList('.json', [(await eyes.get(pathOf(eyes, '.json') + asked)).replaceAll(asked, '')]);
  },
});

const graphForm = (name: string, rest: Pick<Form, 'toldOf' | 'tells'>, asked: string): Form => ({
  name: `the graph with a key: ${name}`,
  ...rest,
  async ask(eyes) {
    const pages: OfRegion[] = [];
    for (let after: string | null = null; ; ) {
      const isPaged = asked.includes('$after');
      const head = `query ($slug: String!, $partner: String!${isPaged ? ', $after: String' : ''})`;
      const page: OfRegion = await eyes.ask(
        `${head} { region(slug: $slug) { name ${asked} } }`,
        isPaged ? { after } : {},
      );
      pages.push(page);
      after = page.region.list?.pageInfo.hasNextPage ? page.region.list.pageInfo.endCursor : null;
      if (after === null) return readGraph(pages);
    }
  },
});

const pageInfo = 'pageInfo { hasNextPage endCursor }';
const graph: readonly Form[] = [
  graphForm(
    'cards',
    { toldOf: membersTold, tells: fields },
    `list: publicMemberCards(partner: $partner, first: 24, after: $after) { totalCount nodes { name photoUrl headline
      professions { name } skills { name } languages website links { title url } place } ${pageInfo} }`,
  ),
  graphForm(
    'places',
    { toldOf: () => null, tells: ['PLACE'] },
    'places: publicMemberPlaces(partner: $partner) { name count }',
  ),
  graphForm(
    'names of authors',
    { toldOf: threadsTold, tells: ['NAME'] },
    `list: threads(first: 24, after: $after) { totalCount nodes { author { embedName(partner: $partner, region: $slug) } } ${pageInfo} }`,
  ),
];

/** Every form that there is. */
export const forms: readonly Form[] = [
  ...Object.keys(allOf).flatMap((list) => [
    ...Object.keys(lacking).map((ending) => listForm(list, ending)),
    cardForm(list),
    oembed(list),
  ]),
  map(),
  filter('skill', 'SKILLS'),
  filter('profession', 'PROFESSIONS'),
  ...[listForm('', '', keyed), listForm('', '.json', signed), map(keyed)],
  ...[listForm('', '', built), map(built)],
  ...graph,
];
