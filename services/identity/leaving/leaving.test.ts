import type { Link } from '../../../kit/service';
import { aMember, openTestIdentity, type TestIdentity, tokenIn } from '../identity.fixtures';

/** The other services as identity meets them: each erases by and by, and may be away. */
const asked: Record<string, string[]> = { regions: [], directory: [], messaging: [] };
const away = new Set<string>();
const serviceLike = (service: string) =>
  ({
    call: async (name: string, { person }: { person: string }) => {
      if (name === 'shownArea') return area;
      if (away.has(service)) throw new Error(`${service} is away`);
      asked[service]?.push(person);
      const times = asked[service]?.filter((one) => one === person).length ?? 0;
      return { isDone: times > 1, counts: { things: Math.min(times, 2) * 2_000 } };
    },
  }) as unknown as Link;
const area = { areaId: 'plc_area', name: 'Perche', countryCode: 'FR', latitude: 48.4, longitude: 0.6 };
const links = Object.fromEntries(Object.keys(asked).map((name) => [name, serviceLike(name)]));

let identity: TestIdentity;
beforeAll(async () => {
  identity = await openTestIdentity({}, links);
});
afterAll(() => identity?.close());

const eraseAccount =
  'mutation ($input: EraseAccountInput!) { eraseAccount(input: $input) { receiptsToken errors { code path } } }';
const receipts =
  'query ($token: String!) { erasureReceipts(token: $token) { completedAt receipts { service erasedAt isComplete tables { name rows } } } }';
type Member = Awaited<ReturnType<typeof aMember>>;

const erase = async ({ asking, password }: Member, given = password) =>
  (await identity.ask(eraseAccount, { input: { password: given } }, asking)).data['eraseAccount'] as {
    receiptsToken: string | null;
    errors: object[];
  };

interface Receipts {
  readonly completedAt: string | null;
  readonly receipts: readonly {
    service: string;
    erasedAt: string | null;
    isComplete: boolean;
    tables: object[];
  }[];
}
const receiptsBy = async (token: string) =>
  (await identity.ask(receipts, { token })).data['erasureReceipts'] as Receipts | null;
/** As if so much time had passed since erasures began. */
const later = () =>
  identity.sql(`update erasures set begun_at = begun_at - interval '20 seconds' where done_at is null;
    update erasure_receipts set due_at = now() where settled_at is null`);

/** Every row of every table of identity, as text. */
async function dump(): Promise<string> {
  const tables = await identity.sql(
    `select table_name as name from information_schema.tables where table_schema = 'identity' and table_type = 'BASE TABLE'`,
  );
  const texts: string[] = [];
  for (const { name } of tables)
    for (const { text } of await identity.sql(`select to_jsonb(one)::text as text from identity.${name} one`))
      texts.push(String(text));
  return texts.join('\n');
}

