import { join } from 'node:path';
import { request } from 'undici';
import { withClient } from '../../scripts/postgres/connect';
import type { Bench, Column, Row, Wishes } from '../bench';
import { childFrom } from '../child';
import { startHameau, untilReady } from '../hameau';
import { type LoadRequest, openLoad } from '../load/load';
import { databasePidOf, type Measured, measureWindow } from '../load/measured';
import { median, rounded } from '../median';
import { type Dataset, openDataset } from './dataset';
import type { PlainSettings } from './plain-process';
import { drawn, type Question, questions } from './questions';
import { full, quick } from './sizes';
import { somewheres } from './somewhere';

const plans = {
  full: { rounds: 5, windowMs: 4_000, connections: 2, asked: 1_000 },
  quick: { rounds: 3, windowMs: 1_000, connections: 2, asked: 200 },
};
const compared = 25;
const startsWithinMs = 120_000;

const columns: readonly Column[] = [
  { key: 'p50Ms', title: 'p50 ms', digits: 1 },
  { key: 'p99Ms', title: 'p99 ms', digits: 1 },
  { key: 'p99Ratio', title: 'p99 ÷ written by hand', digits: 2 },
  { key: 'cpuMs', title: 'CPU ms', digits: 2 },
  { key: 'databaseMs', title: 'of it PostgreSQL', digits: 2 },
];

/** Questions of a directory: performance.md's second job, beside the best statement for each that we could write. */
export const search: Bench = {
  columns,
  async run(wishes: Wishes): Promise<Row[]> {
    const rows: Row[] = [];
    for (const size of wishes.quick ? quick : full)
      rows.push(...(await searched(wishes, await openDataset(wishes, size))));
    return rows;
  },
};

interface Side {
  readonly name: string;
  readonly url: string;
  readonly method: 'GET' | 'POST';
  readonly pids: readonly number[];
  request(question: Question, at: number): LoadRequest;
}

async function searched(wishes: Wishes, { size, folder, url, postgres }: Dataset): Promise<Row[]> {
  const { closers, env, say } = wishes;
  const plan = wishes.quick ? plans.quick : plans.full;
  const places = await withClient(url, somewheres);
  const asked = new Map(questions.map((question) => [question, drawn(question, places, size, plan.asked)]));
  const hameau = await closers.open(
    startHameau(folder, env, { settings: { HAMEAU_DEMO: 'false' } }),
    ({ child }) => child.close(),
  );
  await untilReady(hameau, startsWithinMs);
  const plain = childFrom(join(__dirname, 'plain-process.js'), [], { ...env, NODE_ENV: 'production' });
  await closers.open(Promise.resolve(plain), (opened) => opened.close());
  const statements = Object.fromEntries(questions.map(({ name, sql }) => [name, sql]));
  const { port } = await plain.ask<{ port: number }>({
    databaseUrl: url,
    statements,
  } satisfies PlainSettings);
  const load = await closers.open(Promise.resolve(openLoad(env)), (opened) => opened.close());

  const byHand: Side = {
    ...{ name: 'by hand', url: `http://127.0.0.1:${port}`, method: 'GET', pids: [plain.pid] },
    request: (question, at) => {
      const values = JSON.stringify(asked.get(question)?.[at]?.values);
      return { path: `/?${new URLSearchParams({ name: question.name, values })}` };
    },
  };
  const ours: Side = {
    ...{ name: 'hameau', url: hameau.url, method: 'POST', pids: [hameau.child.pid] },
    request: (question, at) => ({
      path: '/graphql',
      body: JSON.stringify({ query: question.query, variables: asked.get(question)?.[at]?.variables }),
    }),
  };
  const rows: Row[] = [];
  for (const question of questions) {
    say(`${size.name}: ${question.name}`);
    await assertAlike(question, byHand, ours);
    const measured = new Map<Side, Measured[]>([byHand, ours].map((side) => [side, []]));
    for (let round = 0; round <= plan.rounds; round += 1) {
      for (const [side, all] of measured) {
        const requests = Array.from({ length: plan.asked }, (_none, at) => side.request(question, at));
        const headers: Record<string, string> =
          side.method === 'POST' ? { 'content-type': 'application/json' } : {};
        await load.aim(side.name, { url: side.url, method: side.method, headers, requests });
        const one = await measureWindow({ load, databasePid: databasePidOf(postgres) }, side, plan);
        // The first of each warms up.
        if (round > 0) all.push(one);
      }
    }
    const limit = measured.get(byHand) ?? [];
    for (const [side, all] of measured) {
      const row = rowOf(`${size.name}, ${question.name}: ${side.name}`, all, limit);
      say(`  ${side.name}: p50 ${row['p50Ms']} ms, p99 ${row['p99Ms']} ms, ${row['cpuMs']} ms CPU`);
      rows.push(row);
    }
  }
  await hameau.child.close();
  return rows;
}

function rowOf(name: string, all: readonly Measured[], limit: readonly Measured[]): Row {
  const middle = (of: (one: Measured, at: number) => number) => rounded(median(all.map(of)), 3);
  return {
    name,
    p50Ms: middle(({ p50Ms }) => p50Ms),
    p99Ms: middle(({ p99Ms }) => p99Ms),
    p99Ratio: middle(({ p99Ms }, at) => p99Ms / (limit[at]?.p99Ms ?? Number.NaN)),
    cpuMs: middle(({ cpuMs }) => cpuMs ?? Number.NaN),
    databaseMs: middle(({ databaseMs }) => databaseMs ?? Number.NaN),
  };
}

/** Throws unless both find the same, in the same order. Before that both are asked once: what a large database first reads from the disk may be late. */
async function assertAlike(question: Question, byHand: Side, ours: Side): Promise<void> {
  for (let at = 0; at < compared; at += 1)
    await Promise.allSettled([byHand, ours].map((side) => rowsOf(side, question, at)));
  let found = 0;
  for (let at = 0; at < compared; at += 1) {
    const [written, told] = await Promise.all([rowsOf(byHand, question, at), rowsOf(ours, question, at)]);
    found += written.length;
    if (JSON.stringify(written) !== JSON.stringify(told))
      throw new Error(
        `${question.name}: ${JSON.stringify(written).slice(0, 600)} by hand, ${JSON.stringify(told).slice(0, 600)} here.`,
      );
  }
  if (found === 0) throw new Error(`${question.name}: nothing is found, so nothing is compared.`);
}

async function rowsOf(side: Side, question: Question, at: number): Promise<readonly unknown[]> {
  const { path, body } = side.request(question, at);
  const headers: Record<string, string> = body ? { 'content-type': 'application/json' } : {};
  const response = await request(side.url + path, { method: side.method, headers, body: body ?? null });
  const { data, errors } = (await response.body.json()) as { data?: never; errors?: unknown };
  if (!data) throw new Error(`${side.name} answered no ${question.name}: ${JSON.stringify(errors)}`);
  const [list] = Array.isArray(data) ? [data] : Object.values(data as Record<string, unknown>);
  return Array.isArray(list) ? list : ((list as { nodes: unknown[] } | null)?.nodes ?? []);
}
