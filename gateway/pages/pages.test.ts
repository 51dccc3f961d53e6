import { request } from 'node:http';
import { openStage, type Stage } from '../testing/stage.fixtures';

let stage: Stage;
beforeEach(async () => {
  stage = await openStage();
});
afterEach(() => stage.close());

const get = (path: string, headers: Record<string, string> = {}) => fetch(`${stage.url}${path}`, { headers });

/** fetch sets the Host header itself, so this one asks by hand. */
const statusUnder = (host: string) =>
  new Promise((resolve, reject) => {
    const { port } = stage;
    request({ port, host: '127.0.0.1', path: '/mailbox', headers: { host } }, (answer) => {
      answer.resume();
      resolve(answer.statusCode);
    })
      .on('error', reject)
      .end();
  });

const mail = {
  id: '7',
  to: 'ana@example.org',
  subject: 'Confirm <b>now</b>',
  text: 'Open https://hameau.example/verify?token=abc&x=1 "soon" <script>alert(1)</script>',
  html: '<script>alert(2)</script>',
  sentAt: '2026-11-23T08:00:00Z',
};

test('the schema is a file with a tag: whoever has it gets it only once', async () => {
  const first = await get('/schema.graphql');
  expect(first.status).toBe(200);
  expect(await first.text()).toContain('type Query');
  const again = await get('/schema.graphql', { 'if-none-match': first.headers.get('etag') ?? '' });
  expect(again.status).toBe(304);
});

test.each([
  ['france', ['departements', 'regions'], 101, { code: '61', name: 'Orne' }],
  ['world', ['countries', 'land'], 177, { name: 'France' }],
])('the map of %s is TopoJSON that any page may read, once', async (name, objects, count, properties) => {
  const first = await get(`/maps/${name}.topo.json`, { origin: 'https://elsewhere.example' });
  expect(first.headers.get('access-control-allow-origin')).toBe('*');
  expect(first.headers.get('content-type')).toBe('application/json; charset=utf-8');
  const map = await first.json();
  expect([map.type, Object.keys(map.objects).sort()]).toEqual(['Topology', objects]);
  const { geometries } = map.objects[objects[0] as string];
  expect(geometries).toHaveLength(count);
  expect(geometries).toContainEqual(
    expect.objectContaining({ properties: expect.objectContaining(properties) }),
  );
  const again = await get(`/maps/${name}.topo.json`, { 'if-none-match': first.headers.get('etag') ?? '' });
  expect(again.status).toBe(304);
});

test('health: alive always, ready while every service answers', async () => {
  expect(await (await get('/livez')).json()).toEqual({ live: true });
  const ready = await get('/readyz');
  expect([ready.status, await ready.json()]).toEqual([
    200,
    {
      ready: true,
      services: { identity: { ready: true, lagSeconds: {} }, regions: { ready: true, lagSeconds: {} } },
    },
  ]);
});

test('captured mails can be read on this machine only, and nothing in them runs', async () => {
  stage.world.mails = [mail];
  const list = await get('/mailbox');
  expect(list.status).toBe(200);
  expect(await list.text()).toContain('<a href="/mailbox/7">Confirm &lt;b&gt;now&lt;/b&gt;</a>');
  const one = await get('/mailbox/7');
  const text = await one.text();
  expect(text).toContain('<a href="https://hameau.example/verify?token=abc&amp;x=1" rel="noreferrer">');
  expect(text).not.toContain('<script');
  expect(one.headers.get('content-security-policy')).toContain("default-src 'none'");
  expect((await get('/mailbox/8')).status).toBe(404);
  expect(await statusUnder('evil.example')).toBe(404);
  expect((await get('/mailbox', { 'x-forwarded-for': '203.0.113.9' })).status).toBe(404);
});

test('when mails leave by SMTP there is no mailbox', async () => {
  stage.world.mails = null;
  expect((await get('/mailbox')).status).toBe(404);
});

test('a verification link only shows a button; the button verifies', async () => {
  const shown = await get('/verify?token="><script>', { 'accept-language': 'fr' });
  const page = await shown.text();
  expect(page).toContain('<html lang="fr">');
  expect(page).toContain('value="&quot;&gt;&lt;script&gt;"');
  expect(page).toContain('<button>Confirmer</button>');

  const press = async (token: string) => {
    const response = await fetch(`${stage.url}/verify`, {
      method: 'POST',
      body: new URLSearchParams({ token }),
    });
    return [response.status, await response.text()] as const;
  };
  expect(await press('good')).toEqual([200, expect.stringContaining('Your address is confirmed')]);
  expect(await press('used')).toEqual([400, expect.stringContaining('This link was used &lt;already&gt;.')]);
  expect(await press('')).toEqual([400, expect.stringContaining('incomplete')]);
  expect((await press('x'.repeat(5_000)))[0]).toBe(413);
});

test('what is not there is said to be not there', async () => {
  expect((await get('/admin')).status).toBe(404);
  expect((await get('/')).status).toBe(200);
});

test('what is counted is for this machine alone', async () => {
  for (let time = 0; time < 3; time += 1) await stage.ask('{ whoAmI }');
  const response = await get('/metrics');
  expect(response.headers.get('content-type')).toContain('text/plain');
  const text = await response.text();
  expect(text).toContain('hameau_answers_total{way="passed"} 2');
  expect(text).toContain('hameau_answers_total{way="engine"} 1');
  expect(text).toMatch(/hameau_ready\{service="regions"\} 1/);
  expect(text).toContain('hameau_live_groups 0');
  expect((await get('/metrics', { 'x-forwarded-for': '10.0.0.1' })).status).toBe(404);
});
