import { randomBytes } from 'node:crypto';
import { createLocalJWKSet, type JSONWebKeySet, jwtVerify } from 'jose';
import { type App, anApp, askPath, browsing, callback, cookieOf, form, type Json } from './apps.fixtures';
import { type Journey, openJourney, type Person } from './journey.fixtures';

let journey: Journey;
let maker: Person;
let app: App;
let go: ReturnType<typeof browsing>;
beforeAll(async () => {
  journey = await openJourney();
  go = browsing(journey);
  maker = await journey.join('Mona Maker');
  app = await anApp(journey, maker, 'Village Bot');
}, 60_000);
afterAll(() => journey?.close());

test('an app is allowed by a person who signs in and presses a button, and acts by a token of its own', async () => {
  const lea = await journey.join('Léa Allows');
  const path = askPath(app.askedFor('posts:write account:read'));
  const first = await go(path);
  expect([first.status, first.to]).toEqual([303, `/sign-in?${new URLSearchParams({ to: path })}`]);

  const wrong = await go('/sign-in', form({ email: lea.email, password: 'not this one', to: path }));
  expect([wrong.status, wrong.cookie]).toEqual([400, '']);
  expect(wrong.text).toContain('The e-mail address or the password is not right.');
  const signedIn = await go('/sign-in', form({ email: lea.email, password: lea.password, to: path }));
  expect([signedIn.status, signedIn.to]).toEqual([303, path]);

  const page = await go(signedIn.to, { headers: { cookie: signedIn.cookie } });
  expect(page.text).toContain('Allow Village Bot to act in your name?');
  expect(page.text.match(/<li>[^<]+/g)).toHaveLength(3);
  expect(page.policy).toContain("form-action 'self' https://app.example; ");
  expect(page.policy).toContain("frame-ancestors 'none'");

  const given = await app.allow(lea, 'posts:write account:read');
  expect([given.get('state'), given.get('iss')]).toEqual(['st&te', 'http://localhost:4000']);
  const { status, body } = await app.exchange(given.get('code') ?? '');
  expect(status).toBe(200);
  expect(body).toMatchObject({ token_type: 'Bearer', scope: 'read account:read posts:write' });
  const { data } = await app.ask(
    body['access_token'] ?? '',
    '{ viewer { member { id } account { email } } }',
  );
  expect(data).toEqual({ viewer: { member: { id: lea.id }, account: { email: lea.email } } });

  const sessions = await journey.post<Json>(
    { query: '{ viewer { account { sessions { nodes { id scopes app { name } } } } } }' },
    lea.accessToken,
  );
  expect(JSON.stringify(sessions.data)).toContain('"app":{"name":"Village Bot"}');
  expect(await journey.mailTo(lea.email)).toContain('Village Bot');
});

test('who says no sends the app away without a code', async () => {
  const given = await app.allow(await journey.join('Léa Denies'), 'read', 'deny');
  expect([given.get('error'), given.get('code'), given.get('state')]).toEqual([
    'access_denied',
    null,
    'st&te',
  ]);
});

test.each<[string, Record<string, string>, string]>([
  ['an app that is none', { client_id: 'app_none' }, 'Invalid client'],
  ['an address that is not the app’s', { redirect_uri: 'https://elsewhere.example/done' }, 'redirect_uri'],
  ['an address that begins like the app’s', { redirect_uri: `${callback}/more` }, 'redirect_uri'],
])('%s is told here, and nobody is sent there', async (_what, more, why) => {
  const { status, to, text } = await go(askPath(app.askedFor('read', more)));
  expect([status, to]).toEqual([400, '']);
  expect(text).toContain(why);
});

test.each<[string, Record<string, string>, string]>([
  ['a scope that is none', { scope: 'read everything' }, 'invalid_scope'],
  ['the scope of the member themself', { scope: 'member' }, 'invalid_scope'],
  ['no challenge', { code_challenge: '' }, 'invalid_request'],
  ['a challenge that is the verifier', { code_challenge_method: 'plain' }, 'invalid_request'],
  ['a token at once', { response_type: 'token' }, 'unsupported_response_type'],
])('%s is told to the app', async (_what, more, error) => {
  const { status, to } = await go(askPath(app.askedFor('read', more)));
  expect([status, to.split('?')[0]]).toEqual([303, callback]);
  expect(new URL(to).searchParams.get('error')).toBe(error);
});

test('a program on the person’s machine takes whatever port is free', async () => {
  const asked = app.askedFor('read', { redirect_uri: 'http://127.0.0.1:49152/done' });
  expect((await go(askPath(asked))).to).toContain('/sign-in?');
});

test('the button counts on Hameau’s own page alone', async () => {
  const cookie = await cookieOf(journey, await journey.join('Léa Lured'));
  const pressed = form({ ...app.askedFor('read'), answer: 'allow' });
  const lured = await go('/oauth/authorize', {
    ...pressed,
    headers: { cookie, origin: 'https://evil.example' },
  });
  expect([lured.status, lured.to]).toEqual([403, '']);
  expect((await go('/oauth/authorize', pressed)).status).toBe(403);
  const away = await go(
    '/sign-in',
    form({ email: maker.email, password: maker.password, to: '//evil.example' }),
  );
  expect([away.status, away.to]).toEqual([200, '']);
});

