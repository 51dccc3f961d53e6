import {
  aCommunity,
  aMember,
  aMembership,
  communityEvent,
  memberEvent,
  membershipEvent,
} from '../directory.fixtures';
import { as, openWorld, type World } from '../world.fixtures';
import type { Fit } from './fit';
import type { MemberOrder } from './member-order.type';
import { everywhere, within } from './statements';

const [small, large] = [aCommunity(), aCommunity()];
const [few, many, pageSize] = [60, 3_000, 20];
const inSmall = Array.from({ length: few }, () => aMember({ audience: 'EVERYONE' }));
const inLarge = Array.from({ length: many }, () => aMember({ audience: 'EVERYONE' }));
const viewer = as(aMember());

let world: World;

beforeAll(async () => {
  world = await openWorld();
  await world.hear({
    identity: [...inSmall, ...inLarge].map(memberEvent),
    regions: [
      ...[small, large].map(communityEvent),
      ...inSmall.map((one) => membershipEvent(aMembership(one, small))),
      ...inLarge.map((one) => membershipEvent(aMembership(one, large))),
    ],
  });
  await world.db.query('vacuum (analyze) people, belongings, member_documents');
}, 120_000);
afterAll(() => world.close());

const all: Fit = {
  ...{ text: null, skillIds: [], matchesAll: true, minimumLevel: null, seekingIds: [], professionIds: [] },
  ...{ workModes: [], experience: [], languages: [], near: null, joinedSince: null, availableBy: null },
  ...{ mentors: null, mentorTopicIds: [] },
};

/** How many blocks of the database a statement looks at. */
async function blocksOf({ sql, values }: { sql: string; values: readonly unknown[] }): Promise<number> {
  const [row] = await world.db.query(`explain (analyze, buffers, format json) ${sql}`, [...values]);
  const { Plan: plan } = row['QUERY PLAN'][0];
  return plan['Shared Hit Blocks'] + plan['Shared Read Blocks'];
}

const scopeOf = (id: string) => ({ named: [id], includeChildren: true, neighbours: false });
const page = (order: MemberOrder, community?: string, at?: { key: string; id: string }) => {
  const asked = { viewer, fit: all, order, after: at ?? null, first: pageSize };
  return blocksOf(community ? within(scopeOf(community), asked) : everywhere(asked));
};

/** Where the page before the last but one ends, by joining and by name. */
const late = inLarge[2 * pageSize];
const positions = {
  NEWEST: { key: late?.joinedAt ?? '', id: late?.id ?? '' },
  NAME: { key: (inLarge.at(-2 * pageSize)?.displayName ?? '').toLowerCase(), id: '' },
};

test.each(['NEWEST', 'NAME'] as const)(
  'a late page by %s looks at as much as the first one',
  async (order) => {
    const first = await page(order, large.id);
    expect(first).toBeGreaterThan(pageSize);
    expect(await page(order, large.id, positions[order])).toBeLessThan(first * 1.5);
    expect(await page(order, undefined, positions[order])).toBeLessThan((await page(order)) * 1.5);
  },
);

test('a page of a community fifty times as large looks at as much', async () => {
  const ofSmall = await page('NEWEST', small.id);
  expect(await page('NEWEST', large.id)).toBeLessThan(ofSmall * 1.5);
});
