import type { DataSource } from 'typeorm';
import { logOf } from '../../kit/log';
import { cloneDatabase, type TestDatabase } from '../../kit/testing/database';
import { until } from '../../kit/testing/until';
import { openGatewayDatabase } from '../database';
import { type Budgets, openBudgets, type Payer } from './budgets';
import { type Ledger, ledgerIn } from './ledger';

const log = logOf('budgets', 'silent');

let database: TestDatabase;
let db: DataSource;
let open: Budgets[];
beforeAll(async () => {
  database = await cloneDatabase();
  db = await openGatewayDatabase(database.url('gateway'));
});
beforeEach(() => {
  open = [];
});
afterEach(async () => {
  for (const budgets of open) await budgets.close();
});
afterAll(async () => {
  await db?.destroy();
  await database?.close();
});

let payers = 0;
const payer = (more: Partial<Payer> = {}): Payer => {
  payers += 1;
  return { name: `payer ${payers}`, limit: 10_000, ...more };
};

function opened(ledger: Ledger | null = ledgerIn(db), now?: () => number): Budgets {
  const budgets = openBudgets(ledger, log, now);
  open.push(budgets);
  return budgets;
}

/** How much of so many operations of 100 points was let through. */
async function spentBy(all: readonly Budgets[], who: Payer, operations: number): Promise<number> {
  const standings = await Promise.all(
    Array.from({ length: operations }, (_, at) => all[at % all.length]?.spend(who, 100)),
  );
  return standings.filter((standing) => standing && !standing.isOver).length * 100;
}

const known = async ({ name }: Payer) => {
  const [row] = await db.query('select spent from budgets where name = $1', [name]);
  return row?.spent as number | undefined;
};

test('a payer spends what there is and no more, and is told what is left', async () => {
  const budgets = opened();
  const who = payer({ limit: 1_000 });
  expect(await budgets.spend(who, 400)).toMatchObject({ limit: 1_000, remaining: 600, isOver: false });
  expect(await budgets.spend(who, 700)).toMatchObject({ remaining: 600, isOver: true });
  expect(await budgets.spend(who, 600)).toMatchObject({ remaining: 0, isOver: false });
  const { resetMs, isOver } = await budgets.spend(who, 1);
  expect([isOver, resetMs > 0 && resetMs <= 60_000]).toEqual([true, true]);
  expect((await budgets.spend(payer(), 1)).isOver).toBe(false);
});

test('what costs more than a whole budget is let through where nothing was spent yet', async () => {
  const budgets = opened();
  const who = payer({ limit: 10 });
  expect((await budgets.spend(who, 50)).isOver).toBe(false);
  expect((await budgets.spend(who, 1)).isOver).toBe(true);
});

test('two gateways together let through the whole, and a tenth and one operation more each at most', async () => {
  const both = [opened(), opened()];
  const who = payer();
  const spent = await spentBy(both, who, 600);
  expect(spent).toBeGreaterThanOrEqual(10_000);
  expect(spent).toBeLessThanOrEqual(10_000 + 2 * (1_000 + 100));
  await until(async () => (await known(who)) === spent);
});

test('a gateway that is started again knows what was spent before', async () => {
  const who = payer();
  const before = openBudgets(ledgerIn(db), log);
  expect(await spentBy([before], who, 200)).toBe(10_000);
  await before.close();
  expect(await known(who)).toBe(10_000);
  expect(await spentBy([opened()], who, 200)).toBeLessThanOrEqual(1_100);
});

test('many operations of many payers are settled in few statements', async () => {
  let statements = 0;
  const kept = ledgerIn(db);
  const budgets = opened({
    ...kept,
    settle: (entries) => {
      statements += 1;
      return kept.settle(entries);
    },
  });
  const all = Array.from({ length: 300 }, () => payer());
  await Promise.all(all.map((who) => spentBy([budgets], who, 10)));
  await until(async () => (await known(all[299] as Payer)) === 1_000);
  expect(statements).toBeLessThanOrEqual(2);
});

test('a window ends, and there is all of it again', async () => {
  const budgets = opened();
  const who = payer({ limit: 200, seconds: 0.3 });
  expect(await spentBy([budgets], who, 5)).toBe(200);
  await until(async () => (await budgets.spend(who, 200)).isOver === false);
  await until(async () => (await known(who)) === 200);
});

test('while the database is away a gateway counts by itself, waits for nobody, and tells it afterwards', async () => {
  let isAway = true;
  const kept = ledgerIn(db);
  const budgets = opened({
    ...kept,
    settle: async (entries) => {
      if (isAway) throw new Error('away');
      return kept.settle(entries);
    },
  });
  const who = payer();
  expect(await spentBy([budgets], who, 300)).toBe(10_000);
  expect(await known(who)).toBeUndefined();
  isAway = false;
  await until(async () => (await known(who)) === 10_000);
});

test('a database that hangs holds up a fast spender once, and nobody after that', async () => {
  const budgets = opened({ settle: () => new Promise(() => {}), prune: async () => {} });
  open.pop(); // It cannot end either.
  const who = payer();
  expect(await spentBy([budgets], who, 150)).toBe(10_000);
});

test('windows that are over are forgotten', async () => {
  const who = payer({ seconds: 1 });
  await ledgerIn(db).settle([{ name: who.name, points: 5, seconds: -120 }]);
  expect(await known(who)).toBe(5);
  await ledgerIn(db).prune();
  expect(await known(who)).toBeUndefined();
});

test('the gateway’s role reads nothing of the services, and theirs nothing of it', async () => {
  for (const table of ['identity.accounts', 'regions.memberships', 'directory.people', 'messaging.threads'])
    await expect(db.query(`select * from ${table}`)).rejects.toThrow(/permission denied/);
  const { Client } = await import('pg');
  for (const service of ['identity', 'regions', 'directory', 'messaging']) {
    const client = new Client({ connectionString: database.url(service) });
    await client.connect();
    await expect(client.query('select * from gateway.budgets')).rejects.toThrow(/permission denied/);
    await client.end();
  }
});
