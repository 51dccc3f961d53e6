import { cursorOf } from '../../kit/page';
import { cellsNear } from '../../services/directory/people/cells';
import { chordOf, cubeOf } from '../../services/directory/people/earth';
import { chance, skillSlug } from '../directory/crowd';
import { firstNames } from '../directory/words';
import { familyName, misspelt } from './names';
import {
  areasOfViewport,
  commonWord,
  everybody,
  misspeltName,
  ofRegion,
  skillNear,
} from './plain-statements';
import type { Size } from './sizes';
import type { After, Somewhere } from './somewhere';

/** The same question, as a client of Hameau asks it and as values of the statement written for it. */
export interface Asked {
  readonly variables: object;
  readonly values: readonly unknown[];
}

export interface Question {
  readonly name: string;
  readonly sql: string;
  readonly query: string;
  ask(draw: () => number, somewhere: Somewhere, size: Size): Asked;
}

const withinKm = 50;
const bands = [2, 8, 15, 25, 50, 100, 200];
const zooms = [3, 6, 9, 12, 15];
const pixels = { width: 1_200, height: 800, tile: 256 };
const words = ['children', 'clients', 'maison', 'office', 'garden', 'station', 'voisins', 'agency'];

const members = (orderBy: string) => `query ($filter: MemberFilter!) {
  members(filter: $filter, orderBy: ${orderBy}, first: 20) { nodes { id displayName profile { headline } } } }`;
const one = <Thing>(of: readonly Thing[], draw: () => number) => of[Math.floor(draw() * of.length)] as Thing;

export const questions: readonly Question[] = [
  {
    name: 'skill near here',
    sql: skillNear,
    query: members('NEAREST'),
    ask(draw, { latitude, longitude }, { skills }) {
      const near = { latitude, longitude };
      const skill = skillSlug(Math.floor(draw() * skills));
      const chord = chordOf(withinKm);
      return {
        variables: { filter: { skills: [skill], near: { ...near, withinKm } } },
        values: [skill, cellsNear(near, withinKm), cubeOf(near), chord, bands.map(chordOf)],
      };
    },
  },
  {
    name: 'common word',
    sql: commonWord,
    query: members('RELEVANCE'),
    ask(draw) {
      const text = one(words, draw);
      return { variables: { filter: { text } }, values: [[text]] };
    },
  },
  {
    name: 'misspelt name',
    sql: misspeltName,
    query: members('RELEVANCE'),
    ask(draw) {
      const first = one(firstNames, draw);
      const family = misspelt(familyName(Math.floor(draw() * 400)));
      const plain = (text: string) => text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();
      return {
        variables: { filter: { text: `${first} ${family}` } },
        values: [[plain(first)], plain(family)],
      };
    },
  },
  ...zooms.map(clustersAt),
  pages('everybody, page 1', everybody, () => ({ after: null })),
  pages('everybody, page 1,000', everybody, ({ farDown }) => ({ after: farDown })),
  pages('a page of a region', ofRegion, ({ inRegion, regionId }) => ({ after: inRegion, regionId })),
];

/** What the one who joined last of all is older than. */
const beginning: After = { joinedAt: 'infinity', id: '' };

function pages(
  name: string,
  sql: string,
  place: (somewhere: Somewhere) => { after: After | null; regionId?: string },
): Question {
  return {
    name,
    sql,
    query: `query ($scope: ScopeInput, $after: String) {
      members(scope: $scope, first: 20, after: $after) { nodes { id displayName profile { headline } } } }`,
    ask(_draw, somewhere) {
      const { after, regionId } = place(somewhere);
      const { joinedAt, id } = after ?? beginning;
      return {
        variables: {
          scope: regionId ? { regions: [regionId] } : null,
          after: after ? cursorOf(['NEWEST', joinedAt, id]) : null,
        },
        values: [joinedAt, id, ...(regionId ? [regionId] : [])],
      };
    },
  };
}

function clustersAt(zoom: number): Question {
  return {
    name: `map, zoom ${zoom}`,
    sql: areasOfViewport,
    query: `query ($viewport: ViewportInput!, $zoom: Int!) { memberClusters(viewport: $viewport, zoom: $zoom) { latitude longitude count } }`,
    ask(_draw, { latitude, longitude }) {
      const degrees = 360 / 2 ** zoom / pixels.tile;
      const [wide, high] = [(pixels.width * degrees) / 2, (pixels.height * degrees) / 2];
      const viewport = {
        west: Math.max(-180, longitude - wide),
        south: Math.max(-90, latitude - high),
        east: Math.min(180, longitude + wide),
        north: Math.min(90, latitude + high),
      };
      const { west, south, east, north } = viewport;
      return { variables: { viewport, zoom }, values: [west, south, east, north, 360 / 2 ** zoom / 4] };
    },
  };
}

/** Many of each question, about all sorts of places; the same each time. */
export function drawn(
  question: Question,
  places: readonly Somewhere[],
  size: Size,
  count: number,
): readonly Asked[] {
  const draw = chance(7);
  return Array.from({ length: count }, () => question.ask(draw, one(places, draw), size));
}
