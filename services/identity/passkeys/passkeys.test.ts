import type { Asking } from '../../../kit/viewer';
import { aMember, openTestIdentity, type TestIdentity, writtenDownOf } from '../identity.fixtures';
import { Authenticator, type Wrong } from './authenticator.fixtures';
import { type Passkeys, passkeysOf } from './passkey.fixtures';

let identity: TestIdentity;
let keys: Passkeys;
beforeAll(async () => {
  identity = await openTestIdentity({ HAMEAU_ORIGINS: 'https://elsewhere.example.org' });
  keys = passkeysOf(identity);
});
afterAll(() => identity.close());

const list = '{ viewer { account { passkeys { id name usedAt } } } }';
async function shownTo(asking: Partial<Asking>) {
  const { data } = await identity.ask(list, {}, asking);
  const viewer = data['viewer'] as { account: { passkeys: { id: string; name: string }[] } } | null;
  return viewer?.account.passkeys;
}

const rename = `mutation ($input: RenamePasskeyInput!) { renamePasskey(input: $input) { passkey { name } errors { code path } } }`;
const remove = `mutation ($input: RemovePasskeyInput!) { removePasskey(input: $input) { passkey { name } errors { code path } } }`;
const refused = (path: string, code = 'INVALID') => ({ passkey: null, errors: [{ code, path: [path] }] });

test('who gives their password adds a passkey, names it, and is told by mail', async () => {
  const ana = await aMember(identity);
  const optionsJson = await keys.options(ana.asking, ana.password);
  expect(JSON.parse(optionsJson)).toMatchObject({
    rp: { id: 'hameau.test', name: 'Hameau' },
    user: { name: ana.email, displayName: 'Ana Pereira' },
    authenticatorSelection: { residentKey: 'required', userVerification: 'required' },
    excludeCredentials: [],
  });
  const { answer } = await keys.addAs(ana.asking, new Authenticator().create(optionsJson), ' the  red key ');
  expect(answer).toMatchObject({ passkey: { name: 'the red key' }, errors: [] });
  expect(await shownTo(ana.asking)).toEqual([{ id: answer.passkey?.id, name: 'the red key', usedAt: null }]);
  const mail = await identity.lastMailTo(ana.email);
  expect([mail?.subject, mail?.text]).toEqual([
    'A passkey was added',
    expect.stringContaining('“the red key”'),
  ]);
  expect((await writtenDownOf(identity, ana.asking))[0]).toBe('WAY_IN_ADDED');
  const again = JSON.parse(await keys.options(ana.asking, ana.password));
  expect(again.excludeCredentials).toHaveLength(1);
});

test('an account has several passkeys, the newest first, and nobody sees another’s', async () => {
  const ana = await keys.aHolder('the first');
  const second = new Authenticator().create(await keys.options(ana.asking, ana.password));
  await keys.addAs(ana.asking, second, 'the second');
  expect((await shownTo(ana.asking))?.map(({ name }) => name)).toEqual(['the second', 'the first']);
  expect(await shownTo((await aMember(identity)).asking)).toEqual([]);
});

test('without the right password none is begun, and a wrong one counts as a guess', async () => {
  const ana = await aMember(identity);
  const failed = { optionsJson: null, errors: [{ code: 'INVALID', path: ['password'] }] };
  expect((await keys.begin(ana.asking, null)).answer).toMatchObject(failed);
  for (let at = 0; at < 5; at += 1)
    expect((await keys.begin(ana.asking, 'not this one')).answer).toMatchObject(failed);
  expect((await keys.begin(ana.asking, ana.password)).code).toBe('RATE_LIMITED');
  expect((await keys.begin({}, ana.password)).code).toBe('UNAUTHENTICATED');
});

test.each<[string, Wrong]>([
  ['of another site', { origin: 'https://evil.example.org' }],
  ['of an origin that is not of the domain', { origin: 'https://elsewhere.example.org' }],
  ['for another domain', { rpId: 'example.org' }],
  ['of nobody who was verified', { isVerified: false }],
  ['that is no new one', { type: 'webauthn.get' }],
  ['for a challenge of somebody’s own', { challenge: 'b'.repeat(43) }],
])('a passkey %s is not added', async (_what, wrong) => {
  const ana = await aMember(identity);
  const optionsJson = await keys.options(ana.asking, ana.password);
  const { answer } = await keys.addAs(ana.asking, new Authenticator().create(optionsJson, wrong));
  expect(answer).toEqual(refused('credentialJson'));
  expect(await shownTo(ana.asking)).toEqual([]);
});

test('a challenge serves once, even in parallel, for five minutes, and its own account alone', async () => {
  const [ana, bo] = [await aMember(identity), await aMember(identity)];
  const made = new Authenticator().create(await keys.options(ana.asking, ana.password));
  expect((await keys.addAs(bo.asking, made)).answer).toEqual(refused('credentialJson'));
  const both = await Promise.all([keys.addAs(ana.asking, made), keys.addAs(ana.asking, made)]);
  expect(both.filter(({ answer }) => answer.passkey)).toHaveLength(1);

  const late = new Authenticator().create(await keys.options(bo.asking, bo.password));
  const held = await identity.sql(`select expires_at - now() between '4 min' and '5 min' as is_short
    from passkey_challenges where account_id = (select id from accounts where email = '${bo.email}')`);
  expect(held).toEqual([{ is_short: true }]);
  await identity.sql(`update passkey_challenges set expires_at = now() - interval '1 second'
    where account_id = (select id from accounts where email = '${bo.email}')`);
  expect((await keys.addAs(bo.asking, late)).answer).toEqual(refused('credentialJson'));
  await keys.wanted();
  expect(await identity.sql('select from passkey_challenges where expires_at < now()')).toEqual([]);
});

