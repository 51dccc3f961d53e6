import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { request } from 'undici';
import { portVariable } from '../scripts/config';
import { root } from '../scripts/root';
import { serviceNames } from '../scripts/services';
import { type Child, childFrom } from './child';
import { freePort } from './free-port';

const lookEveryMs = 10;

export interface Hameau {
  readonly url: string;
  /** Where each service answers by itself, by its name; none does unless they run apart. */
  readonly serviceUrls: ReadonlyMap<string, string>;
  readonly child: Child;
}

/** The environment with nothing in it that would have Hameau answer for another database or in another way. */
export const plainEnv = (env: NodeJS.ProcessEnv): NodeJS.ProcessEnv =>
  Object.fromEntries(Object.entries(env).filter(([name]) => !/^HAMEAU_|_DATABASE_URL$/.test(name)));

/** All of it is asked from one address, and more than a person ever would. */
const boundless = { HAMEAU_POINTS_PER_ADDRESS: '1000000000000', HAMEAU_POINTS_PER_ACCOUNT: '1000000000000' };

interface Starting {
  readonly apart?: boolean;
  readonly settings?: NodeJS.ProcessEnv;
  /** Where the processes log: a file that is open. */
  readonly stderr?: number | 'inherit';
}

/** Starts the product as its operator does, in production, on free ports. Whether it answers yet is for the caller to see. */
export async function startHameau(
  folder: string,
  env: NodeJS.ProcessEnv,
  { apart = false, settings = {}, stderr = 'inherit' }: Starting = {},
): Promise<Hameau> {
  const port = await freePort();
  const ports: Record<string, string> = {};
  const serviceUrls = new Map<string, string>();
  for (const name of apart ? serviceNames : []) {
    const servicePort = await freePort();
    ports[portVariable(name)] = String(servicePort);
    serviceUrls.set(name, `http://127.0.0.1:${servicePort}`);
  }
  const args = ['start', ...(apart ? ['--apart'] : [])];
  const childEnv = {
    ...plainEnv(env),
    NODE_ENV: 'production',
    HAMEAU_FOLDER: folder,
    HAMEAU_PORT: String(port),
    HAMEAU_LOG_LEVEL: 'error',
    ...boundless,
    ...ports,
    ...settings,
  };
  const child = childFrom(join(root, 'scripts', 'run.cjs'), args, childEnv, { stderr });
  return { url: `http://127.0.0.1:${port}`, serviceUrls, child };
}

export interface Answer {
  readonly status: number;
  readonly text: string;
}

/** What it answers to an operation; null while nobody listens. */
export async function askedOnce(url: string, body: object, headers: object = {}): Promise<Answer | null> {
  try {
    const response = await request(`${url}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', ...headers },
      body: JSON.stringify(body),
    });
    return { status: response.statusCode, text: await response.body.text() };
  } catch {
    return null;
  }
}

/** Looks until `found` gives something. Throws when the product ends or the time is over. */
export async function untilFound<Found>(
  { child }: Hameau,
  withinMs: number,
  found: () => Promise<Found | null>,
): Promise<Found> {
  const end = performance.now() + withinMs;
  while (performance.now() < end) {
    if (child.hasEnded()) throw new Error('Hameau ended by itself: what it said is above.');
    const answer = await found();
    if (answer !== null) return answer;
    await pause(lookEveryMs);
  }
  throw new Error(`Hameau was not there within ${withinMs / 1_000} s.`);
}

/** Waits until every part answers and the followers have taken over all that was told before. */
export async function untilReady(hameau: Hameau, withinMs: number): Promise<void> {
  await untilFound(hameau, withinMs, async () => {
    try {
      const { statusCode, body } = await request(`${hameau.url}/readyz`);
      const health = await body.json();
      return statusCode === 200 && !hasGap(health) ? health : null;
    } catch {
      return null;
    }
  });
}

/** A follower that has not caught up yet since its start has an infinite lag, which JSON writes as null. */
const hasGap = (health: unknown): boolean =>
  health === null || (typeof health === 'object' && Object.values(health).some(hasGap));
