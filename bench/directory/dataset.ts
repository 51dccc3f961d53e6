import { createHash } from 'node:crypto';
import { treeAt } from '../../scripts/check/tree';
import { settings as readSettings } from '../../scripts/config';
import { openGround } from '../../scripts/ground';
import { urlWith, withClient } from '../../scripts/postgres/connect';
import { root } from '../../scripts/root';
import { seedOnce } from '../../scripts/seeding';
import type { Closers } from '../closers';
import { plainEnv, startHameau, untilReady } from '../hameau';
import { importCrowd } from './import';
import { makePlainTables } from './plain-tables';
import type { Size } from './sizes';

const database = 'hameau';
const followersWithinMs = 1_800_000;

export interface Place {
  /** Of the superuser. */
  readonly serverUrl: string;
  readonly folder: string;
  readonly env: NodeJS.ProcessEnv;
  readonly closers: Closers;
  say(sentence: string): void;
}

export const databaseUrl = (serverUrl: string): string => urlWith(serverUrl, { database });

/** Changes with whatever the data depends on: what is in the tables, and how it comes there. */
function fingerprint(size: Size): string {
  const tree = treeAt(root);
  const sources = tree.files.filter((file) =>
    /^services\/[^/]+\/migrations\/|^services\/directory\/documents\/build\.ts$|^bench\/directory\/(crowd|words|import|plain-tables)\.ts$/.test(
      file,
    ),
  );
  const hash = createHash('sha256').update(JSON.stringify(size));
  for (const file of sources) hash.update(tree.read(file));
  return hash.digest('hex');
}

/** Has the members in the database, built by the first run and kept for the next ones. */
export async function prepareDataset(place: Place, size: Size): Promise<void> {
  const wanted = fingerprint(size);
  if ((await fingerprintIn(place)) === wanted) return;
  place.say(`Building ${size.members} members; this is kept for the next run.`);
  await withClient(place.serverUrl, (client) =>
    client.query(`drop database if exists ${database} with (force)`),
  );

  const timed = async <Done>(step: string, work: () => Promise<Done>): Promise<Done> => {
    const startedAt = performance.now();
    const done = await work();
    place.say(`  ${step}: ${((performance.now() - startedAt) / 1_000).toFixed(1)} s`);
    return done;
  };
  await fill(place, size, timed);
  await timed('followers', () => untilFollowed(place));
  await withClient(databaseUrl(place.serverUrl), async (client) => {
    await timed('plain tables', () => makePlainTables(client));
    await timed('vacuum', () => client.query('vacuum (analyze)'));
    await client.query('create table bench.built as select $1::text as fingerprint', [wanted]);
  });
}

async function fingerprintIn({ serverUrl }: Place): Promise<string | null> {
  const read = withClient(databaseUrl(serverUrl), (client) =>
    client.query('select fingerprint from bench.built'),
  );
  return read.then(
    ({ rows }) => rows[0]?.fingerprint ?? null,
    () => null,
  );
}

async function fill(
  { folder, env, closers }: Place,
  size: Size,
  timed: <Done>(step: string, work: () => Promise<Done>) => Promise<Done>,
): Promise<void> {
  const own = { ...plainEnv(env), HAMEAU_FOLDER: folder, HAMEAU_DEMO: 'false' };
  const settings = readSettings(own);
  const ending = new AbortController();
  const opening = openGround(settings, own, () => {});
  const ground = await closers.open(opening, async (opened) => {
    ending.abort();
    await opened.close();
  });
  await timed('places', () => seedOnce(ground, settings, own, ending.signal));
  await importCrowd(ground.urls, size, timed);
}

/** The read models are made by the followers of the running product, as they always are. */
async function untilFollowed({ folder, env, closers }: Place): Promise<void> {
  const hameau = await closers.open(
    startHameau(folder, env, { settings: { HAMEAU_DEMO: 'false' } }),
    ({ child }) => child.close(),
  );
  await untilReady(hameau, followersWithinMs);
  await hameau.child.close();
}
