import { SignInDocument } from './generated/graphql';
import { type Journey, openJourney } from './journey.fixtures';

let journey: Journey;
beforeAll(async () => {
  journey = await openJourney();
}, 60_000);
afterAll(() => journey?.close());

const request =
  'mutation ($email: String!) { requestPasswordReset(input: { email: $email }) { mailSentTo errors { code } } }';

/** Posts the form of the page, as a browser does. */
async function press(fields: Record<string, string>) {
  const response = await fetch(`${journey.url}/reset`, { method: 'POST', body: new URLSearchParams(fields) });
  return { status: response.status, page: await response.text() };
}

test('who forgot their password comes back by the link of a mail and a page with one field', async () => {
  const { email, accessToken } = await journey.join('Léa Forgets');
  const { data } = await journey.post({ query: request, variables: { email } });
  expect(data).toEqual({ requestPasswordReset: { mailSentTo: email, errors: [] } });
  const token = /reset\?token=([\w-]+)/.exec(await journey.mailTo(email))?.[1] ?? '';

  const shown = await journey.page(`/reset?token=${token}`);
  expect(shown).toContain('autocomplete="new-password"');
  const short = await press({ token, password: 'short' });
  expect([short.status, short.page]).toEqual([400, expect.stringContaining(`name="token" value="${token}"`)]);
  expect(short.page).toContain('role="alert"');
  const done = await press({ token, password: 'a valley found again' });
  expect([done.status, done.page]).toEqual([200, expect.stringContaining('Your password is set')]);
  expect((await press({ token, password: 'a valley found again' })).status).toBe(400);

  const input = { email, password: 'a valley found again' };
  expect((await journey.ask(SignInDocument, { input })).data.signIn.__typename).toBe('SignedIn');
  await journey.until(
    async () => (await journey.post({ query: '{ viewer { member { id } } }' }, accessToken)).status === 401,
  );
});
