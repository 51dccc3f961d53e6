import { importJWK, type JWK, SignJWT } from 'jose';
import { Client } from 'pg';
import { type Journey, openJourney, type Person } from './journey.fixtures';
import { query, sendTo } from './sending.fixtures';

let journey: Journey;
let lea: Person;
beforeAll(async () => {
  journey = await openJourney();
  lea = await journey.join('Léa Refuse');
}, 60_000);
afterAll(() => journey?.close());

interface Signing {
  readonly key?: Parameters<SignJWT['sign']>[0];
  readonly alg?: string;
  readonly typ?: string;
  readonly audience?: string;
  readonly expiresAt?: number;
}

/** An access token signed with identity's own key, as far as it is not said otherwise. */
async function aToken({ key, alg = 'EdDSA', typ = 'at+jwt', audience = 'hameau', expiresAt = 300 }: Signing) {
  const client = new Client({ connectionString: journey.urls['identity'] ?? '' });
  await client.connect();
  const { rows } = await client.query<{ kid: string; private_key: JWK }>(
    'select kid, private_key from signing_keys',
  );
  await client.end();
  const [own] = rows as [{ kid: string; private_key: JWK }];
  const [, claims = ''] = lea.accessToken.split('.');
  const { sub, sid } = JSON.parse(Buffer.from(claims, 'base64url').toString('utf8'));
  const now = Math.floor(Date.now() / 1_000);
  return new SignJWT({ sid })
    .setProtectedHeader({ alg, typ, kid: own.kid })
    .setIssuer('hameau')
    .setAudience(audience)
    .setSubject(sub)
    .setIssuedAt(now - 400)
    .setExpirationTime(now + expiresAt)
    .sign(key ?? (await importJWK(own.private_key, 'EdDSA')));
}

const unsigned = () => {
  const [, claims] = lea.accessToken.split('.');
  return `${Buffer.from('{"alg":"none","typ":"at+jwt"}').toString('base64url')}.${claims}.`;
};
const altered = () => {
  const [head, claims = '', signature] = lea.accessToken.split('.');
  const given = JSON.parse(Buffer.from(claims, 'base64url').toString('utf8'));
  const other = Buffer.from(JSON.stringify({ ...given, exp: given.exp + 3_600 })).toString('base64url');
  return `${head}.${other}.${signature}`;
};

test.each<[what: string, token: () => Promise<string> | string]>([
  ['a token that has expired', () => aToken({ expiresAt: -1 })],
  ['a token for others', () => aToken({ audience: 'elsewhere' })],
  ['a token of another type', () => aToken({ typ: 'JWT' })],
  ['a token signed with a secret', () => aToken({ alg: 'HS256', key: Buffer.from('x'.repeat(32)) })],
  ['a token not signed at all', unsigned],
  ['a token with other claims', altered],
  ['no token at all', () => 'not-a-token'],
])('%s is nobody’s', async (_what, token) => {
  const asked = query('{ viewer { member { id } } }');
  const genuine = await sendTo(journey.url)({ ...asked, token: await aToken({}) });
  expect(genuine.body).toEqual({ data: { viewer: { member: { id: lea.id } } } });
  const { status, body, headers } = await sendTo(journey.url)({ ...asked, token: await token() });
  expect(status).toBe(401);
  expect(headers.get('www-authenticate')).toBe('Bearer');
  expect(body).toMatchObject({ errors: [{ extensions: { code: 'UNAUTHENTICATED' } }] });
  expect(body.data).toBeUndefined();
});

test('guessing ends after 20 tries from one address, whoever is guessed at', async () => {
  const guess = async (at: number) => {
    const text = 'mutation ($input: SignInInput!) { signIn(input: $input) { __typename } }';
    const input = { email: `guess-${at}@example.org`, password: 'a guess' };
    return sendTo(journey.url)(query(text, { input }));
  };
  const answers = [];
  for (let at = 0; at < 21; at += 1) answers.push(await guess(at));
  expect(answers[0]?.body).toEqual({ data: { signIn: { __typename: 'WrongCredentials' } } });
  const { status, headers, body } = answers[20] as (typeof answers)[0];
  const wait = Number(headers.get('retry-after'));
  expect([status, body.data]).toEqual([429, null]);
  expect(body.errors).toMatchObject([{ extensions: { code: 'RATE_LIMITED', retryAfter: wait } }]);
  expect(wait).toBeGreaterThan(0);
});
