import { setTimeout as pause } from 'node:timers/promises';
import type { Wishes } from '../../bench/bench';
import type { Proof, Verdict } from '../proof';
import { ask } from './asking';
import { canariesOf, places } from './canaries';
import { type Ground, openGround } from './ground';
import { arrive, type Leaver, type Stage } from './leaver';
import { type Scanner, scannerOf, sentencesOf } from './scanner';
import { seed, seededBugs } from './seeded-bugs';
import { assembleStage, homesFor } from './stage';

const leavers = { full: 6, quick: 1 };
/** A service looks once more 15 s after the account was erased. */
const erasedWithinMs = 60_000;
const services = 4;

/** Whoever is erased leaves nothing: not in a table, a feed or a log. */
export const erasure: Proof = {
  async run(wishes: Wishes): Promise<Verdict> {
    const { quick, say } = wishes;
    const ground = await openGround(wishes);
    const wanted = quick ? leavers.quick : leavers.full;
    const stage = await assembleStage(ground);
    const homes = await homesFor(ground.query, wanted + seededBugs.length);
    say('Writing something unlikely wherever one can write.');
    const all: Leaver[] = [];
    for (const [at, home] of homes.entries())
      all.push(await arrive(stage, canariesOf(home), `192.0.2.${at + 1}`));
    const before = all.map(({ canaries }) => scannerOf(canaries));
    await ground.lookEverywhere(before);

    say('Leaving out a table each for those after the first, and erasing everybody.');
    const unlucky = all.slice(wanted);
    for (const [at, { memberId, canaries }] of unlucky.entries()) {
      const bug = seededBugs[at];
      if (bug) await seed(ground.query, bug, { id: memberId, handle: canaries.handle });
    }
    const began = performance.now();
    const tokens = await Promise.all(all.map((one) => one.erase()));
    const receipts = await Promise.all(tokens.map((token) => receiptsOf(stage, token)));
    const took = performance.now() - began;

    say('Looking at every row of every table, and at the logs.');
    const after = all.map(({ canaries }) => scannerOf(canaries));
    const tables = await ground.lookEverywhere(after);
    await settle(ground);
    return verdictOf({ wanted, before, after, receipts, tables, took });
  },
};

interface Receipts {
  readonly completedAt: string | null;
  readonly receipts: readonly { readonly tables: readonly { readonly rows: number }[] }[];
}

/** Waits until each service has said that it is done. */
async function receiptsOf({ url }: Stage, token: string): Promise<Receipts> {
  const query = `query ($token: String!) {
    erasureReceipts(token: $token) { completedAt receipts { service tables { name rows } } } }`;
  const end = performance.now() + erasedWithinMs;
  for (;;) {
    const { erasureReceipts } = await ask<{ erasureReceipts: Receipts }>(url, query, { token });
    if (erasureReceipts.completedAt || performance.now() > end) return erasureReceipts;
    await pause(250);
  }
}

/** The triggers of the seeded bugs go, so that nothing of them outlives the proof where the database does. */
async function settle({ query }: Ground): Promise<void> {
  for (const { table } of seededBugs)
    await query(`drop function if exists left_out_${table.replace('.', '_')}() cascade`);
}

interface Looked {
  /** So many were erased as everybody is; for the rest a table was left out. */
  readonly wanted: number;
  readonly before: readonly Scanner[];
  readonly after: readonly Scanner[];
  readonly receipts: readonly Receipts[];
  readonly tables: number;
  readonly took: number;
}

function verdictOf({ wanted, before, after, receipts, tables, took }: Looked): Verdict {
  const there = before.reduce((sum, scanner) => sum + scanner.seen().size, 0);
  const missing = before.flatMap((scanner) => places.filter((place) => !scanner.seen().has(place)));
  const left = after.slice(0, wanted).flatMap((scanner) => sentencesOf(scanner.seen()));
  const complete = receipts.filter((one) => one.completedAt && one.receipts.length === services).length;
  const rows = receipts.flatMap((one) => one.receipts.flatMap((receipt) => receipt.tables));
  const caught = seededBugs.filter(({ table, place }, at) =>
    after[wanted + at]?.seen().get(place)?.has(table),
  ).length;
  const found = [
    ...[...new Set(missing)].map(
      (place) => `The canary of ${place} was not there before: nothing is proved of it.`,
    ),
    ...left.map((sentence) => `Left: ${sentence}.`),
    ...(complete < receipts.length ? ['Not every service said in time that it was done.'] : []),
    ...(tables < 50 ? ['Hardly any tables were looked at.'] : []),
    ...(caught < seededBugs.length ? ['A table that was left out on purpose was not found.'] : []),
  ];
  return {
    holds: found.length === 0,
    counts: {
      erased: wanted,
      canaries: places.length,
      'found before': there,
      'found after': left.length,
      'complete receipts': complete,
      'rows erased': rows.reduce((sum, one) => sum + one.rows, 0),
      tables,
    },
    figures: { 'until the last receipt': took },
    seededBugs: { caught, of: seededBugs.length },
    faults: found,
  };
}
