import type { MigrationInterface, QueryRunner } from 'typeorm';
import { followTable } from '../../../kit/feed';

/** What messaging keeps of other services, from their feeds: who may see whom, and which communities lie in which. */
export class ReadModels1760000000002 implements MigrationInterface {
  name = 'ReadModels1760000000002';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table people (
        id text primary key,
        audience text not null
      );

      create table communities (
        id text primary key,
        state text not null
      );

      create table community_ties (
        id text primary key,
        from_id text not null,
        to_id text not null,
        kind text not null
      );
      create index community_ties_from on community_ties (from_id, kind);
      create index community_ties_to on community_ties (to_id, kind);

      ${followTable}
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table followed_feeds, community_ties, communities, people');
  }
}
