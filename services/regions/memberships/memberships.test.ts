import { openTestRegions, type TestRegions } from '../regions.fixtures';

let regions: TestRegions;
beforeAll(async () => {
  regions = await openTestRegions();
});
afterAll(() => regions.close());

const membership =
  'membership { id tie stage status roles joinedAt member { id } community { __typename id } }';
const join = `mutation ($input: JoinCommunityInput!) {
  joinCommunity(input: $input) { ${membership} errors { code path message } }
}`;
const leave = `mutation ($input: LeaveCommunityInput!) {
  leaveCommunity(input: $input) { ${membership} errors { code path } }
}`;
const update = `mutation ($input: UpdateMembershipInput!) {
  updateMembership(input: $input) { ${membership} errors { code path } }
}`;

type Someone = Awaited<ReturnType<TestRegions['aMember']>>;

async function mutate(document: string, viewer: Someone, input: object) {
  const { data, errors } = await regions.ask(document, { input }, viewer);
  expect(errors).toBeUndefined();
  return Object.values(data)[0] as {
    membership: Record<string, unknown> | null;
    errors: { code: string; path: string[]; message: string }[];
  };
}

const joining = (viewer: Someone, communityId: string, tie = 'VISITOR', more = {}) =>
  mutate(join, viewer, { communityId, tie, ...more });
const leaving = (viewer: Someone, communityId: string) => mutate(leave, viewer, { communityId });
const refusalOf = async (asked: ReturnType<typeof mutate>) => {
  const { membership, errors } = await asked;
  expect(membership).toBeNull();
  return errors.map(({ code, path }) => [code, path?.join('.')].join(' '));
};

describe('joining', () => {
  test('makes an active membership that says what the member said', async () => {
    const [ana, region] = [await regions.aMember(), await regions.aRegion()];
    const { membership, errors } = await joining(ana, region, 'HOME');
    expect(errors).toEqual([]);
    expect(membership).toEqual({
      id: expect.stringMatching(/^msh_/),
      tie: 'HOME',
      stage: 'NEWCOMER',
      status: 'ACTIVE',
      roles: [],
      joinedAt: expect.any(String),
      member: { id: ana.memberId },
      community: { __typename: 'Region', id: region },
    });
  });

  test('again in the same way answers the same membership', async () => {
    const [ana, circle] = [await regions.aMember(), await regions.aCircle()];
    const first = await joining(ana, circle);
    expect(await joining(ana, circle)).toEqual(first);
  });

  test('many times at once makes one membership, told once', async () => {
    const [ana, circle] = [await regions.aMember(), await regions.aCircle()];
    const answers = await Promise.all(Array.from({ length: 12 }, () => joining(ana, circle)));
    expect(new Set(answers.map((one) => one.membership?.['id'])).size).toBe(1);
    const told = await regions.told('membership', (state) => state['memberId'] === ana.memberId, 1);
    expect(told).toHaveLength(1);
  });

  test('again in another way is a conflict that says where to change it', async () => {
    const [ana, circle] = [await regions.aMember(), await regions.aCircle()];
    await joining(ana, circle, 'VISITOR');
    const { errors } = await joining({ ...ana, locale: 'fr' }, circle, 'HOME');
    expect(errors[0]).toMatchObject({ code: 'CONFLICT', path: ['tie'] });
    expect(errors[0]?.message).toContain('updateMembership');
  });

  test('at home in a village, one is at home in the region around it too', async () => {
    const [ana, perche, belleme] = [
      await regions.aMember(),
      await regions.aRegion(),
      await regions.aRegion(),
    ];
    await regions.tie('CONTAINS', perche, belleme);
    const answers = await Promise.all([joining(ana, perche, 'HOME'), joining(ana, belleme, 'HOME')]);
    expect(answers.map(({ membership }) => membership)).toMatchObject([{ tie: 'HOME' }, { tie: 'HOME' }]);
  });

  test('is refused where there is nothing to join', async () => {
    const [ana, merged] = [await regions.aMember(), await regions.aRegion({ state: 'MERGED' })];
    expect(await refusalOf(joining(ana, 'rgn_01kaqm5w8sfbaap4w6qkxzr7wd'))).toEqual([
      'NOT_FOUND communityId',
    ]);
    expect(await refusalOf(joining(ana, ana.memberId))).toEqual(['INVALID communityId']);
    expect(await refusalOf(joining(ana, merged))).toEqual(['CONFLICT communityId']);
  });

  test('needs somebody who is signed in', async () => {
    const communityId = await regions.aCircle();
    const { errors } = await regions.ask(join, { input: { communityId, tie: 'HOME' } });
    expect(errors?.[0]?.extensions).toEqual({ code: 'UNAUTHENTICATED' });
  });

  test('accepts an invitation with the role it came with', async () => {
    const [ana, circle] = [await regions.aMember(), await regions.aCircle()];
    await regions.aMembership(ana, circle, { status: 'INVITED', roles: ['EDITOR'] });
    const { membership } = await joining(ana, circle, 'HOME', { stage: 'SETTLED' });
    expect(membership).toMatchObject({ status: 'ACTIVE', roles: ['EDITOR'], tie: 'HOME', stage: 'SETTLED' });
  });
});

