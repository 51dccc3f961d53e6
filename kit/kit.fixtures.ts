import { type GraphQLFieldConfigMap, GraphQLObjectType, GraphQLSchema, GraphQLString } from 'graphql';
import { Client } from 'pg';
import type { DataSource, MigrationInterface, QueryRunner } from 'typeorm';
import { openDatabase } from './database';
import { feedTable, followTable } from './feed';
import { logOf } from './log';
import type { Calls, Service } from './service';
import { cloneDatabase } from './testing/database';
import type { Asking, Viewer } from './viewer';

export const silent = logOf('test', 'silent');

export const aViewer = (more: Partial<Viewer> = {}): Viewer => ({
  accountId: 'acc_1',
  memberId: 'mbr_1',
  sessionId: 'ses_1',
  locale: 'en',
  scopes: ['member'],
  blocked: [],
  memberships: [],
  ...more,
});

export const asking = (more: Partial<Asking> = {}): Asking => ({
  viewer: null,
  locale: 'en',
  requestId: 'req_1',
  ...more,
});

type Fields = GraphQLFieldConfigMap<unknown, { asking: Asking }>;

/** A service with these root fields, besides `viewer`: the name of whoever asks. */
export function aService({
  fields = {},
  subscriptions,
  calls = {},
}: {
  fields?: Fields;
  subscriptions?: Fields;
  calls?: Calls;
} = {}): Service {
  const viewer: Fields = {
    viewer: { type: GraphQLString, resolve: (_source, _args, context) => context.asking.viewer?.memberId },
  };
  const query = new GraphQLObjectType({ name: 'Query', fields: { ...viewer, ...fields } });
  const subscription = subscriptions
    ? new GraphQLObjectType({ name: 'Subscription', fields: subscriptions })
    : null;
  return {
    name: 'orchard',
    schema: new GraphQLSchema({ query, subscription }),
    log: silent,
    calls,
    contextFor: (given) => ({ asking: given }),
    ready: async () => ({ ready: true, trees: 3 }),
    close: async () => {},
  };
}

class Tables1760000000001 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`${feedTable} ${followTable}
      create table applied (
        number int constraint applied_once primary key constraint applied_positive check (number > 0),
        parent int constraint applied_parent references applied (number)
      );`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table applied, followed_feeds, feed_events');
  }
}

/** A service's database with a feed, a follower's cursor and a table `applied` of numbers, each at most once. */
export async function openScratch() {
  const database = await cloneDatabase();
  const admin = new Client({ connectionString: database.adminUrl });
  await admin.connect();
  await admin.query('create schema if not exists orchard');
  await admin.end();
  const open = () =>
    openDatabase({
      url: database.adminUrl,
      service: 'orchard',
      rows: [],
      migrations: [Tables1760000000001],
    });
  const opened: DataSource[] = [];
  return {
    url: database.adminUrl,
    open: async () => {
      const db = await open();
      opened.push(db);
      return db;
    },
    close: async () => {
      await Promise.all(opened.filter((db) => db.isInitialized).map((db) => db.destroy()));
      await database.close();
    },
  };
}

export type Scratch = Awaited<ReturnType<typeof openScratch>>;
