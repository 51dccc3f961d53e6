import type { Wishes } from '../../bench/bench';
import { openDemoNetwork, type Query, queryBy } from '../demo-network';

/** The product with its demo network, and a look behind it for whoever judges. */
export interface Ground {
  readonly url: string;
  readonly query: Query;
  /** Runs statements of which nothing stays, nor is seen by anybody else. */
  undone<Seen>(run: (query: Query) => Promise<Seen>): Promise<Seen>;
}

export async function openGround(wishes: Wishes): Promise<Ground> {
  const { url, pool } = await openDemoNetwork(wishes);
  return {
    url,
    query: queryBy(pool),
    async undone(run) {
      const client = await pool.connect();
      try {
        await client.query('begin');
        return await run(queryBy(client));
      } finally {
        await client.query('rollback');
        client.release();
      }
    },
  };
}
