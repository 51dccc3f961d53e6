import { request } from 'node:http';
import { openStage, type Stage } from '../testing/stage.fixtures';

let stage: Stage;
beforeAll(async () => {
  stage = await openStage({ HAMEAU_ORIGINS: 'https://app.example.org' });
});
afterAll(() => stage.close());

const json = { 'content-type': 'application/json' };

async function post(body: string | Buffer, headers: Record<string, string> = json, more: RequestInit = {}) {
  const response = await fetch(`${stage.url}/graphql`, {
    method: 'POST',
    headers,
    body: new Uint8Array(Buffer.from(body)),
    ...more,
  });
  const { errors } = (await response.json()) as { errors?: { extensions: { code: string } }[] };
  return [response.status, errors?.[0]?.extensions.code];
}

test('a request that is no GraphQL request is refused with a code, whatever is wrong with it', async () => {
  const good = JSON.stringify({ query: '{ whoAmI }' });
  expect(await post(good)).toEqual([200, undefined]);
  const bad: [string | Buffer, Record<string, string>, number][] = [
    ['{ "query": ', json, 400],
    ['[]', json, 400],
    [`[${good}]`, json, 400],
    ['null', json, 400],
    ['{}', json, 400],
    ['{"query":{}}', json, 400],
    ['{"query":"{ whoAmI }","variables":"{}"}', json, 400],
    [Buffer.from([0x7b, 0xff, 0xfe, 0x7d]), json, 400],
    [good, { 'content-type': 'text/plain' }, 415],
    [good, { 'content-type': 'application/json; charset=latin1' }, 415],
    [good, { ...json, 'content-encoding': 'gzip' }, 415],
    [good, { ...json, accept: 'text/html' }, 406],
    [JSON.stringify({ query: `{ whoAmI } #${'x'.repeat(100_000)}` }), json, 413],
  ];
  for (const [body, headers, status] of bad)
    expect(await post(body, headers)).toEqual([status, 'BAD_USER_INPUT']);
});

test('a body that never says how long it is ends at the limit too', async () => {
  const status = await new Promise<number>((resolve, reject) => {
    const asked = request(`${stage.url}/graphql`, { method: 'POST', headers: json }, (response) => {
      response.resume();
      resolve(response.statusCode ?? 0);
    });
    asked.on('error', reject);
    for (let at = 0; at < 30; at += 1) asked.write('x'.repeat(10_000));
    asked.end();
  });
  expect(status).toBe(413);
});

test('GET reads and never writes', async () => {
  const get = async (query: string) => {
    const response = await fetch(`${stage.url}/graphql?${new URLSearchParams({ query })}`);
    return [response.status, response.headers.get('allow')];
  };
  expect(await get('{ whoAmI }')).toEqual([200, null]);
  expect(await get('mutation { verifyEmail(input: { token: "good" }) { errors { message } } }')).toEqual([
    405,
    'POST',
  ]);
  const put = await fetch(`${stage.url}/graphql`, { method: 'PUT' });
  expect([put.status, put.headers.get('allow')]).toEqual([405, 'GET, POST, OPTIONS']);
});

test('what any page can have a browser send is no question by GET', async () => {
  const get = (headers: Record<string, string>) =>
    new Promise<number>((resolve, reject) => {
      const url = `${stage.url}/graphql?${new URLSearchParams({ query: '{ whoAmI }' })}`;
      const asked = request(url, { headers }, (response) => {
        response.resume();
        resolve(response.statusCode ?? 0);
      });
      asked.on('error', reject).end();
    });
  expect(await get({ accept: 'application/graphql-response+json' })).toBe(200);
  expect(await get({ accept: 'text/plain, application/json;q=0.5' })).toBe(200);
  expect(await get({ accept: '*/*', 'sec-fetch-mode': 'cors' })).toBe(200);
  expect(await get({ accept: '*/*' })).toBe(406);
  expect(await get({})).toBe(406);
  expect(await get({ accept: 'image/webp,*/*;q=0.8', 'sec-fetch-mode': 'no-cors' })).toBe(406);
  expect(await get({ accept: 'text/html,*/*;q=0.8', 'sec-fetch-mode': 'navigate' })).toBe(406);
});

test('a request keeps its name if that is harmless, and is given one if not', async () => {
  const named = async (name: string) =>
    (await stage.ask('{ whoAmI }', { headers: { 'x-request-id': name } })).headers.get('x-request-id');
  expect(await named('client-0001')).toBe('client-0001');
  expect(await named('a"},{"level":60')).toMatch(/^[\da-f-]{36}$/);
});

test('web pages of the origins set, and of no other, may ask from a browser', async () => {
  const preflight = (origin: string) =>
    fetch(`${stage.url}/graphql`, {
      method: 'OPTIONS',
      headers: { origin, 'access-control-request-method': 'POST' },
    });
  const known = await preflight('https://app.example.org');
  expect(known.headers.get('access-control-allow-origin')).toBe('https://app.example.org');
  expect(known.headers.get('access-control-allow-credentials')).toBeNull();
  expect((await preflight('https://evil.example')).headers.get('access-control-allow-origin')).toBeNull();
});
