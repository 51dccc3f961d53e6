import { decodeProtectedHeader } from 'jose';
import { logOf } from '../../../kit/log';
import { openIdentityDatabase } from '../database';
import { aMember, openTestIdentity, type TestIdentity } from '../identity.fixtures';
import { nextKeyIfDue, replaceKeys, rotateKeys } from './rotation';
import { openSigner } from './signer';

let identity: TestIdentity;
let db: Awaited<ReturnType<typeof openIdentityDatabase>>;
beforeEach(async () => {
  identity = await openTestIdentity();
  db = await openIdentityDatabase(identity.url);
});
afterEach(async () => {
  await db.destroy();
  await identity.close();
});

const stored = async () =>
  (await identity.sql('select kid from signing_keys order by signs_from')).map(({ kid }) => String(kid));
const later = (seconds: number) =>
  identity.sql(`update signing_keys set signs_from = signs_from - make_interval(secs => ${seconds})`);

/** A process that has just looked at the keys: which it publishes, and with which it signs. */
async function seenBy(): Promise<{ published: unknown[]; signing: string | undefined }> {
  const signer = await openSigner(db, logOf('test', 'silent'));
  const { token } = await signer.sign('acc_1', 'ses_1', new Date());
  await signer.close();
  return {
    published: signer.publicKeys().keys.map(({ kid }) => kid),
    signing: decodeProtectedHeader(token).kid,
  };
}

test('the next key is published two minutes before it signs, and the last one while its tokens last', async () => {
  const [first] = await stored();
  await rotateKeys(db);
  const next = (await stored()).find((kid) => kid !== first);
  expect(await seenBy()).toEqual({ published: [next, first], signing: first });

  await later(121);
  expect(await seenBy()).toEqual({ published: [next, first], signing: next });

  await later(361);
  expect(await seenBy()).toEqual({ published: [next], signing: next });
});

test('after thirty days there is another key, however many look at once', async () => {
  await nextKeyIfDue(db);
  expect(await stored()).toHaveLength(1);
  await later(30 * 86_400 + 1);
  await Promise.all([nextKeyIfDue(db), nextKeyIfDue(db), nextKeyIfDue(db)]);
  expect(await stored()).toHaveLength(2);
});

test('a key that somebody may know is gone at once, and sessions go on', async () => {
  const [first] = await stored();
  const ana = await aMember(identity);
  await replaceKeys(db);
  const { published, signing } = await seenBy();
  expect(published).toEqual([signing]);
  expect(signing).not.toBe(first);

  const { data } = await identity.ask(
    'mutation ($refreshToken: String!) { refreshSession(input: { refreshToken: $refreshToken }) { __typename } }',
    { refreshToken: ana.refreshToken },
  );
  expect(data['refreshSession']).toEqual({ __typename: 'SignedIn' });
});
