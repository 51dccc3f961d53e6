import { aMember, aSkill, memberEvent } from '../directory.fixtures';
import { seedProfiles } from '../profiles/seeding';
import { importProfessions, importSkills } from '../skills/skills';
import { as, openWorld, type World } from '../world.fixtures';
import { judged, people, professions, skills } from './relevance.fixtures';

/** Reached when it was set: a change that finds worse fails here. */
const guarded = 0.97;

const members = Object.fromEntries(
  Object.entries(people).map(([key, { name }]) => [key, aMember({ displayName: name })]),
);
const viewer = as(aMember());
let world: World;

beforeAll(async () => {
  world = await openWorld();
  await importSkills(
    world.db,
    Object.entries(skills).map(([slug, [fr, en, ...aliases]]) => aSkill({ slug, name: { fr, en }, aliases })),
  );
  await importProfessions(
    world.db,
    Object.entries(professions).map(([slug, [fr, en]]) => ({ slug, name: { fr, en } })),
  );
  await seedProfiles(
    world.db,
    Object.entries(people).map(([key, { headline, bio, skills: offered, professions: has = [] }]) => ({
      ...{ memberId: members[key]?.id ?? '', headline, bio, workMode: null, experience: null },
      ...{ professions: [...has], languages: [], links: [], sought: [] },
      offered: offered.map((slug) => ({ slug, level: 'WORKING' as const })),
    })),
  );
  await world.hear({ identity: Object.values(members).map(memberEvent) });
});
afterAll(() => world.close());

const query = `query ($filter: MemberFilter, $orderBy: MemberOrder!, $first: Int!, $after: String) {
  members(filter: $filter, orderBy: $orderBy, first: $first, after: $after) {
    nodes { id } pageInfo { hasNextPage endCursor } } }`;
type Page = { members: { nodes: { id: string }[]; pageInfo: { hasNextPage: boolean; endCursor: string } } };

const keyOf = (id: string) => Object.keys(members).find((key) => members[key]?.id === id) ?? '';

async function found(text: string, first = 10, after: string | null = null) {
  const asked = { filter: { text }, orderBy: 'RELEVANCE', first, after };
  const { members: page } = await world.ask<Page>(query, asked, viewer);
  return { keys: page.nodes.map(({ id }) => keyOf(id)), ...page.pageInfo };
}

/** Discounted cumulative gain of ten at most (Järvelin and Kekäläinen, 2002). */
const gain = (grades: readonly number[]) =>
  grades.slice(0, 10).reduce((sum, grade, place) => sum + (2 ** grade - 1) / Math.log2(place + 2), 0);

function nDCG(keys: readonly string[], grades: Readonly<Record<string, number>>): number {
  const best = gain(Object.values(grades).sort((one, other) => other - one));
  return gain(keys.map((key) => grades[key] ?? 0)) / best;
}

test('who is meant comes first: judged queries, nDCG@10', async () => {
  expect(judged.length).toBeGreaterThanOrEqual(60);
  const figures: { text: string; figure: number; keys: readonly string[] }[] = [];
  for (const [text, grades] of judged) {
    const { keys } = await found(text);
    figures.push({ text, figure: nDCG(keys, grades), keys });
  }
  const mean = figures.reduce((sum, { figure }) => sum + figure, 0) / figures.length;
  const worst = figures.filter(({ figure }) => figure < 0.6);
  process.stderr.write(`nDCG@10 over ${judged.length} judged queries: ${mean.toFixed(3)}\n`);
  expect({ mean: mean > guarded, worst: mean > guarded ? [] : worst }).toEqual({ mean: true, worst: [] });
});

test('pages of the best are one list, without doubles', async () => {
  const all: string[] = [];
  let after: string | null = null;
  for (let more = true; more; ) {
    const page: Awaited<ReturnType<typeof found>> = await found('developer', 1, after);
    all.push(...page.keys);
    [after, more] = [page.endCursor, page.hasNextPage];
  }
  expect(all).toEqual((await found('developer')).keys);
  expect(new Set(all).size).toBe(all.length);
  expect(all.length).toBeGreaterThan(2);
});

test('of whom the viewer does not see, a text tells nothing: not even that a word of theirs is known', async () => {
  const hidden = aMember({ displayName: 'Marchetto Verborgen', audience: 'NOBODY' });
  await world.hear({ identity: [memberEvent(hidden)] });
  expect((await found('verborgen')).keys).toEqual([]);
  // Their name would be found as it is; since they are not seen, who is called almost so is meant.
  expect((await found('marchetto')).keys).toEqual(['odile']);
});

test('relevance needs a text to know what is relevant', async () => {
  const { errors } = await world.run(query, { orderBy: 'RELEVANCE', first: 10 }, viewer);
  expect(errors?.[0]?.extensions).toEqual({ code: 'BAD_USER_INPUT', field: 'orderBy' });
});