test('an erased account leaves nothing in identity but counts; the address is free, and the last word in the feed is that they are gone', async () => {
  const ana = await aMember(identity, 'Ana Leaves-Traces');
  const bo = await aMember(identity, 'Bo Stays');
  const block = 'mutation ($input: BlockMemberInput!) { blockMember(input: $input) { isBlocked } }';
  await identity.ask(block, { input: { memberId: bo.id } }, ana.asking);
  await identity.ask(block, { input: { memberId: ana.id } }, bo.asking);
  const home = 'mutation ($input: SetHomeInput!) { setHome(input: $input) { errors { code } } }';
  await identity.ask(home, { input: { placeId: 'plc_secret_farm' } }, ana.asking);
  const change = 'mutation ($input: ChangeEmailInput!) { changeEmail(input: $input) { mailSentTo } }';
  const other = `other-${ana.email}`;
  await identity.ask(change, { input: { email: other, password: ana.password } }, ana.asking);
  const letter = { id: crypto.randomUUID(), memberId: bo.id, subject: 'News', about: [ana.id] };
  await identity.call('letter', { ...letter, paragraphs: ['@ana wrote: traces of words'] });
  const before = await dump();
  const traces = [ana.email, other, 'Ana Leaves-Traces', ana.handle, 'plc_secret_farm', 'traces of words'];
  for (const trace of traces) expect(before).toContain(trace);

  expect(await erase(ana, 'not the password')).toMatchObject({
    ...{ receiptsToken: null, errors: [{ code: 'INVALID', path: ['password'] }] },
  });
  const { receiptsToken, errors } = await erase(ana);
  expect(errors).toEqual([]);
  const after = await dump();
  for (const trace of traces) expect(after).not.toContain(trace);
  expect(after).toContain('Bo Stays');
  expect(await identity.askingOf(ana.accessToken)).toEqual({ viewer: null });
  const { events } = (await identity.call('feed', { after: null, first: 1_000 })) as {
    events: { kind: string; state: Record<string, unknown> }[];
  };
  expect(events.filter(({ state }) => JSON.stringify(state).includes(ana.id))).toEqual([
    {
      kind: 'member',
      state: expect.objectContaining({ id: ana.id, isErased: true, displayName: '', shown: null }),
    },
  ]);
  const mails = (await identity.call('mailbox', { first: 100 })) as {
    to: string;
    subject: string;
    text: string;
  }[];
  const last = mails.find(({ subject }) => subject === 'Your account is erased');
  expect(last?.to).toBe('former member');
  expect(tokenIn(last?.text ?? '')).toBe(receiptsToken);

  const signUp = 'mutation ($input: SignUpInput!) { signUp(input: $input) { mailSentTo errors { code } } }';
  const input = { email: ana.email, password: ana.password, displayName: 'Ana Anew' };
  expect((await identity.ask(signUp, { input })).data['signUp']).toEqual({
    mailSentTo: ana.email,
    errors: [],
  });
  expect((await identity.lastMailTo(ana.email))?.subject).toBe('Confirm your address');
});

test('each service is asked until it is done, once more after what was on its way has come, and again when it was away', async () => {
  const ana = await aMember(identity, 'Ana Asked-For');
  away.add('directory');
  const { receiptsToken } = await erase(ana);
  const token = String(receiptsToken);
  const of = async (service: string) =>
    (await receiptsBy(token))?.receipts.find((one) => one.service === service);
  await identity.until(async () => Boolean((await of('messaging'))?.erasedAt));
  expect(await of('messaging')).toMatchObject({
    isComplete: false,
    tables: [{ name: 'things', rows: 4_000 }],
  });
  expect(await of('directory')).toMatchObject({ erasedAt: null, tables: [] });
  await later();
  await identity.until(async () => (await of('messaging'))?.isComplete === true);
  expect((await receiptsBy(token))?.completedAt).toBeNull();

  // Another process goes on where this one, or one that died, stopped.
  away.delete('directory');
  const another = await identity.openAnother();
  try {
    await later();
    await identity.until(async () => Boolean((await receiptsBy(token))?.completedAt));
  } finally {
    await another.close();
  }
  const whole = await receiptsBy(token);
  expect(whole?.receipts.map(({ service, isComplete }) => [service, isComplete])).toEqual([
    ...[
      ['directory', true],
      ['identity', true],
      ['messaging', true],
      ['regions', true],
    ],
  ]);
  expect(asked['directory']).toContain(ana.id);
  const [{ person }] = (await identity.sql('select person from erasures order by begun_at desc limit 1')) as [
    { person: object | null },
  ];
  expect(person).toBeNull();
  expect(await receiptsBy('nonsense')).toBeNull();
});

test('a session that goes on at the same moment, and a name that is changed, tell nothing after the last word', async () => {
  const refresh =
    'mutation ($input: RefreshSessionInput!) { refreshSession(input: $input) { __typename ... on SignedIn { refreshToken } } }';
  const rename = 'mutation ($input: UpdateMemberInput!) { updateMember(input: $input) { errors { code } } }';
  for (const name of ['Ana One', 'Ana Two', 'Ana Three']) {
    const ana = await aMember(identity, name);
    const [gone] = await Promise.all([
      erase(ana),
      identity.ask(refresh, { input: { refreshToken: ana.refreshToken } }),
      ...[1, 2, 3].map(() => identity.ask(rename, { input: { displayName: `${name} Renamed` } }, ana.asking)),
    ]);
    expect(gone.errors).toEqual([]);
    expect(await dump()).not.toContain(name);
  }
});
