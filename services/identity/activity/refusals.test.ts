import type { Asking } from '../../../kit/viewer';
import { aMember, openTestIdentity, type TestIdentity, writtenDownOf } from '../identity.fixtures';
import { type Passkeys, passkeysOf } from '../passkeys/passkey.fixtures';

let identity: TestIdentity;
let keys: Passkeys;
beforeAll(async () => {
  identity = await openTestIdentity();
  keys = passkeysOf(identity);
});
afterAll(() => identity?.close());

const byPasskey = `mutation ($input: SignInWithPasskeyInput!) { signInWithPasskey(input: $input) { __typename } }`;
const byCode = `mutation ($input: SignInWithRecoveryCodeInput!) { signInWithRecoveryCode(input: $input) { __typename } }`;
const make = 'mutation ($password: String) { makeRecoveryCodes(input: { password: $password }) { codes } }';

async function codeOf(query: string, input: object, asking: Partial<Asking> = {}) {
  const { data, errors } = await identity.ask(query, { input }, asking);
  const answer = Object.values(data)[0] as { __typename: string } | null;
  return answer?.__typename ?? errors?.[0]?.extensions?.['code'];
}

test('a wrong passkey is written down for whose it is, with the part of the internet it came from', async () => {
  const ana = await keys.aHolder();
  const forged = ana.authenticator.get(await keys.wanted(), { isForged: true });
  const input = { credentialJson: forged, device: 'a borrowed laptop' };
  expect(await codeOf(byPasskey, input, { address: '203.0.113.77' })).toBe('WrongCredentials');
  expect(await writtenDownOf(identity, ana.asking)).toEqual(['PASSKEY_REFUSED', 'WAY_IN_ADDED', 'SIGNED_IN']);
  const [row] = await identity.sql(
    `select network::text, device from audit_events where kind = 'PASSKEY_REFUSED' and account_id is not null
     order by at desc limit 1`,
  );
  expect(row).toEqual({ network: '203.0.113.0/24', device: 'a borrowed laptop' });
});

test('a passkey that counts backwards is written down as refused, with the warning that there may be a copy', async () => {
  const ana = await keys.aHolder();
  await keys.enter(ana.authenticator, { counter: 7 });
  await keys.enter(ana.authenticator, { counter: 3 });
  expect((await writtenDownOf(identity, ana.asking))[0]).toBe('PASSKEY_REFUSED');
});

test('wrong passkeys from an address are answered as often as wrong passwords; a right one always lets in', async () => {
  const ana = await keys.aHolder();
  const asking = { address: '192.0.2.44' };
  const wrong = async () => ({
    credentialJson: ana.authenticator.get(await keys.wanted(), { isForged: true }),
  });
  for (let at = 0; at < 20; at += 1)
    expect(await codeOf(byPasskey, await wrong(), asking)).toBe('WrongCredentials');
  expect(await codeOf(byPasskey, await wrong(), asking)).toBe('RATE_LIMITED');
  const right = { credentialJson: ana.authenticator.get(await keys.wanted()) };
  expect(await codeOf(byPasskey, right, asking)).toBe('SignedIn');
  const refused = (await writtenDownOf(identity, ana.asking)).filter((kind) => kind === 'PASSKEY_REFUSED');
  expect(refused).toHaveLength(20);
});

test('a wrong recovery code and one that was used are written down and counted, also of nobody’s address', async () => {
  const ana = await aMember(identity);
  const { data } = await identity.ask(make, { password: ana.password }, ana.asking);
  const [code] = (data['makeRecoveryCodes'] as { codes: string[] }).codes;
  const { email } = ana;
  expect(await codeOf(byCode, { email, code })).toBe('SignedIn');
  expect(await codeOf(byCode, { email, code })).toBe('WrongCredentials');
  for (let at = 0; at < 4; at += 1)
    expect(await codeOf(byCode, { email, code: 'wrong' })).toBe('WrongCredentials');
  expect(await codeOf(byCode, { email, code: 'wrong' })).toBe('RATE_LIMITED');
  const kinds = await writtenDownOf(identity, ana.asking);
  expect(kinds.slice(0, 6)).toEqual([...Array(5).fill('RECOVERY_CODE_REFUSED'), 'SIGNED_IN']);

  expect(await codeOf(byCode, { email: 'nobody@example.org', code: 'wrong' })).toBe('WrongCredentials');
  const nobodys = await identity.sql(
    `select from audit_events where kind = 'RECOVERY_CODE_REFUSED' and account_id is null`,
  );
  expect(nobodys).toHaveLength(1);
});
