import { counting } from '../../../kit/testing/statements';
import { aSkill } from '../directory.fixtures';
import { takeDocument } from '../documents/documents';
import type { PersonState } from '../people/people';
import { asSteward, aWish, change, joined, skillsOf } from '../proposals/proposals.fixtures';
import { as, openWorld, type World } from '../world.fixtures';
import { Known } from './known';
import { importSkills } from './skills';

let world: World;
let stella: PersonState;
beforeAll(async () => {
  world = await openWorld();
  stella = await joined(world);
});
afterAll(() => world.close());

// No number is the beginning of another, nor of one in a handle: a text finds beginnings.
let pairs = 900_000;
/** Two skills that are one: `old-1`, called Vieux savoir 1 too, and `new-1`. */
async function aPair() {
  pairs += 1;
  const [from, into] = [`old-${pairs}`, `new-${pairs}`];
  const list = [
    aSkill({
      slug: from,
      name: { fr: `Vieux savoir ${pairs}`, en: `Old art ${pairs}` },
      aliases: [`relique ${pairs}`],
    }),
    aSkill({ slug: into, name: { fr: `Neuf savoir ${pairs}`, en: `New art ${pairs}` } }),
  ];
  await importSkills(world.db, list);
  return { from, into, list, number: pairs };
}

const merge = (from: string, into: string, viewer = asSteward(stella)) =>
  change(world, viewer, 'mergeSkills', { from, into });
const set = (member: PersonState, input: object) => change(world, as(member), 'setSkills', input);
const skill = async (asked: { slug?: string; id?: string }) =>
  (
    await world.ask<{ skill: { id: string; slug: string } }>(
      'query ($id: ID, $slug: String) { skill(id: $id, slug: $slug) { id slug } }',
      asked,
    )
  ).skill;

test('whoever had the one has the other: in each direction once, with the better level, at the earlier place', async () => {
  const { from, into } = await aPair();
  const { from: between } = await aPair();
  const [both, one, mentor] = [await joined(world), await joined(world), await joined(world)];
  await set(both, {
    offered: [
      { skill: from, level: 'LEARNING' },
      { skill: between, level: 'WORKING' },
      { skill: into, level: 'EXPERT' },
    ],
    sought: [{ skill: between }, { skill: from, level: 'WORKING' }, { skill: into }],
  });
  await set(one, { offered: [{ skill: from, level: 'EXPERT' }] });
  const mentorOffer = { hoursPerMonth: 2, topics: [from, between, into] };
  const offer = 'mutation ($input: UpdateProfileInput!) { updateProfile(input: $input) { errors { code } } }';
  await world.ask(offer, { input: { mentorOffer } }, as(mentor));

  expect((await merge(from, into)).errors).toEqual([]);
  expect(await skillsOf(world, both)).toEqual([
    ...[`OFFERED ${into} EXPERT`, `OFFERED ${between} WORKING`],
    ...[`SOUGHT ${between} null`, `SOUGHT ${into} WORKING`],
  ]);
  expect(await skillsOf(world, one)).toEqual([`OFFERED ${into} EXPERT`]);
  expect(await skillsOf(world, mentor)).toEqual([`TOPIC ${into}`, `TOPIC ${between}`]);
});

