import { withClient } from '../postgres/connect';

/**
 * Which parts of the seed are in, kept beside the gateway's counters. A stage is noted when all of it is in, so an
 * interrupted seed goes on with the stage it was in; each stage leaves alone what is there already.
 */
export async function runStages(
  url: string,
  stages: Readonly<Record<string, () => Promise<void>>>,
): Promise<void> {
  await withClient(url, async (client) => {
    await client.query(
      'create table if not exists gateway.seeding (stage text primary key, finished_at timestamptz not null)',
    );
    const { rows } = await client.query<{ stage: string }>('select stage from gateway.seeding');
    const finished = new Set(rows.map(({ stage }) => stage));
    for (const [stage, run] of Object.entries(stages)) {
      if (finished.has(stage)) continue;
      await run();
      await client.query('insert into gateway.seeding values ($1, now()) on conflict do nothing', [stage]);
    }
  });
}
