import { uuidv7 } from '../../../kit/id';
import { aMember, openTestIdentity, type TestIdentity } from '../identity.fixtures';
import { accountIds, regionIds } from '../ids';

let identity: TestIdentity;
beforeAll(async () => {
  identity = await openTestIdentity();
});
afterAll(() => identity?.close());

type Member = Awaited<ReturnType<typeof aMember>>;
const region = uuidv7();

/** As the feed of regions has it. */
const roleOf = (member: Pick<Member, 'id'>, more: object = {}) => ({
  kind: 'role',
  state: {
    ...{ id: uuidv7(), at: new Date().toISOString(), memberId: member.id, byId: null, role: 'STEWARD' },
    ...{ communityUuid: region, communityKind: 'REGION', isGiven: true, ...more },
  },
});

const list = `{ viewer { account { activity(first: 50) { nodes { kind role communityId network } } } } }`;
async function activityOf({ asking }: Member): Promise<object[]> {
  const { data } = await identity.ask(list, {}, asking);
  return (data['viewer'] as { account: { activity: { nodes: object[] } } }).account.activity.nodes;
}
const heard = (member: Member, count: number) =>
  identity.until(async () => (await activityOf(member)).length === count);

test('a member sees which roles were given to them and taken, and where; by whom, only operators', async () => {
  const [ana, bo] = [await aMember(identity), await aMember(identity)];
  identity.tell(roleOf(ana, { byId: bo.id }));
  identity.tell(roleOf(ana, { isGiven: false, role: 'EDITOR' }));
  await heard(ana, 3);
  const place = { communityId: regionIds.of(region), network: null };
  expect(await activityOf(ana)).toEqual([
    { kind: 'ROLE_TAKEN', role: 'EDITOR', ...place },
    { kind: 'ROLE_GIVEN', role: 'STEWARD', ...place },
    { kind: 'SIGNED_IN', role: null, communityId: null, network: null },
  ]);
  expect(await activityOf(bo)).toHaveLength(1);
  const by = await identity.sql(
    `select by_account_id as by from audit_events where kind = 'ROLE_GIVEN' and account_id = '${uuidOf(ana)}'`,
  );
  expect(by).toEqual([{ by: uuidOf(bo) }]);
});

const uuidOf = ({ asking }: Member) => accountIds.uuid(asking.viewer?.accountId ?? '');

test('what is told twice is written down once, and what is told of nobody, of nobody', async () => {
  const ana = await aMember(identity);
  const told = roleOf(ana);
  identity.tell(told);
  identity.tell(told);
  identity.tell(roleOf({ id: 'mbr_00000000000000000000000001' }, { role: 'SPACE_KEEPER' }));
  await identity.until(async () => {
    const nobodys = await identity.sql(`select account_id from audit_events where role = 'SPACE_KEEPER'`);
    return nobodys.length === 1 && nobodys[0]?.['account_id'] === null;
  });
  expect(await activityOf(ana)).toHaveLength(2);
});