test('the slug and id of what was merged lead to what it was merged into, wherever a skill is named', async () => {
  const { from, into, number } = await aPair();
  const [member, later, seeker] = [await joined(world), await joined(world), await joined(world)];
  await set(member, { offered: [{ skill: from, level: 'WORKING' }] });
  const old = await skill({ slug: from });
  const { skill: kept } = await merge(from, into);
  expect(kept).toEqual({
    slug: into,
    synonyms: [`Vieux savoir ${number}`, `Old art ${number}`, `relique ${number}`],
  });

  const target = await skill({ slug: into });
  expect(await skill({ slug: from })).toEqual(target);
  expect(await skill({ id: old.id })).toEqual(target);
  const entity = 'query ($of: [_Any!]!) { _entities(representations: $of) { ... on Skill { slug } } }';
  expect(await world.ask(entity, { of: [{ __typename: 'Skill', id: old.id }] })).toEqual({
    _entities: [{ slug: into }],
  });

  await set(later, { offered: [{ skill: old.id, level: 'EXPERT' }] });
  await set(seeker, { sought: [{ skill: from }] });
  const twice = { sought: [{ skill: from }, { skill: into }] };
  expect((await set(seeker, twice)).errors).toMatchObject([
    { code: 'INVALID', path: ['sought', '1', 'skill'] },
  ]);
  const find = 'query ($filter: MemberFilter) { members(filter: $filter) { nodes { id } } }';
  const found = async (filter: object) =>
    (await world.ask<{ members: object }>(find, { filter }, as(member))).members;
  expect(await found({ skills: [from] })).toEqual({ nodes: [{ id: later.id }, { id: member.id }] });
  expect(await found({ skills: [old.id], minimumLevel: 'EXPERT' })).toEqual({ nodes: [{ id: later.id }] });
  expect(await found({ seeking: [from] })).toEqual({ nodes: [{ id: seeker.id }] });
  expect(await found({ text: `relique ${number}` })).toEqual({
    nodes: [{ id: later.id }, { id: member.id }],
  });
  expect(await change(world, as(seeker), 'proposeSkill', aWish(from))).toMatchObject({
    existing: { slug: into },
  });
  expect(await change(world, as(seeker), 'proposeSkill', aWish(`RELIQUE ${number}`))).toMatchObject({
    existing: { slug: into },
  });
});

test('what was merged is in no list and is not brought back by an import; what stewards added stays', async () => {
  const { from, into, list, number } = await aPair();
  await merge(from, into);
  await importSkills(world.db, list);
  const search = 'query ($text: String) { skills(text: $text, first: 100) { totalCount nodes { slug } } }';
  const slugs = async (text: string | null) =>
    (await world.ask<{ skills: { nodes: { slug: string }[] } }>(search, { text })).skills.nodes.map(
      ({ slug }) => slug,
    );
  expect(await slugs(`Old art ${number}`)).toContain(into);
  for (const text of [null, from, `Old art ${number}`]) expect(await slugs(text)).not.toContain(from);
  expect((await skill({ slug: from })).slug).toBe(into);

  const [, kept] = list;
  if (kept) await importSkills(world.db, [{ ...kept, aliases: [`relique ${number}`, 'tradition'] }]);
  expect(
    await world.ask('query ($slug: String) { skill(slug: $slug) { synonyms } }', { slug: into }),
  ).toEqual({
    skill: { synonyms: [`relique ${number}`, 'tradition', `Vieux savoir ${number}`, `Old art ${number}`] },
  });
});

test('a skill into which others were merged takes them along, and every process knows', async () => {
  const [first, second] = [await aPair(), await aPair()];
  const elsewhere = new Known(world.db);
  await elsewhere.today();
  const numbers = await world.db.query('select number from skills where slug = any($1::text[])', [
    [first.from, first.into, second.into],
  ]);
  await merge(first.from, first.into);
  await merge(first.into, second.into);
  await elsewhere.today();
  const names = [first.from, first.into, second.into];
  expect(await elsewhere.skills(names, 'skills')).toHaveLength(1);
  expect(numbers.map(({ number }: { number: number }) => elsewhere.skill(number).slug)).toEqual(
    names.map(() => second.into),
  );
});

