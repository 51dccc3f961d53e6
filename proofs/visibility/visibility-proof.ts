import type { Wishes } from '../../bench/bench';
import { schemaOf } from '../../gateway/journeys/everything.fixtures';
import { serviceNames } from '../../scripts/services';
import { openEmptyProduct } from '../ground';
import type { Proof, Verdict } from '../proof';
import { catchLeaks, harsh } from './leaky-grounds';
import { networkOf, viewerNames } from './network';
import { pathsIn } from './paths';
import { populate } from './population';
import { rules } from './rules';
import { allWays, foundingWays, lookAt } from './trial';
import { asCast, become } from './writing';

const seed = 20_260;
const networks = { full: 200, quick: 10 };
/** Each viewer goes each way in one of so many networks. */
const everyTurns = { full: 2, quick: 10 };

/** Nobody is shown, told of or counted to anyone who may not see them, by whatever way there is. */
export const visibility: Proof = {
  async run({ closers, quick, say }: Wishes): Promise<Verdict> {
    const effort = quick ? 'quick' : 'full';
    say('Starting Hameau, and bringing in who is to be seen and who looks.');
    const journey = await openEmptyProduct(closers, 'together');
    const people = await populate(journey);
    const bySchema = [
      pathsIn(schemaOf('api'), 'graph', rules),
      ...serviceNames.map((name) => pathsIn(schemaOf(name), name, rules)),
    ];
    const paths = bySchema.flatMap((one) => one.paths);
    const ways = [...allWays(journey, people, paths), ...foundingWays(people)];

    say(`Looking at ${networks[effort]} networks by ${ways.length} ways.`);
    const leaks: string[] = [];
    const alive = new Set<string>();
    let [before, looks] = [asCast, 0];
    for (let turn = 0; turn < networks[effort]; turn += 1) {
      const network = networkOf(seed + turn);
      await become(journey, people, before, network);
      before = network;
      const looked = await lookAt({
        ...{ journey, people, ground: journey, network, ways },
        ...{ turn, everyTurns: everyTurns[effort] },
      });
      leaks.push(...looked.leaks.map((leak) => `Network ${seed + turn}: ${leak}`));
      for (const name of looked.found) alive.add(name);
      looks += looked.looks;
    }

    say('Looking at services that forget a rule.');
    await become(journey, people, before, harsh);
    const seeds = await catchLeaks(closers, { journey, people, ways });
    const unruled = bySchema.flatMap((one) => one.unruled);
    const found = [
      ...unruled,
      ...leaks,
      ...(alive.size < ways.length / 2 ? ['By most ways nobody was ever found: nothing was proved.'] : []),
      ...seeds.missed.map((name) => `Not caught: ${name}.`),
    ];
    return {
      holds: found.length === 0,
      counts: {
        seed,
        networks: networks[effort],
        viewers: viewerNames.length,
        ways: ways.length,
        'of these made of the schemas': paths.length,
        'of these found somebody': alive.size,
        'fields without a rule': unruled.length,
        looks,
        leaks: leaks.length,
      },
      figures: {},
      seededBugs: { caught: seeds.caught, of: seeds.of },
      faults: found,
    };
  },
};
