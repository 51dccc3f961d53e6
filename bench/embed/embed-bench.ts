import { chmod, mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { request } from 'undici';
import { openPostgres } from '../../scripts/postgres/open';
import { root } from '../../scripts/root';
import type { Bench, Wishes } from '../bench';
import { childFrom } from '../child';
import { startHameau, untilReady } from '../hameau';
import { openLoad, type Target } from '../load/load';
import { databasePidOf } from '../load/measured';
import { type Lined, measure } from '../load/rounds';
import { columns, rowsOf } from '../load/rows';
import { canLookIntoProcesses } from '../processes';
import type { PlainSettings } from './plain-process';

const plans = {
  full: { rounds: 7, settleMs: 3_000, windowMs: 4_000, warmUpMs: 8_000, connections: 32 },
  quick: { rounds: 1, windowMs: 1_000, warmUpMs: 1_000, connections: 32 },
};

/** The first start imports places and the demo network. */
const startsWithinMs = 180_000;
const pages = [
  { suffix: '', path: '/embed/regions/perche?partner=mairie-de-belleme&lang=fr' },
  { suffix: ', json', path: '/embed/regions/perche.json?partner=mairie-de-belleme&lang=fr' },
];
/** As browsers ask. */
const asked = { 'accept-encoding': 'gzip, deflate, br' };

/** A page that many partners ask for and nothing changed on: performance.md, section 4. */
export const embed: Bench = { columns, run };

async function run({ closers, env, say, quick }: Wishes) {
  const plan = quick ? plans.quick : plans.full;
  const folder = join(root, '.hameau', 'bench', 'embed');
  await mkdir(folder, { recursive: true });
  await chmod(folder, 0o755); // As root, the database's own user has to get in.
  if (!canLookIntoProcesses) say('CPU time is told on Linux only: it is read from /proc.');
  const postgres = await closers.open(openPostgres({ folder, onProgress: say }), (opened) => opened.close());
  const hameau = await closers.open(startHameau(folder, env), ({ child }) => child.close());
  await untilReady(hameau, startsWithinMs);

  const answers = await Promise.all(pages.map(({ path }) => answerOf(hameau.url, path)));
  const plain = childFrom(join(__dirname, 'plain-process.js'), [], { ...env, NODE_ENV: 'production' });
  await closers.open(Promise.resolve(plain), (child) => child.close());
  const { port } = await plain.ask<{ port: number }>({ answers } satisfies PlainSettings);

  const load = await closers.open(Promise.resolve(openLoad(env)), (opened) => opened.close());
  const lined: Lined[] = pages.flatMap(({ suffix, path }) => [
    { name: `limit${suffix}`, pids: [plain.pid], target: () => targetOf(`http://127.0.0.1:${port}`, path) },
    { name: `hameau${suffix}`, pids: [hameau.child.pid], target: () => targetOf(hameau.url, path) },
  ]);
  const all = await measure({ load, lined, databasePid: databasePidOf(postgres), say }, plan);
  return rowsOf(all, (name) => name.replace(/^hameau/, 'limit'));
}

/** The limit answers the very bytes, headers too. */
async function answerOf(url: string, path: string): Promise<PlainSettings['answers'][number]> {
  const { statusCode, headers, body } = await request(url + path, { headers: asked });
  const bytes = Buffer.from(await body.arrayBuffer());
  if (statusCode !== 200) throw new Error(`${path} was answered with ${statusCode}: ${bytes}`);
  const told = Object.entries(headers).filter(
    ([name]) => !['date', 'connection', 'keep-alive'].includes(name),
  );
  return {
    path,
    headers: Object.fromEntries(told.map(([name, value]) => [name, String(value)])),
    bytes: bytes.toString('base64'),
  };
}

const targetOf = (url: string, path: string): Target => ({
  ...{ url, method: 'GET', headers: asked, requests: [{ path }] },
});
