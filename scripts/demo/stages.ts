import { withClient } from '../postgres/connect';

const table =
  'create table if not exists gateway.seeding (stage text primary key, finished_at timestamptz not null)';

/** Is this stage in? Asked at every start, so it costs one connection and one statement. */
export async function isFinished(url: string, stage: string): Promise<boolean> {
  return withClient(url, async (client) => {
    await client.query(table);
    const { rowCount } = await client.query('select from gateway.seeding where stage = $1', [stage]);
    return rowCount === 1;
  });
}

/**
 * Runs the stages that are not in yet. Which are, is kept beside the gateway's counters, and noted when all of a stage is in:
 * an interrupted seed goes on with the stage it was in, and each stage leaves alone what is there already.
 */
export async function runStages(
  url: string,
  stages: Readonly<Record<string, () => Promise<void>>>,
): Promise<void> {
  for (const [stage, run] of Object.entries(stages)) {
    if (await isFinished(url, stage)) continue;
    await run();
    await withClient(url, (client) =>
      client.query('insert into gateway.seeding values ($1, now()) on conflict do nothing', [stage]),
    );
  }
}
