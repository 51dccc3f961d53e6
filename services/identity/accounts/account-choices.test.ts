import { until } from '../../../kit/testing/until';
import { aMember, openTestIdentity, type TestIdentity } from '../identity.fixtures';

let identity: TestIdentity;
beforeAll(async () => {
  identity = await openTestIdentity();
});
afterAll(() => identity.close());

type Member = Awaited<ReturnType<typeof aMember>>;

const update = `mutation ($input: UpdateAccountInput!) {
  updateAccount(input: $input) { account { locale timeZone } errors { code path } } }`;

async function choose(member: Member, input: object) {
  const { data } = await identity.ask(update, { input }, member.asking);
  return data['updateAccount'];
}

/** What the other services are told of a member, the latest. */
async function toldOf({ id }: Member) {
  const { events } = (await identity.call('feed', { after: null, first: 500 } as never)) as {
    events: { kind: string; state: Record<string, unknown> }[];
  };
  return events.filter(({ kind, state }) => kind === 'member' && state['id'] === id).at(-1)?.state;
}

test('a language and a time zone are kept, and told to those who write to the member', async () => {
  const ana = await aMember(identity);
  expect(await choose(ana, {})).toEqual({ account: { locale: 'EN', timeZone: null }, errors: [] });
  expect(await choose(ana, { timeZone: 'europe/paris' })).toEqual({
    account: { locale: 'EN', timeZone: 'Europe/Paris' },
    errors: [],
  });
  expect(await choose(ana, { locale: 'FR' })).toMatchObject({
    account: { locale: 'FR', timeZone: 'Europe/Paris' },
  });
  await until(async () => (await toldOf(ana))?.['locale'] === 'fr');
  expect(await toldOf(ana)).toMatchObject({ locale: 'fr', timeZone: 'Europe/Paris' });
  expect(await choose(ana, { timeZone: null })).toMatchObject({ account: { locale: 'FR', timeZone: null } });
});

test.each(['Asia/Kolkata', 'UTC', 'America/Argentina/Buenos_Aires'])(
  '%s is a time zone, by the name it was given',
  async (timeZone) => {
    expect(await choose(await aMember(identity), { timeZone })).toMatchObject({ account: { timeZone } });
  },
);

test.each(['CEST', '+02:00', 'Europe/Perche', '', 'Europe/Paris; drop', 'x'.repeat(10_000)])(
  'a time zone that cannot be is refused, and the one before stays: %#',
  async (timeZone) => {
    const ana = await aMember(identity);
    await choose(ana, { timeZone: 'America/New_York' });
    expect(await choose(ana, { timeZone, locale: 'FR' })).toEqual({
      account: null,
      errors: [{ code: 'INVALID', path: ['timeZone'] }],
    });
    expect(await choose(ana, {})).toMatchObject({ account: { locale: 'EN', timeZone: 'America/New_York' } });
  },
);