test('a merge is refused in a circle, with itself, with what was merged, and to whoever is no steward', async () => {
  const [{ from, into }, other] = [await aPair(), await aPair()];
  await merge(from, into);
  const refusal = async (one: string, two: string) => {
    const { skill, errors } = await merge(one, two);
    return [skill, ...errors.map(({ code, path }) => `${code} ${path}`)];
  };
  expect(await refusal(into, from)).toEqual([null, 'CONFLICT into']);
  expect(await refusal(other.into, other.into)).toEqual([null, 'INVALID into']);
  expect(await refusal(other.into, from)).toEqual([null, 'CONFLICT into']);
  expect(await refusal(from, other.into)).toEqual([null, 'CONFLICT from']);
  expect(await refusal('nonsense', into)).toEqual([null, 'INVALID from']);
  expect(await refusal(other.from, 'nonsense\u0000')).toEqual([null, 'INVALID into']);
  expect((await merge(other.from, other.into, as(stella))).errors).toMatchObject([{ code: 'FORBIDDEN' }]);
  const inFrench = await change(world, asSteward(stella), 'mergeSkills', { from: into, into: from }, 'fr');
  expect(inFrench.errors[0]?.message).toMatch(/^into : Vieux savoir \d+ a été fusionnée avec Neuf savoir/);
  expect(await merge(from, into)).toMatchObject({ skill: { slug: into }, errors: [] });
});

test('two stewards who merge crosswise at once merge one way', async () => {
  const { from, into } = await aPair();
  const answers = await Promise.all([merge(from, into), merge(into, from)]);
  expect(answers.map(({ errors }) => errors.map(({ code }) => code).join()).sort()).toEqual(['', 'CONFLICT']);
});

const waiting = `select 1 from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock'`;

/** Runs work while somebody else is at the document of this member; goes on once so many wait. */
async function behind(member: PersonState, works: readonly (() => Promise<unknown>)[]): Promise<void> {
  const running: Promise<unknown>[] = [];
  await world.db.transaction(async (within) => {
    await takeDocument(within, member.id);
    for (const [at, work] of works.entries()) {
      running.push(work());
      while ((await world.db.query(waiting)).length <= at);
    }
  });
  await Promise.all(running);
}

test('whoever changes their skills while a merge runs loses nothing, and has nothing that is merged', async () => {
  const { from, into } = await aPair();
  const { from: third } = await aPair();
  const [slow, busy] = [await joined(world), await joined(world)];
  await set(slow, { offered: [{ skill: from, level: 'WORKING' }] });
  await behind(slow, [
    () => merge(from, into),
    () =>
      set(busy, {
        offered: [
          { skill: from, level: 'LEARNING' },
          { skill: third, level: 'EXPERT' },
        ],
      }),
  ]);
  expect(await skillsOf(world, slow)).toEqual([`OFFERED ${into} WORKING`]);
  expect(await skillsOf(world, busy)).toEqual([`OFFERED ${into} LEARNING`, `OFFERED ${third} EXPERT`]);
});

test('a merge waits for whoever is writing down the skill that goes', async () => {
  const { from, into } = await aPair();
  const busy = await joined(world);
  const offered = [
    { skill: into, level: 'LEARNING' },
    { skill: from, level: 'EXPERT' },
  ];
  const mentorOffer = { hoursPerMonth: 1, topics: [from] };
  const offer = 'mutation ($input: UpdateProfileInput!) { updateProfile(input: $input) { errors { code } } }';
  await behind(busy, [
    () => set(busy, { offered }),
    () => world.ask(offer, { input: { mentorOffer } }, as(busy)),
    () => merge(from, into),
  ]);
  expect(await skillsOf(world, busy)).toEqual([`OFFERED ${into} EXPERT`, `TOPIC ${into}`]);
});

test('a merge costs as many statements for few members as for many', async () => {
  const cost = async (members: number) => {
    const { from, into } = await aPair();
    for (let at = 0; at < members; at += 1)
      await set(await joined(world), { offered: [{ skill: from, level: 'WORKING' }] });
    return (await counting(() => merge(from, into))).statements.length;
  };
  const few = await cost(2);
  expect(await cost(12)).toBe(few);
});
