import { chmod, mkdtemp, rm } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { freePort } from '../kit/testing/free-port';
import { until } from '../kit/testing/until';
import { portVariable, urlVariable } from './config';
import { serviceNames } from './services';
import { killAll, startProcess } from './start.fixtures';

// Places and the demo network go in once for all of these, on a machine that does other things too.
jest.setTimeout(240_000);
/** Processes that start beside other tests on a small machine take their time; a wait that ends early proves nothing. */
const patienceMs = 60_000;

let folder: string;
let seeding: string;
/** What the page of the demo's partner was answered with as soon as Hameau said that it is up. */
let page: number;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'hameau-start-'));
  await chmod(folder, 0o755); // As root, the server's own user has to get in.

  const killed = start();
  await killed.printed('Places');
  killed.kill('SIGKILL');
  await killed.ended;
  const product = start();
  seeding = await product.printed('Hameau is up.');
  const path = '/embed/regions/perche?partner=mairie-de-belleme';
  page = (await fetch(new URL(path, graphqlIn(seeding)))).status;
  await product.end();
});
afterEach(killAll);
afterAll(() => rm(folder, { recursive: true, force: true, maxRetries: 5 }));

const start = (env: NodeJS.ProcessEnv = {}, ...words: string[]) =>
  startProcess({ HAMEAU_FOLDER: folder, HAMEAU_PORT: '0', ...env }, ...words);

const graphqlIn = (greeting: string) => /http:\S+\/graphql/.exec(greeting)?.[0] ?? '';

async function asked(endpoint: string, query: string) {
  const response = await fetch(endpoint, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ query }),
  });
  return (await response.json()) as { data: Record<string, never>; errors?: unknown };
}

const whole = `{ falls: placeSearch(text: "Sioux Fals", first: 1) { name countryCode }
  region(slug: "perche") { name members(first: 1) { totalCount } threads(first: 1) { totalCount } } }`;
const isWhole = {
  data: {
    falls: [{ name: 'Sioux Falls', countryCode: 'US' }],
    region: {
      name: 'Perche',
      members: { totalCount: expect.any(Number) },
      threads: { totalCount: expect.any(Number) },
    },
  },
};

async function whoIsDown(endpoint: string): Promise<string[]> {
  const { services } = (await (await fetch(new URL('/readyz', endpoint))).json()) as {
    services: Record<string, { ready: boolean }>;
  };
  return Object.keys(services).filter((name) => !services[name]?.ready);
}

async function portsOf(...parts: readonly string[]) {
  const ports = await Promise.all(parts.map(async (part) => [portVariable(part), await freePort()]));
  return Object.fromEntries(ports) as Record<string, string>;
}

const isSilent = (port: string | undefined) =>
  expect(fetch(`http://127.0.0.1:${port}/livez`)).rejects.toThrow('fetch failed');

test('a start that was killed while it imported goes on where it was, and says where everything is', async () => {
  expect(seeding).toContain('Places …');
  expect(seeding).toContain('Demo network …');
  for (const path of ['/graphql', '/graphiql', '/schema.graphql', '/mailbox', 'camille@example.org'])
    expect(seeding).toContain(path);
  expect(page).toBe(200);
});

test('a later start imports nothing, answers with real places, members and threads, and ends in peace', async () => {
  const product = start();
  const greeting = await product.printed('Hameau is up.');
  expect(greeting).not.toMatch(/Places|Demo network/);
  expect(await asked(graphqlIn(greeting), whole)).toEqual(isWhole);
  expect(await product.end()).toMatchObject({ code: 0 });
});

test('five processes serve the same, and none is left when they end', async () => {
  const ports = { HAMEAU_PORT: String(await freePort()), ...(await portsOf(...serviceNames)) };
  const product = start(ports, '--apart');
  const greeting = await product.printed('Hameau is up.');
  expect(await asked(graphqlIn(greeting), whole)).toEqual(isWhole);
  expect(await product.end()).toMatchObject({ code: 0 });
  for (const port of Object.values(ports)) await isSilent(port);
});

test('each service runs by itself, whether it comes before the rest or is started anew', async () => {
  const ports = await portsOf(...serviceNames);
  const urlOf = (name: string) => `http://127.0.0.1:${ports[portVariable(name)]}`;
  const begin = async (name: string) => {
    const one = start(ports, name);
    await one.printed(`${name} answers at ${urlOf(name)}`);
    return one;
  };
  const first = await Promise.all(serviceNames.map(begin));
  const urls = Object.fromEntries(serviceNames.map((name) => [urlVariable(name), urlOf(name)]));
  const rest = start({ ...ports, ...urls });
  const endpoint = graphqlIn(await rest.printed('Hameau is up.'));
  await until(async () => (await whoIsDown(endpoint)).length === 0, patienceMs);
  expect(await asked(endpoint, whole)).toEqual(isWhole);

  for (const [at, name] of serviceNames.entries()) {
    await first[at]?.end();
    expect(await whoIsDown(endpoint)).toEqual([name]);
    await begin(name);
    await until(async () => (await whoIsDown(endpoint)).length === 0, patienceMs);
    expect(await asked(endpoint, whole)).toEqual(isWhole);
  }
});

test('a taken port, a wrong setting and an unknown word are one sentence each, with the way out', async () => {
  const taken = createServer();
  await new Promise<void>((resolve) => taken.listen(0, '127.0.0.1', resolve));
  const port = String((taken.address() as AddressInfo).port);
  const onTaken = [
    await start({ HAMEAU_PORT: port }).ended,
    await start({ HAMEAU_REGIONS_PORT: port }, 'regions').ended,
  ];
  taken.close();
  expect(onTaken[0]?.printed).toContain(`Port ${port} is taken. Stop what listens there, or set HAMEAU_PORT`);
  expect(onTaken[1]?.printed).toContain(
    `Port ${port} is taken by another program: end that one, or set another port`,
  );

  const wrong = await start({ HAMEAU_DEMO: 'perhaps', HAMEAU_LOG_LEVEL: 'loud' }).ended;
  expect(wrong.printed).toMatch(/HAMEAU_DEMO[\s\S]*HAMEAU_LOG_LEVEL/);
  const unknown = await start({}, 'directry').ended;
  expect(unknown.printed).toContain(
    'npm start takes one of identity, regions, directory, messaging, gateway or --apart',
  );
  for (const { code, printed } of [...onTaken, wrong, unknown]) {
    expect(code).toBe(1);
    expect(printed).not.toContain('    at ');
  }
});
