import { Authenticator } from '../../services/identity/passkeys/authenticator.fixtures';
import { anApp, askPath, browsing, form } from './apps.fixtures';
import { AddPasskeyDocument, StartPasskeyRegistrationDocument } from './generated/graphql';
import { type Journey, openJourney, type Person } from './journey.fixtures';

let journey: Journey;
let lea: Person;
let go: ReturnType<typeof browsing>;
const authenticator = new Authenticator('http://localhost:4000');
beforeAll(async () => {
  journey = await openJourney();
  go = browsing(journey);
  lea = await journey.join('Léa Keyed');
  const { password, accessToken } = lea;
  const begun = await journey.ask(StartPasskeyRegistrationDocument, { input: { password } }, accessToken);
  const credentialJson = authenticator.create(begun.data.startPasskeyRegistration.optionsJson ?? '');
  await journey.ask(AddPasskeyDocument, { input: { credentialJson, name: 'a key' } }, accessToken);
  // A passkey is their only way in now.
  await journey.sqlIn('identity', `update accounts set password_hash = null where email = '${lea.email}'`);
}, 60_000);
afterAll(() => journey?.close());

async function options(headers: Record<string, string> = {}) {
  const response = await fetch(new URL('/sign-in/passkey/options', journey.url), { method: 'POST', headers });
  return { response, answer: await response.json() };
}
const credential = async () => authenticator.get((await options()).answer.optionsJson);

test('who has a passkey alone signs in on the way to an app, and is signed in there', async () => {
  const app = await anApp(journey, await journey.join('Mona Maker'), 'Village Bot');
  const to = askPath(app.askedFor('read'));
  const entered = await go('/sign-in/passkey', form({ to, credential: await credential() }));
  expect([entered.status, entered.to]).toEqual([303, to]);
  const asked = await go(to, { headers: { cookie: entered.cookie } });
  expect(asked.text).toContain('Allow Village Bot to act in your name?');
  const away = await go('/sign-in/passkey', form({ to: '//evil.example', credential: await credential() }));
  expect([away.status, away.to]).toEqual([200, '']);
});

test('an answer serves once, and what is none lets nobody in: both are told on the form', async () => {
  const given = { to: '/oauth/authorize?kept', credential: await credential() };
  expect((await go('/sign-in/passkey', form(given))).status).toBe(303);
  const again = await go('/sign-in/passkey', form(given));
  expect([again.status, again.cookie]).toEqual([400, '']);
  expect(again.text).toContain('This passkey lets nobody in here');
  expect(again.text).toContain('value="/oauth/authorize?kept"');
  const none = await go('/sign-in/passkey', form({ credential: '{}' }));
  expect([none.status, none.cookie]).toEqual([400, '']);
});

test('no page but Hameau’s own asks for a passkey, or signs in with one', async () => {
  const headers = { origin: 'https://evil.example' };
  const { response, answer } = await options(headers);
  expect([response.status, answer.errors[0].extensions.code]).toEqual([403, 'FORBIDDEN']);
  const lured = await go('/sign-in/passkey', { ...form({ credential: await credential() }), headers });
  expect([lured.status, lured.cookie]).toEqual([400, '']);
});

test('who begins again and again waits, and is told how long', async () => {
  await options();
  await journey.sqlIn('identity', `update guesses set tries = 100 where about like 'sign-ins from %'`);
  const { response, answer } = await options();
  expect([response.status, answer.errors[0].extensions.code]).toEqual([429, 'RATE_LIMITED']);
  expect(Number(response.headers.get('retry-after'))).toBe(answer.errors[0].extensions.retryAfter);
  await journey.sqlIn('identity', `delete from guesses where about like 'sign-ins from %'`);
});

test('the page runs a file of ours alone, which is sent once', async () => {
  const page = await go('/sign-in');
  expect(page.policy).toContain("default-src 'none'; script-src 'self'; connect-src 'self'; ");
  expect(page.text.match(/<script[^>]*>[^<]*/g)).toEqual([
    '<script type="module" src="/sign-in/passkey.js">',
  ]);
  const script = await fetch(new URL('/sign-in/passkey.js', journey.url));
  expect(script.headers.get('content-type')).toBe('text/javascript; charset=utf-8');
  const headers = { 'if-none-match': script.headers.get('etag') ?? '' };
  expect((await fetch(script.url, { headers })).status).toBe(304);
  expect((await go('/verify')).policy).not.toContain('script-src');
});