test('a code serves once, for whoever asked for it: a second try ends what the first gave', async () => {
  const lea = await journey.join('Léa Codes');
  const code = (await app.allow(lea, 'read')).get('code') ?? '';
  const { body } = await app.exchange(code);
  expect((await app.ask(body['access_token'] ?? '', '{ viewer { member { id } } }')).data).not.toBeNull();
  expect(await app.exchange(code)).toMatchObject({ status: 400, body: { error: 'invalid_grant' } });
  expect(
    await app.token({ grant_type: 'refresh_token', refresh_token: body['refresh_token'] ?? '' }),
  ).toMatchObject({
    status: 400,
    body: { error: 'invalid_grant' },
  });

  const stolen = (await app.allow(lea, 'read')).get('code') ?? '';
  const guessed = await app.exchange(stolen, { code_verifier: randomBytes(32).toString('base64url') });
  expect(guessed).toMatchObject({ status: 400, body: { error: 'invalid_grant' } });
  expect((await app.exchange(stolen)).status).toBe(400);
  const elsewhere = (await app.allow(lea, 'read')).get('code') ?? '';
  expect((await app.exchange(elsewhere, { redirect_uri: 'http://127.0.0.1/done' })).status).toBe(400);
});

test('refreshing rotates; a lost answer is given again, a reused token ends the app’s session', async () => {
  const { refresh } = await app.tokensOf(await journey.join('Léa Refreshes'), 'read');
  const again = (refreshToken: string) =>
    app.token({ grant_type: 'refresh_token', refresh_token: refreshToken });
  const second = (await again(refresh)).body['refresh_token'] ?? '';
  expect((await again(refresh)).body['refresh_token']).toBe(second);
  const third = await again(second);
  expect(third).toMatchObject({ status: 200, body: { scope: 'read' } });
  expect((await again(refresh)).status).toBe(400);
  expect((await again(third.body['refresh_token'] ?? '')).status).toBe(400);
});

test('who made an app ends it everywhere; a member ends it for themself', async () => {
  const lea = await journey.join('Léa Ends');
  const { refresh } = await app.tokensOf(lea, 'read');
  expect((await go('/oauth/revoke', form({ token: refresh, client_id: app.id }))).status).toBe(200);
  expect((await app.token({ grant_type: 'refresh_token', refresh_token: refresh })).status).toBe(400);

  const other = await anApp(journey, maker, 'Short-lived');
  const { access } = await other.tokensOf(lea, 'read');
  const end = 'mutation ($id: ID!) { endApp(input: { appId: $id }) { endedSessions errors { code } } }';
  const byLea = await journey.post<Json>({ query: end, variables: { id: other.id } }, lea.accessToken);
  expect(byLea.data['endApp']).toEqual({ endedSessions: null, errors: [{ code: 'NOT_FOUND' }] });
  const byMaker = await journey.post<Json>({ query: end, variables: { id: other.id } }, maker.accessToken);
  expect(byMaker.data['endApp']).toEqual({ endedSessions: 1, errors: [] });
  await journey.until(
    async () => (await journey.post<Json>({ query: '{ viewer { member { id } } }' }, access)).status === 401,
  );
  expect((await go(askPath(other.askedFor('read')))).status).toBe(400);
});

test('the metadata leads anywhere, and the published keys verify what an app holds', async () => {
  const { access } = await app.tokensOf(await journey.join('Léa Verifies'), 'read');
  const metadata = JSON.parse((await go('/.well-known/oauth-authorization-server')).text);
  expect(metadata).toMatchObject({
    issuer: 'http://localhost:4000',
    code_challenge_methods_supported: ['S256'],
  });
  expect(metadata.scopes_supported).toContain('posts:write');
  const keys = JSON.parse((await go(new URL(metadata.jwks_uri).pathname)).text) as JSONWebKeySet;
  expect(JSON.stringify(keys)).not.toContain('"d"');
  const { payload } = await jwtVerify(access, createLocalJWKSet(keys), { typ: 'at+jwt', audience: 'hameau' });
  expect(payload.sub).toMatch(/^acc_/);
});

test.each<[string, RequestInit, number]>([
  ['no form', { method: 'POST', body: '{}', headers: { 'content-type': 'application/json' } }, 400],
  [
    'a name twice',
    {
      method: 'POST',
      body: new URLSearchParams([
        ['code', 'a'],
        ['code', 'b'],
      ]),
    },
    400,
  ],
  ['a grant of another kind', form({ grant_type: 'password', client_id: 'x' }), 400],
])('the token endpoint refuses %s', async (_what, init, status) => {
  const answer = await go('/oauth/token', init);
  expect([answer.status, JSON.parse(answer.text)]).toEqual([
    status,
    expect.objectContaining({ error: expect.any(String) }),
  ]);
});
