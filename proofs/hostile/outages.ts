import { setTimeout as pause } from 'node:timers/promises';
import type { Closers } from '../../bench/closers';
import type { Journey } from '../../gateway/journeys/journey.fixtures';
import { urlVariable } from '../../scripts/config';
import { openProduct } from '../../scripts/product';
import { serviceNames } from '../../scripts/services';
import { type Change, openBetween, type Passed } from '../between';
import { tellsInside } from './told';
import { overHttp } from './transports';

const answersWithinMs = 2_000;

/** Something of each service. */
const query = `{ partners(first: 1) { totalCount } skills(first: 1) { nodes { slug } } threads(first: 1) { totalCount }
  region(slug: "perche") { name members(first: 1) { totalCount } threads(first: 1) { totalCount } } }`;

/** What is missing from the answer while a service is, and nothing else. */
const missingWithout: Readonly<Record<string, readonly string[]>> = {
  identity: ['partners'],
  regions: ['region'],
  directory: ['skills', 'region.members'],
  messaging: ['threads', 'region.threads'],
};

const garbage = [
  '{"surprise":true}',
  '{"data":{"region":7}}',
  'null',
  '<html>',
  '{"data":',
  '[]',
  '{"errors":"x"}',
  '',
];
let said = 0;

/** How a service fails. */
const failures: Readonly<Record<string, () => Promise<Passed>>> = {
  dead: () => Promise.reject(new Error('dead')),
  hung: () => new Promise(() => {}),
  garbage: async () => ({ status: 200, text: garbage[said++ % garbage.length] ?? '' }),
};

type Json = Record<string, unknown>;

const at = (data: unknown, path: string): unknown =>
  path.split('.').reduce<unknown>((value, key) => (value as Json | null)?.[key], data) ?? null;

/** What stands in an answer apart from these paths. */
function without(data: unknown, missing: readonly string[]): string {
  const copy = structuredClone(data) as Json;
  for (const path of missing) {
    const keys = path.split('.');
    const last = keys.pop() ?? '';
    const holder = keys.reduce<Json | null>((value, key) => (value?.[key] as Json) ?? null, copy);
    if (holder) holder[last] = null;
  }
  return JSON.stringify(copy, Object.keys(flat(copy)).sort());
}

const flat = (value: unknown): Json =>
  value !== null && typeof value === 'object'
    ? Object.entries(value).reduce<Json>(
        (all, [key, inner]) => Object.assign(all, { [key]: 1 }, flat(inner)),
        {},
      )
    : {};

/** Why this is no partial answer such as it should be. */
async function faultsOf(url: string, missing: readonly string[], healthy: unknown): Promise<string[]> {
  const startedAt = performance.now();
  const told = await overHttp(url).ask({ query: `${query} # ${++said}` });
  const ms = performance.now() - startedAt;
  const { data = null, errors = [] } = JSON.parse(told.text) as {
    data?: unknown;
    errors?: { path?: string[]; extensions: { code: string } }[];
  };
  const named = errors.map(({ path = [] }) => path.join('.')).sort();
  return [
    ...(ms <= answersWithinMs ? [] : [`came after ${Math.round(ms)} ms`]),
    ...(told.status === 200 ? [] : [`has the status ${told.status}`]),
    ...(missing.every((path) => at(data, path) === null) ? [] : ['holds what cannot be there']),
    ...(data !== null && without(data, missing) === without(healthy, missing) ? [] : ['lacks what is there']),
    ...(named.join() === [...missing].sort().join() ? [] : [`names ${named.join()} as missing`]),
    ...(errors.every(({ extensions }) => extensions.code === 'UNAVAILABLE') ? [] : ['has another code']),
    ...(tellsInside(told) ? ['tells what is inside'] : []),
  ];
}

const changed = (change: (body: Json) => Json): Change => ({
  answers: ({ status, text }) => ({ status, text: JSON.stringify(change(JSON.parse(text))) }),
});

/** Gateways that do not hold what they should when a service fails, by what they do. */
const lax: Readonly<Record<string, Change>> = {
  'waits for ever': { answers: async (passed) => pause(2 * answersWithinMs, passed) },
  'gives up the whole answer': changed((body) => ({ ...body, data: null })),
  'says nothing of what is missing': changed(({ data }) => ({ data })),
  'takes it for a bug': changed((body) =>
    JSON.parse(JSON.stringify(body).replaceAll('UNAVAILABLE', 'INTERNAL')),
  ),
  'says where the service is': changed((body) => ({ ...body, extensions: { at: 'http://127.0.0.1:4004' } })),
};

interface Outages {
  readonly cases: number;
  readonly faults: readonly string[];
  readonly of: number;
  readonly missed: readonly string[];
}

/** A gateway before services that fail one at a time, each in each way. */
export async function failOneByOne(closers: Closers, journey: Journey): Promise<Outages> {
  const failing = new Map<string, () => Promise<Passed>>();
  const env: Record<string, string> = {
    ...{ HAMEAU_PORT: '0', HAMEAU_LOG_LEVEL: 'silent', HAMEAU_VOLATILE_DATABASE: 'true' },
    ...{ HAMEAU_PLANNING_BUDGET_MS: '100000000', HAMEAU_PUBLIC_URL: 'http://localhost:4000' },
  };
  for (const name of serviceNames) {
    const change: Change = { instead: () => failing.get(name)?.() ?? null };
    const between = await closers.open(openBetween(journey.serviceUrl?.(name) ?? '', change), (one) =>
      one.close(),
    );
    env[urlVariable(name)] = between.url;
  }
  const { urls, key } = journey;
  const { url } = await closers.open(openProduct({ urls, key }, env, { apart: true }), (one) => one.close());
  const healthy = await journey.until(async () => {
    const { text } = await overHttp(url).ask({ query });
    const { data, errors } = JSON.parse(text) as { data: unknown; errors?: unknown };
    return errors ? null : data;
  });

  const faults: string[] = [];
  let cases = 0;
  for (const [name, missing] of Object.entries(missingWithout)) {
    for (const [how, fail] of Object.entries(failures)) {
      failing.set(name, fail);
      const found = await faultsOf(url, missing, healthy);
      if (found.length > 0) faults.push(`While ${name} is ${how}, the answer ${found.join('; ')}.`);
      failing.delete(name);
      cases += 1;
    }
  }

  const missed: string[] = [];
  failing.set('messaging', failures['garbage'] as () => Promise<Passed>);
  for (const [name, change] of Object.entries(lax)) {
    const server = await openBetween(url, change);
    if ((await faultsOf(server.url, missingWithout['messaging'] ?? [], healthy)).length === 0)
      missed.push(`a gateway that ${name}`);
    await server.close();
  }
  return { cases, faults, of: Object.keys(lax).length, missed };
}
