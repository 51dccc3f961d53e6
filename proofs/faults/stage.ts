import { randomBytes } from 'node:crypto';
import { chmod, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Wishes } from '../../bench/bench';
import { freePort } from '../../bench/free-port';
import { plainEnv } from '../../bench/hameau';
import { databaseVariable, portVariable, urlVariable } from '../../scripts/config';
import { prepareDatabase } from '../../scripts/postgres/roles';
import { serviceNames } from '../../scripts/services';
import { seedCommunities } from '../../services/regions/communities/seed-communities';
import { openRegionsDatabase } from '../../services/regions/database';
import { type Database, openDatabase } from './database';
import { type Network, openNetwork } from './network';
import { type Part, startPart } from './part';

/** The product as seven processes on a machine of its own: four services, two gateways and a database. */
export interface Stage {
  readonly database: Database;
  readonly services: Readonly<Record<string, Part>>;
  readonly gateways: readonly Part[];
  /** Between readers and each gateway. */
  readonly toReaders: readonly Network[];
  /** Between writers and each gateway. */
  readonly toWriters: readonly Network[];
  readonly communityId: string;
  /** Where each service's part of the database is, with its role. */
  readonly urls: Readonly<Record<string, string>>;
  /** What calls between the processes are signed with. */
  readonly key: Buffer;
  /** Every part answers that it is ready. */
  ready(): Promise<void>;
  close(): Promise<void>;
}

export const databaseName = 'hameau';

/** Much is asked from one address here, as by everybody behind one router. */
const limits = {
  HAMEAU_SOCKETS_PER_ADDRESS: '5000',
  HAMEAU_PLANNING_BUDGET_MS: '100000000',
  HAMEAU_POINTS_PER_ADDRESS: '1000000000000',
  HAMEAU_POINTS_PER_ACCOUNT: '1000000000000',
};

export async function openStage({ env, say }: Wishes, settings: NodeJS.ProcessEnv = {}): Promise<Stage> {
  const folder = await mkdtemp(join(tmpdir(), 'hameau-proof-'));
  await chmod(folder, 0o755); // As root, the server's own user has to get in.
  say('Making a database of its own.');
  const database = await openDatabase(folder);
  const parts: Part[] = [];
  const proxies: Network[] = [];
  const close = async () => {
    await Promise.all(proxies.map((proxy) => proxy.close()));
    await Promise.all(parts.map((part) => part.close()));
    await database.close();
    await rm(folder, { recursive: true, force: true, maxRetries: 5 });
  };

  try {
    await database.start();
    const key = randomBytes(32);
    const urls = await prepareDatabase({
      adminUrl: database.url,
      database: databaseName,
      services: [...serviceNames, 'gateway'],
      secret: key,
    });
    const communityId = await aCommunity(urls['regions'] ?? '');

    const whole: NodeJS.ProcessEnv = {
      ...plainEnv(env),
      NODE_ENV: 'production',
      HAMEAU_FOLDER: folder,
      HAMEAU_KEY: key.toString('base64url'),
      HAMEAU_PUBLIC_URL: 'http://localhost:4000',
      ...limits,
      ...settings,
    };
    for (const [name, url] of Object.entries(urls)) whole[databaseVariable(name)] = url;
    const ports: Record<string, number> = {};
    for (const name of serviceNames) {
      ports[name] = await freePort();
      whole[portVariable(name)] = String(ports[name]);
      whole[urlVariable(name)] = `http://127.0.0.1:${ports[name]}`;
    }

    say('Starting four services and two gateways.');
    const start = (name: string, what: string, port: number, more: NodeJS.ProcessEnv = {}) => {
      const part = startPart({
        name,
        what,
        port,
        env: { ...whole, ...more },
        logFile: join(folder, `${name}.log`),
      });
      parts.push(part);
      return part;
    };
    const services = Object.fromEntries(
      serviceNames.map((name) => [name, start(name, name, ports[name] ?? 0)]),
    );
    const gateways: Part[] = [];
    for (const name of ['gateway-1', 'gateway-2']) {
      const port = await freePort();
      gateways.push(start(name, 'gateway', port, { HAMEAU_PORT: String(port) }));
    }
    const ready = async () => void (await Promise.all(parts.map((part) => part.ready())));
    await ready();
    const proxiesTo = async () => {
      const opened = await Promise.all(gateways.map(({ url }) => openNetwork(url)));
      proxies.push(...opened);
      return opened;
    };
    const [toReaders, toWriters] = [await proxiesTo(), await proxiesTo()];
    return { database, services, gateways, toReaders, toWriters, communityId, urls, key, ready, close };
  } catch (error) {
    await close();
    throw error;
  }
}

/** A circle needs no place, so none has to be imported. */
async function aCommunity(url: string): Promise<string> {
  const db = await openRegionsDatabase(url);
  try {
    const circle = {
      kind: 'CIRCLE' as const,
      slug: 'proof',
      name: 'Proof',
      summary: 'Where faults are made.',
      language: 'en',
      placeId: null,
      foundedAt: new Date('2024-02-01T09:00:00Z'),
    };
    const [id] = (await seedCommunities(db, [circle])).values();
    return id ?? '';
  } finally {
    await db.destroy();
  }
}