describe('leaving', () => {
  test('is for everyone, the last steward too, and coming back brings no role', async () => {
    const [ana, circle] = [await regions.aMember(), await regions.aCircle()];
    await regions.aMembership(ana, circle, { roles: ['STEWARD'] });
    const left = await leaving(ana, circle);
    expect(left.membership).toMatchObject({ status: 'LEFT', roles: [] });
    const back = await joining(ana, circle, 'WATCHING');
    expect(back.membership).toMatchObject({
      id: left.membership?.['id'],
      status: 'ACTIVE',
      roles: [],
      tie: 'WATCHING',
    });
  });

  test('twice answers the same, and is told once', async () => {
    const [ana, circle] = [await regions.aMember(), await regions.aCircle()];
    await joining(ana, circle);
    expect(await leaving(ana, circle)).toEqual(await leaving(ana, circle));
    const told = await regions.told('membership', (state) => state['memberId'] === ana.memberId, 2);
    expect(told.map(({ status }) => status)).toEqual(['ACTIVE', 'LEFT']);
  });

  test('what one never joined is not found', async () => {
    const [ana, circle] = [await regions.aMember(), await regions.aCircle()];
    expect(await refusalOf(leaving(ana, circle))).toEqual(['NOT_FOUND communityId']);
  });

  test('and joining at once are told in the order in which they happened', async () => {
    const [ana, circle] = [await regions.aMember(), await regions.aCircle()];
    await joining(ana, circle);
    await Promise.all(
      Array.from({ length: 30 }, (_, at) => (at % 2 === 0 ? leaving(ana, circle) : joining(ana, circle))),
    );
    const [{ status }] = await regions.db.query('select status from memberships where member_id = $1', [
      ana.memberId,
    ]);
    await regions.aMembership(ana, await regions.aCircle());
    const told = await regions.told('membership', (state) => state['memberId'] === ana.memberId, 2);
    const here = told.filter(({ communityId }) => communityId === circle);
    expect(here.at(-1)).toMatchObject({ status });
    expect(here.every((state, at) => state['status'] !== here[at + 1]?.['status'])).toBe(true);
  });
});

test('who was removed cannot come back by joining, nor by leaving first', async () => {
  const [ana, circle] = [await regions.aMember(), await regions.aCircle()];
  await regions.aMembership(ana, circle, { status: 'REMOVED' });
  expect(await refusalOf(joining(ana, circle))).toEqual(['FORBIDDEN ']);
  expect((await leaving(ana, circle)).membership).toMatchObject({ status: 'REMOVED' });
  expect(await refusalOf(joining(ana, circle))).toEqual(['FORBIDDEN ']);
});

describe('changing a membership', () => {
  test('changes what was given and nothing else', async () => {
    const [ana, region] = [await regions.aMember(), await regions.aRegion()];
    const { membership } = await joining(ana, region, 'ASPIRING');
    const membershipId = membership?.['id'];
    const moved = await mutate(update, ana, { membershipId, tie: 'HOME' });
    expect(moved.membership).toEqual({ ...membership, tie: 'HOME' });
    const settled = await mutate(update, ana, { membershipId, stage: 'SETTLED' });
    expect(settled.membership).toEqual({ ...membership, tie: 'HOME', stage: 'SETTLED' });
  });

  test('is refused for others, for what was left, and for no change', async () => {
    const [ana, ben] = [await regions.aMember(), await regions.aMember()];
    const region = await regions.aRegion();
    const membershipId = (await joining(ana, region)).membership?.['id'];
    expect(await refusalOf(mutate(update, ana, { membershipId }))).toEqual(['INVALID tie']);
    expect(await refusalOf(mutate(update, ben, { membershipId, tie: 'HOME' }))).toEqual(['FORBIDDEN ']);
    expect(await refusalOf(mutate(update, ana, { membershipId: region, tie: 'HOME' }))).toEqual([
      'INVALID membershipId',
    ]);
    await leaving(ana, region);
    expect(await refusalOf(mutate(update, ana, { membershipId, tie: 'ASPIRING' }))).toEqual([
      'CONFLICT membershipId',
    ]);
    expect(await refusalOf(mutate(update, ben, { membershipId, tie: 'HOME' }))).toEqual([
      'NOT_FOUND membershipId',
    ]);
  });
});
