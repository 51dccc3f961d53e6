import { createHash } from 'node:crypto';
import { join } from 'node:path';
import type { Client } from 'pg';
import { treeAt } from '../../scripts/check/tree';
import { settings as readSettings } from '../../scripts/config';
import { openGround } from '../../scripts/ground';
import { urlWith, withClient } from '../../scripts/postgres/connect';
import { openPostgres, type Postgres } from '../../scripts/postgres/open';
import { root } from '../../scripts/root';
import { seedOnce } from '../../scripts/seeding';
import type { Wishes } from '../bench';
import { plainEnv } from '../hameau';
import { fill } from './fill';
import { makePlainTables } from './plain-tables';
import type { Size } from './sizes';

const database = 'hameau';

export interface Dataset {
  readonly size: Size;
  readonly postgres: Postgres;
  readonly folder: string;
  /** Of the superuser, to the database with the members in it. */
  readonly url: string;
}

/** The members of one size, in a folder of their own: made by the first run, kept for the next ones. */
export async function openDataset(wishes: Wishes, size: Size): Promise<Dataset> {
  const { closers, say } = wishes;
  const folder = join(root, '.hameau', 'bench', `search-${size.members}`);
  const postgres = await closers.open(openPostgres({ folder, onProgress: say }), (opened) => opened.close());
  const url = urlWith(postgres.url, { database });
  const dataset = { size, postgres, folder, url };
  const wanted = fingerprint(size);
  if ((await fingerprintIn(url)) === wanted) return dataset;

  say(`Building ${size.members} members, some minutes for each 100,000; this is kept for the next run.`);
  await withClient(postgres.url, (client) =>
    client.query(`drop database if exists ${database} with (force)`),
  );
  await seedPlaces(dataset, wishes);
  await fill(url, size, wishes);
  await withClient(url, async (client) => {
    await makePlainTables(client);
    await client.query('vacuum (analyze)');
    await client.query('create table bench.built as select $1::text as fingerprint', [wanted]);
  });
  return dataset;
}

/** Changes with whatever the members are made by; a migration of the product is made on them when they are opened. */
function fingerprint(size: Size): string {
  const tree = treeAt(root);
  const sources = tree.files.filter((file) =>
    /^bench\/(search\/(copies|fill|names|plain-tables)|directory\/(crowd|words))\.ts$/.test(file),
  );
  const hash = createHash('sha256').update(JSON.stringify(size));
  for (const file of sources) hash.update(tree.read(file));
  return hash.digest('hex');
}

async function fingerprintIn(url: string): Promise<string | null> {
  const read = (client: Client) => client.query('select fingerprint from bench.built');
  return withClient(url, read).then(
    ({ rows }) => rows[0]?.fingerprint ?? null,
    () => null,
  );
}

async function seedPlaces({ folder }: Dataset, { env, closers }: Wishes): Promise<void> {
  const own = { ...plainEnv(env), HAMEAU_FOLDER: folder, HAMEAU_DEMO: 'false' };
  const settings = readSettings(own);
  const ending = new AbortController();
  const ground = await closers.open(
    openGround(settings, own, () => {}),
    async (opened) => {
      ending.abort();
      await opened.close();
    },
  );
  await seedOnce(ground, settings, own, ending.signal);
}
