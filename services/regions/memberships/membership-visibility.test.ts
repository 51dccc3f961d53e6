import { counting } from '../../../kit/testing/statements';
import type { Viewer } from '../../../kit/viewer';
import { aViewer, openTestRegions, type TestRegions } from '../regions.fixtures';
import { membershipIds } from './membership.row';
import type { SeedMembership } from './seed-memberships';

let regions: TestRegions;
beforeAll(async () => {
  regions = await openTestRegions();
});
afterAll(() => regions.close());

const entities = `query ($representations: [_Any!]!) {
  _entities(representations: $representations) {
    ... on Membership { id member { id } }
    ... on Member { memberships { id community { id name } } }
  }
}`;

interface Seen {
  /** By the member: null when the viewer may not see them. */
  readonly listed: string[] | null;
  /** Those of the member's memberships that answer to their own key. */
  readonly byKey: string[];
}

/** What a viewer sees of a member's memberships, by both doors there are. */
async function seenBy(viewer: Viewer | null, memberId: string): Promise<Seen> {
  const rows: { id: string }[] = await regions.db.query(
    'select id from memberships where member_id = $1 order by joined_at, id',
    [memberId],
  );
  const ids = rows.map(({ id }) => membershipIds.of(id));
  const representations = [
    { __typename: 'Member', id: memberId },
    ...ids.map((id) => ({ __typename: 'Membership', id })),
  ];
  const { data, errors } = await regions.ask(entities, { representations }, viewer);
  expect(errors).toBeUndefined();
  const [member, ...found] = data._entities;
  return {
    listed: member.memberships?.map(({ id }: { id: string }) => id) ?? null,
    byKey: found.filter(Boolean).map(({ id }: { id: string }) => id),
  };
}

async function aMemberOf(
  audience: string,
  wishes: Partial<SeedMembership> = {},
  state?: 'INCUBATING' | 'DORMANT',
) {
  const [member, circle] = [await regions.aMember(audience), await regions.aCircle(state ? { state } : {})];
  await regions.aMembership(member, circle, wishes);
  const [{ id }] = await regions.db.query('select id from memberships where member_id = $1', [
    member.memberId,
  ]);
  return { member, all: { listed: [membershipIds.of(id)], byKey: [membershipIds.of(id)] } };
}

const nothing = { listed: null, byKey: [] };
const noneShown = { listed: [], byKey: [] };
const stranger = aViewer('mbr_stranger');

test('a member’s audience decides who sees where they belong, and themself always does', async () => {
  const open = await aMemberOf('EVERYONE');
  expect(await seenBy(null, open.member.memberId)).toEqual(open.all);
  expect(await seenBy(stranger, open.member.memberId)).toEqual(open.all);

  const usual = await aMemberOf('MEMBERS');
  expect(await seenBy(null, usual.member.memberId)).toEqual(nothing);
  expect(await seenBy(stranger, usual.member.memberId)).toEqual(usual.all);

  const hidden = await aMemberOf('NOBODY');
  expect(await seenBy(null, hidden.member.memberId)).toEqual(nothing);
  expect(await seenBy(stranger, hidden.member.memberId)).toEqual(nothing);
  expect(await seenBy(hidden.member, hidden.member.memberId)).toEqual(hidden.all);
});

test('a block hides memberships in both directions', async () => {
  const [ana, ben] = [await aMemberOf('EVERYONE'), await aMemberOf('EVERYONE')];
  const anaBlocking = { ...ana.member, blocked: [ben.member.memberId] };
  const benBlocked = { ...ben.member, blocked: [ana.member.memberId] };
  expect(await seenBy(anaBlocking, ben.member.memberId)).toEqual(nothing);
  expect(await seenBy(benBlocked, ana.member.memberId)).toEqual(nothing);
  expect(await seenBy(anaBlocking, ana.member.memberId)).toEqual(ana.all);
});

test('a change of audience holds as soon as identity has told it, and erasure takes everything', async () => {
  const { member, all } = await aMemberOf('EVERYONE');
  await regions.say({ id: member.memberId, audience: 'NOBODY' });
  expect(await seenBy(stranger, member.memberId)).toEqual(nothing);
  await regions.say({ id: member.memberId, audience: 'EVERYONE' });
  expect(await seenBy(stranger, member.memberId)).toEqual(all);
  await regions.say({ id: member.memberId, audience: 'EVERYONE', isErased: true });
  expect(await seenBy(stranger, member.memberId)).toEqual(nothing);
  const kept = await regions.db.query('select from memberships where member_id = $1', [member.memberId]);
  expect(kept).toHaveLength(0);
  // Nor does the feed bring them back to whoever reads it anew.
  const told = await regions.db.query(`select from feed_events where state ->> 'memberId' = $1`, [
    member.memberId,
  ]);
  expect(told).toHaveLength(0);
});

test('someone identity never spoke of is seen by nobody', async () => {
  const [unknown, circle] = [aViewer('mbr_unknown'), await regions.aCircle()];
  await regions.aMembership(unknown, circle);
  expect(await seenBy(stranger, unknown.memberId)).toEqual(nothing);
});

test.each(['INVITED', 'REQUESTED', 'PAUSED', 'REMOVED'] as const)(
  '%s is between the member and the community',
  async (status) => {
    const { member, all } = await aMemberOf('EVERYONE', { status });
    expect(await seenBy(stranger, member.memberId)).toEqual(noneShown);
    expect(await seenBy(member, member.memberId)).toEqual(all);
  },
);

test('what a member left is on no list, their own neither', async () => {
  const { member } = await aMemberOf('EVERYONE', { status: 'LEFT' });
  expect(await seenBy(stranger, member.memberId)).toEqual(noneShown);
  expect((await seenBy(member, member.memberId)).listed).toEqual([]);
});

test('who only watches is seen by themself alone', async () => {
  const { member, all } = await aMemberOf('EVERYONE', { tie: 'WATCHING' });
  expect(await seenBy(stranger, member.memberId)).toEqual(noneShown);
  expect(await seenBy(member, member.memberId)).toEqual(all);
});

test('nobody is exposed while a community is being founded', async () => {
  const { member, all } = await aMemberOf('EVERYONE', {}, 'INCUBATING');
  expect(await seenBy(stranger, member.memberId)).toEqual(noneShown);
  expect(await seenBy(member, member.memberId)).toEqual(all);
});

test('the memberships of many members and their communities cost two statements', async () => {
  const members = await Promise.all(Array.from({ length: 5 }, () => aMemberOf('MEMBERS')));
  const representations = members.map(({ member }) => ({ __typename: 'Member', id: member.memberId }));
  const { answer, statements } = await counting(() => regions.ask(entities, { representations }, stranger));
  expect(answer.data._entities.map((one: { memberships: unknown[] }) => one.memberships.length)).toEqual(
    Array(5).fill(1),
  );
  expect(statements).toHaveLength(2);
});
