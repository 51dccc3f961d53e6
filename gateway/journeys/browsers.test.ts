import { openSocket } from '../testing/socket.fixtures';
import { type Journey, openJourney, type Person } from './journey.fixtures';

let journey: Journey;
beforeAll(async () => {
  journey = await openJourney();
}, 60_000);
afterAll(() => journey?.close());

interface Sent {
  readonly method?: string;
  readonly body?: unknown;
  readonly type?: string;
  readonly headers?: Record<string, string>;
}

async function session({ method = 'POST', body, type = 'application/json', headers = {} }: Sent) {
  const response = await fetch(`${journey.url}/session`, {
    method,
    headers: { ...(body === undefined ? {} : { 'content-type': type }), ...headers },
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  });
  const text = await response.text();
  return {
    status: response.status,
    cookie: response.headers.get('set-cookie'),
    errors: text ? JSON.parse(text).errors : undefined,
  };
}

/** A browser that holds the person's session: what it sends as its Cookie header. */
async function browserOf({ email, password }: Person): Promise<string> {
  const { refreshToken } = await journey.signIn(email, password);
  const { cookie } = await session({ body: { refreshToken } });
  return `other=1; ${cookie?.split(';')[0]}`;
}

const whoAmI = '{ viewer { member { id } } }';

async function whoIs(headers: Record<string, string>) {
  const response = await fetch(`${journey.url}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', accept: 'application/graphql-response+json', ...headers },
    body: JSON.stringify({ query: whoAmI }),
  });
  const { data, errors } = (await response.json()) as {
    data?: { viewer: { member: { id: string } } | null };
    errors?: { extensions: { code: string } }[];
  };
  return {
    seen: errors ? errors[0]?.extensions.code : (data?.viewer?.member.id ?? null),
    cookie: response.headers.get('set-cookie'),
  };
}

test('a browser holds a session by a cookie that no script reads, over HTTP and websocket', async () => {
  const lea = await journey.join('Léa Browses');
  const { status, cookie } = await session({ body: { refreshToken: lea.refreshToken } });
  expect(status).toBe(204);
  expect(cookie).toMatch(
    /^__Host-hameau=[\w-]{43}; Max-Age=34560000; Path=\/; HttpOnly; Secure; SameSite=Lax$/,
  );
  const held = { cookie: cookie?.split(';')[0] ?? '' };
  expect(await whoIs(held)).toEqual({ seen: lea.id, cookie: null });

  const socket = await openSocket(journey.url, { headers: { ...held, origin: journey.url } });
  const told = socket.subscribe(whoAmI);
  await journey.until(async () => told.next.length === 1);
  expect(told.next[0].data.viewer.member.id).toBe(lea.id);

  // The answer was lost: the same token gives the same cookie. It gives no other tokens.
  expect((await session({ body: { refreshToken: lea.refreshToken } })).cookie).toBe(cookie);
  await socket.close();
});

test('a token that gave its session to a browser gives nobody tokens, and ends the session when it is tried', async () => {
  const lea = await journey.join('Léa Tries');
  const { cookie } = await session({ body: { refreshToken: lea.refreshToken } });
  expect((await journey.refresh(lea.refreshToken)).data.refreshSession.__typename).toBe('SessionEnded');
  await journey.until(
    async () => (await whoIs({ cookie: cookie?.split(';')[0] ?? '' })).seen === 'UNAUTHENTICATED',
  );
});

test('the cookie counts for pages of Hameau alone, and a token comes before it', async () => {
  const [lea, bo] = [await journey.join('Léa Own'), await journey.join('Bo Own')];
  const cookie = await browserOf(lea);
  const own = { cookie, origin: journey.url };
  expect((await whoIs(own)).seen).toBe(lea.id);
  expect((await whoIs({ ...own, authorization: `Bearer ${bo.accessToken}` })).seen).toBe(bo.id);
  expect((await whoIs({ ...own, origin: 'https://elsewhere.example' })).seen).toBeNull();
  expect((await whoIs({ cookie, 'sec-fetch-site': 'cross-site' })).seen).toBeNull();
  const elsewhere = {
    body: { refreshToken: bo.refreshToken },
    headers: { origin: 'https://elsewhere.example' },
  };
  expect(await session(elsewhere)).toMatchObject({
    status: 403,
    cookie: null,
    errors: [{ extensions: { code: 'FORBIDDEN' } }],
  });
});

test('DELETE ends the session of the cookie and no other, and clears it', async () => {
  const lea = await journey.join('Léa Leaves');
  const cookie = await browserOf(lea);
  const cleared = '__Host-hameau=; Max-Age=0; Path=/; HttpOnly; Secure; SameSite=Lax';
  expect(await session({ method: 'DELETE', headers: { cookie } })).toMatchObject({
    status: 204,
    cookie: cleared,
  });
  expect(await whoIs({ cookie })).toEqual({ seen: 'UNAUTHENTICATED', cookie: cleared });
  expect((await whoIs({ authorization: `Bearer ${lea.accessToken}` })).seen).toBe(lea.id);
  expect((await session({ method: 'DELETE' })).status).toBe(204);
});

test.each<[string, Sent, number, string]>([
  ['a token that is none', { body: { refreshToken: 'made-up' } }, 401, 'UNAUTHENTICATED'],
  ['no token', { body: {} }, 400, 'BAD_USER_INPUT'],
  ['a form', { body: { refreshToken: 'x' }, type: 'text/plain' }, 415, 'BAD_USER_INPUT'],
])('%s gives no cookie', async (_what, sent, status, code) => {
  expect(await session(sent)).toEqual({
    status,
    cookie: null,
    errors: [expect.objectContaining({ extensions: { code } })],
  });
});

test('a cookie that is none of ours is nobody’s', async () => {
  expect((await whoIs({ cookie: '__Host-hameau=short; a=b' })).seen).toBeNull();
  const madeUp = `__Host-hameau=${'x'.repeat(43)}`;
  expect((await whoIs({ cookie: madeUp })).seen).toBe('UNAUTHENTICATED');
});
