import type { Cast } from './cast';
import { check, type Run } from './checker';
import type { Theatre } from './faults';
import * as clients from './seeded-clients';
import * as logs from './seeded-logs';

/** One way to get it wrong, as it would be written: what happened with it, for the checker to judge. */
export type SeededBug = (theatre: Theatre, cast: Cast) => Promise<Run>;

/** The seven that realtime.md names. */
const bugs: Readonly<Record<string, SeededBug>> = {
  'a cursor that is ignored': clients.ignoresCursor,
  'no dedupe in the client': clients.doesNotDedupe,
  'a visibility filter that drops the cursor': clients.filterDropsCursor,
  'no idempotency key': clients.hasNoClientId,
  'a sequence instead of a counter': logs.countsBySequence,
  'an acknowledgement before the commit': logs.acknowledgesTooEarly,
  'no catching up after LISTEN again': logs.doesNotCatchUp,
};

/** Runs each of them for real, and says how many the checker caught. */
export async function catchSeededBugs(theatre: Theatre, cast: Cast): Promise<{ caught: number; of: number }> {
  let caught = 0;
  for (const [name, bug] of Object.entries(bugs)) {
    const { lost, doubled, reordered } = check(await bug(theatre, cast));
    if (lost + doubled + reordered > 0) caught += 1;
    else process.stderr.write(`The checker did not catch ${name}.\n`);
  }
  return { caught, of: Object.keys(bugs).length };
}
