import { mkdtemp, rm } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { freePort } from '../kit/testing/free-port';
import { startProcess } from './start.fixtures';

jest.setTimeout(240_000);

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'hameau-start-'));
});
afterAll(() => rm(folder, { recursive: true, force: true, maxRetries: 5 }));

async function asked(port: number, query: string) {
  const response = await fetch(`http://127.0.0.1:${port}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ query }),
  });
  return ((await response.json()) as { data: Record<string, never> }).data;
}

test('killed while it imports, started again, it goes on; then it answers with real places, members and threads', async () => {
  const port = await freePort();
  const env = { HAMEAU_FOLDER: folder, HAMEAU_PORT: String(port) };
  const killed = startProcess(env);
  await killed.printed('Places');
  killed.kill('SIGKILL');
  await killed.ended;

  const product = startProcess(env);
  const greeting = await product.printed('Hameau is up.');
  for (const path of ['/graphql', '/graphiql', '/schema.graphql', '/mailbox'])
    expect(greeting).toContain(path);
  expect(greeting).toMatch(/camille@example\.org/);

  const answer = await asked(
    port,
    `{ place: placeSearch(text: "bellem", first: 1) { name inseeCode }
       falls: placeSearch(text: "Sioux Fals", first: 1) { name countryCode }
       region(slug: "perche") { members(first: 1) { totalCount } threads(first: 1) { totalCount } } }`,
  );
  expect(answer).toMatchObject({
    place: [{ name: 'Bellême', inseeCode: '61038' }],
    falls: [{ name: 'Sioux Falls', countryCode: 'US' }],
  });
  const { region } = answer as never as { region: Record<string, { totalCount: number }> };
  expect(region['members']?.totalCount).toBeGreaterThan(20);
  expect(region['threads']?.totalCount).toBeGreaterThan(3);
  expect((await product.end()).code).toBe(0);

  const again = startProcess(env);
  expect(await again.printed('Hameau is up.')).not.toContain('Places');
  expect(await asked(port, '{ members(first: 1) { totalCount } }')).toMatchObject({
    members: { totalCount: expect.any(Number) },
  });
  expect((await again.end()).code).toBe(0);
});

test('five processes serve the same, and none is left when it ends', async () => {
  const ports = await Promise.all(Array.from({ length: 5 }, freePort));
  const names = [
    'HAMEAU_PORT',
    ...['IDENTITY', 'REGIONS', 'DIRECTORY', 'MESSAGING'].map((name) => `HAMEAU_${name}_PORT`),
  ];
  const env = Object.fromEntries(names.map((name, at) => [name, String(ports[at])]));
  const product = startProcess({ HAMEAU_FOLDER: folder, ...env }, '--apart');
  await product.printed('Hameau is up.');
  expect(await asked(ports[0] ?? 0, '{ region(slug: "perche") { name } }')).toEqual({
    region: { name: 'Perche' },
  });
  expect((await product.end()).code).toBe(0);
  for (const port of ports)
    await expect(fetch(`http://127.0.0.1:${port}/livez`)).rejects.toThrow('fetch failed');
});

test('a taken port, a wrong setting and an unknown word are one sentence each, with the way out', async () => {
  const taken = createServer();
  await new Promise<void>((resolve) => taken.listen(0, '127.0.0.1', resolve));
  const { port } = taken.address() as AddressInfo;
  const onTaken = await startProcess({ HAMEAU_FOLDER: folder, HAMEAU_PORT: String(port) }).ended;
  taken.close();
  expect(onTaken.code).toBe(1);
  expect(onTaken.printed).toContain(
    `Port ${port} is taken by another program: end that one, or set another port`,
  );

  const wrong = await startProcess({
    HAMEAU_FOLDER: folder,
    HAMEAU_DEMO: 'perhaps',
    HAMEAU_LOG_LEVEL: 'loud',
  }).ended;
  expect(wrong.code).toBe(1);
  expect(wrong.printed).toMatch(/HAMEAU_DEMO[\s\S]*HAMEAU_LOG_LEVEL/);

  const unknown = await startProcess({ HAMEAU_FOLDER: folder }, 'directry').ended;
  expect(unknown.code).toBe(1);
  expect(unknown.printed).toContain(
    'npm start takes one of identity, regions, directory, messaging, gateway or --apart',
  );
  for (const { printed } of [onTaken, wrong, unknown]) expect(printed).not.toContain('    at ');
});
