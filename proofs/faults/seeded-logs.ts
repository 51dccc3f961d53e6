import { randomUUID } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';
import { Client } from 'pg';
import type { LogEvent, Run } from './checker';
import type { Theatre } from './faults';

/*
 * Logs with a bug, on tables of their own in the same database: what they tell and acknowledge is judged like the product's.
 */

const threadId = 'seeded';

interface Row {
  readonly seq: number;
  readonly intention: string;
}

async function connected({ database }: Theatre): Promise<Client> {
  const client = new Client({ connectionString: database.url });
  client.on('error', () => {});
  await client.connect();
  return client;
}

async function aTable(client: Client, seq: string): Promise<string> {
  const table = `seeded_${randomUUID().replaceAll('-', '')}`;
  await client.query(`create table ${table} (seq ${seq}, intention text not null)`);
  return table;
}

const logOf = async (client: Client, table: string): Promise<readonly LogEvent[]> => {
  const { rows } = await client.query<Row>(`select seq::integer, intention from ${table} order by seq`);
  return rows.map((row) => ({
    ...row,
    kind: 'MESSAGE_POSTED',
    messageId: row.intention,
    authorId: 'seeded',
  }));
};

const runOf = (
  log: readonly LogEvent[],
  { acknowledged = log.map(({ intention }) => intention ?? ''), told = log.map(({ seq }) => seq) } = {},
): Run => ({
  log: new Map([[threadId, log]]),
  acknowledged: acknowledged.map((intention) => ({ threadId, intention })),
  told: [
    {
      reader: threadId,
      threadId,
      from: 1,
      hidden: [],
      events: told.map((seq) => ({ seq, kind: 'MESSAGE_POSTED' })),
    },
  ],
});

/** Two write at once, and the one that took its number first commits last: a reader that goes on from the highest number misses it. */
export async function countsBySequence(theatre: Theatre): Promise<Run> {
  const [one, other] = [await connected(theatre), await connected(theatre)];
  const table = await aTable(one, 'bigserial');
  const told: number[] = [];
  const readOn = async () => {
    const { rows } = await other.query<Row>(`select seq::integer from ${table} where seq > $1 order by seq`, [
      told.at(-1) ?? 0,
    ]);
    told.push(...rows.map(({ seq }) => seq));
  };
  await one.query('begin');
  await one.query(`insert into ${table} (intention) values ('first')`);
  await other.query(`insert into ${table} (intention) values ('second')`);
  await readOn();
  await one.query('commit');
  await readOn();
  const log = await logOf(one, table);
  await one.query(`drop table ${table}`);
  await Promise.all([one.end(), other.end()]);
  return runOf(log, { told });
}

/** The author hears that it is kept when it was inserted, and then the connection dies. */
export async function acknowledgesTooEarly(theatre: Theatre): Promise<Run> {
  const [writer, judge] = [await connected(theatre), await connected(theatre)];
  const table = await aTable(judge, 'serial');
  const acknowledged: string[] = [];
  await writer.query(`insert into ${table} (intention) values ('kept')`);
  acknowledged.push('kept');
  const { rows } = await writer.query<{ pid: number }>('select pg_backend_pid() as pid');
  await writer.query('begin');
  await writer.query(`insert into ${table} (intention) values ('lost')`);
  acknowledged.push('lost');
  await judge.query('select pg_terminate_backend($1)', [rows[0]?.pid]);
  await writer.query('commit').catch(() => {});
  const log = await logOf(judge, table);
  await judge.query(`drop table ${table}`);
  await Promise.all([writer.end().catch(() => {}), judge.end()]);
  return runOf(log, { acknowledged });
}

/** A reader that looks when it is told to, and not when it begins to listen again. */
export async function doesNotCatchUp(theatre: Theatre): Promise<Run> {
  const writer = await connected(theatre);
  const table = await aTable(writer, 'serial');
  const told: number[] = [];
  const listen = async (): Promise<Client> => {
    const client = await connected(theatre);
    client.on('notification', async () => {
      const { rows } = await writer.query<Row>(`select seq from ${table} where seq > $1 order by seq`, [
        told.at(-1) ?? 0,
      ]);
      told.push(...rows.map(({ seq }) => seq));
    });
    await client.query(`listen ${table}`);
    return client;
  };
  const post = (intention: string) =>
    writer.query(
      `with posted as (insert into ${table} (intention) values ('${intention}') returning 1) select pg_notify('${table}', '') from posted`,
    );

  const first = await listen();
  await post('heard');
  while (told.length === 0) await pause(10);
  await first.end();
  await post('missed');
  const second = await listen();
  // Long enough for any notification there was.
  await pause(500);
  await second.end();
  const log = await logOf(writer, table);
  await writer.query(`drop table ${table}`);
  await writer.end();
  return runOf(log, { told });
}