test('one passkey is of one account', async () => {
  const [ana, bo] = [await keys.aHolder(), await aMember(identity)];
  const taken = ana.authenticator.create(await keys.options(bo.asking, bo.password));
  expect((await keys.addAs(bo.asking, taken)).answer).toEqual(refused('credentialJson', 'CONFLICT'));
});

test.each(['', 'null', '{}', '[]', '{"id":"x","rawId":"x","type":"public-key","response":{}}'])(
  '%j is no passkey, and said to be none',
  async (credentialJson) => {
    const ana = await aMember(identity);
    expect((await keys.addAs(ana.asking, credentialJson)).answer).toEqual(refused('credentialJson'));
    expect((await keys.signInBy(credentialJson)).code).toBe('BAD_USER_INPUT');
  },
);

test('an account has 20 passkeys at most, however they come', async () => {
  const ana = await keys.aHolder();
  const made = [];
  for (let at = 0; at < 2; at += 1)
    made.push(new Authenticator().create(await keys.options(ana.asking, ana.password)));
  await identity.sql(`insert into passkeys (id, account_id, credential_id, public_key, counter, transports, name)
    select gen_random_uuid(), account_id, n::text::bytea, public_key, 0, '{}', 'key ' || n
    from passkeys, generate_series(1, 18) n where account_id = (select id from accounts where email = '${ana.email}')`);
  const both = await Promise.all(made.map((one) => keys.addAs(ana.asking, one)));
  expect(both.filter(({ answer }) => answer.passkey)).toHaveLength(1);
  expect((await keys.begin(ana.asking, ana.password)).answer.errors).toMatchObject([{ code: 'CONFLICT' }]);
});

test('a passkey gets another name from its owner alone', async () => {
  const [ana, bo] = [await keys.aHolder(), await aMember(identity)];
  const to = (name: string, passkeyId = ana.passkeyId) => ({ input: { passkeyId, name } });
  expect((await keys.asked(rename, to('my telephone'), ana.asking)).answer).toEqual({
    passkey: { name: 'my telephone' },
    errors: [],
  });
  expect((await keys.asked(rename, to('mine'), bo.asking)).answer).toEqual(refused('passkeyId', 'NOT_FOUND'));
  expect((await keys.asked(rename, to(' '), ana.asking)).answer).toEqual(refused('name'));
  expect((await keys.asked(rename, to('x', ana.id), ana.asking)).answer).toEqual(refused('passkeyId'));
});

test('a passkey is removed by its owner’s password alone, lets nobody in then, and its owner is told', async () => {
  const [ana, bo] = [await keys.aHolder('lost'), await aMember(identity)];
  const removeAs = (asking: Partial<Asking>, password: string | null) =>
    keys.asked(remove, { input: { passkeyId: ana.passkeyId, password } }, asking);
  expect((await removeAs(bo.asking, bo.password)).answer).toEqual(refused('passkeyId', 'NOT_FOUND'));
  expect((await removeAs(ana.asking, 'not this one')).answer).toEqual(refused('password'));
  expect((await removeAs(ana.asking, null)).answer).toEqual(refused('password'));
  expect((await removeAs(ana.asking, ana.password)).answer).toEqual({
    passkey: { name: 'lost' },
    errors: [],
  });
  expect((await identity.lastMailTo(ana.email))?.subject).toBe('A passkey was removed');
  expect((await writtenDownOf(identity, ana.asking))[0]).toBe('WAY_IN_REMOVED');
  expect(await keys.enter(ana.authenticator)).toMatchObject({ __typename: 'WrongCredentials' });
  expect(await shownTo(ana.asking)).toEqual([]);
});

test('of an account without a password the last passkey stays, also when all are removed at once', async () => {
  const ana = await keys.aHolder('one');
  const other = new Authenticator();
  const made = other.create(await keys.options(ana.asking, ana.password));
  const second = (await keys.addAs(ana.asking, made, 'two')).answer.passkey?.id ?? '';
  await identity.sql(`update accounts set password_hash = null where email = '${ana.email}'`);
  const asking = await identity.askingOf((await keys.enter(other)).accessToken);
  const both = await Promise.all(
    [ana.passkeyId, second].map((passkeyId) => keys.asked(remove, { input: { passkeyId } }, asking)),
  );
  expect(both.filter(({ answer }) => (answer as { passkey: unknown }).passkey)).toHaveLength(1);
  expect(both.flatMap(({ answer }) => (answer as { errors: object[] }).errors)).toEqual([
    { code: 'CONFLICT', path: null },
  ]);
  expect(await shownTo(asking)).toHaveLength(1);
});
