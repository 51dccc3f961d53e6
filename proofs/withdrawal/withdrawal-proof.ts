import type { Wishes } from '../../bench/bench';
import { randomOf } from '../../gateway/testing/operations.fixtures';
import type { Proof, Verdict } from '../proof';
import { openGround } from './ground';
import { lateOf, mostMs, seededBugsOf, slowestOf } from './judging';
import { becomeShown, wayNames } from './leavers';
import { everyReader, wrongReaders } from './readers';
import { play, towns } from './round';

const seed = 20_260;
/** So much longer it is watched: who is seen then is kept. */
const beyondMs = 3_000;
const rounds = { full: 6, quick: 1 };
/** An open page asks again after so long: they leave at any time of it. */
const turnMs = 50_000;

/** Whoever may not be shown any more is gone within a minute: from every form, from what was kept of it, from every page that is open. */
export const withdrawal: Proof = {
  async run(wishes: Wishes): Promise<Verdict> {
    const { quick, say } = wishes;
    const count = rounds[quick ? 'quick' : 'full'];
    say('Starting two gateways, the site of a partner, and a browser.');
    const ground = await openGround(wishes);
    const [right, wrong] = [everyReader(ground), wrongReaders(ground)];
    const settlers = ground.host.memberIds.length;
    const witness = await becomeShown(ground.host, {
      ...{ name: 'Wilma Stays', town: towns.staying, besides: settlers },
    });
    const random = randomOf(seed);
    const slowest = new Map<string, number>();
    const faults: string[] = [];
    let seeded: ReturnType<typeof seededBugsOf> = [];

    for (let number = 1; number <= count; number += 1) {
      say(`Leaving in ${wayNames.length} ways, round ${number} of ${count}.`);
      // What is wrong on purpose is wrong beside the rest, in the last round.
      const isSeeded = number === count;
      const played = await play({
        ...{ number, ground, witness, isSeeded, staying: settlers + 1 },
        readers: isSeeded ? [...right, ...wrong] : right,
        openForMs: isSeeded ? 0 : random() * turnMs,
        areHintsLost: number % 2 === 0,
        watchedForMs: mostMs + beyondMs,
      });
      faults.push(...played.blind, ...lateOf(played, right));
      for (const [name, ms] of slowestOf(played, right))
        slowest.set(name, Math.max(slowest.get(name) ?? 0, ms));
      if (isSeeded) seeded = seededBugsOf(played, right, wrong);
    }

    const missed = seeded.filter(({ isCaught }) => !isCaught);
    faults.push(...missed.map(({ name }) => `Not caught: ${name}.`));
    return {
      holds: faults.length === 0,
      counts: {
        seed,
        rounds: count,
        'ways of leaving': wayNames.length,
        readers: right.length,
        faults: faults.length,
      },
      figures: Object.fromEntries(slowest),
      seededBugs: { caught: seeded.length - missed.length, of: seeded.length },
      faults,
    };
  },
};
