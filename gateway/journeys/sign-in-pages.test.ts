import { type OidcProvider, openProvider } from '../../services/identity/providers/oidc.fixtures';
import { anApp, askPath, browsing, callback, form } from './apps.fixtures';
import { type Journey, openJourney } from './journey.fixtures';

let journey: Journey;
let village: OidcProvider;
let go: ReturnType<typeof browsing>;
beforeAll(async () => {
  village = await openProvider('village', ['http://localhost:4000/sign-in/back']);
  journey = await openJourney({ HAMEAU_OIDC_PROVIDERS: JSON.stringify([village.setting]) });
  go = browsing(journey);
}, 60_000);
afterAll(async () => {
  await journey?.close();
  await village?.close();
});

/** There and back: what the browser holds, and the address it comes back to. */
async function viaVillage(to: string, login: string) {
  const begun = await go(`/sign-in/with/village?${new URLSearchParams({ to })}`);
  expect([begun.status, begun.to.startsWith(village.issuer)]).toEqual([303, true]);
  const { code, state, iss } = await village.walk(begun.to, login);
  return { cookie: begun.cookie, path: `/sign-in/back?${new URLSearchParams({ code, state, iss })}` };
}

test('who has no password signs in with a provider on the way to an app, and allows it', async () => {
  const app = await anApp(journey, await journey.join('Mona Maker'), 'Village Bot');
  const asked = app.askedFor('read');
  const page = await go(`/sign-in?${new URLSearchParams({ to: askPath(asked) })}`);
  expect(page.text).toContain('Sign in with The village');
  village.tell('noa', { email: 'noa@example.org', email_verified: true, name: 'Noa' });
  const back = await viaVillage(askPath(asked), 'noa');
  const entered = await fetch(new URL(back.path, journey.url), {
    headers: { cookie: back.cookie },
    redirect: 'manual',
  });
  expect([entered.status, entered.headers.get('location')]).toEqual([303, askPath(asked)]);
  const held = entered.headers.getSetCookie().map((one) => one.split(';')[0]);
  expect(held).toEqual(['__Host-hameau-attempt=', expect.stringMatching(/^__Host-hameau=[\w-]{43}$/)]);

  const headers = { cookie: held[1] ?? '', origin: journey.url };
  const { to } = await go('/oauth/authorize', { ...form({ ...asked, answer: 'allow' }), headers });
  expect(to.startsWith(`${callback}?code=`)).toBe(true);
});

test('another browser’s way back, or one that was gone before, signs nobody in', async () => {
  village.tell('nils', { email: 'nils@example.org', email_verified: true, name: 'Nils' });
  const { cookie, path } = await viaVillage('', 'nils');
  const elsewhere = await go(path);
  expect([elsewhere.status, elsewhere.text]).toEqual([400, expect.stringContaining('role="alert"')]);
  expect((await go(path, { headers: { cookie } })).status).toBe(200);
  expect((await go(path, { headers: { cookie } })).status).toBe(400);
});

test('who says no there, or asks for a provider that is none, is told so on the form', async () => {
  expect((await go('/sign-in/back?error=access_denied')).text).toContain('You were not signed in there');
  const unknown = await go('/sign-in/with/nobody');
  expect([unknown.status, unknown.to]).toEqual([400, '']);
});
