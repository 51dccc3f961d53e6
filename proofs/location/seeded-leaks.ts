import type { Attack, ViewerName } from './attack';
import { averaging } from './attacks/averaging';
import { box } from './attacks/box';
import { clusters } from './attacks/clusters';
import { countDifferencing } from './attacks/count-differencing';
import { distanceOrder } from './attacks/distance-order';
import { edits } from './attacks/edits';
import { embed } from './attacks/embed';
import { exporting } from './attacks/export';
import { feeds } from './attacks/feeds';
import { radius } from './attacks/radius';
import type { Cast } from './cast';
import { judge } from './checker';
import type { Hidden } from './hidden';
import type { Leak } from './leak';
import * as leaks from './leaks';
import { openLeakyServer } from './leaky-server';
import { attackOne, scannerOf } from './trials';

/** A server that leaks in one way, and the attack that has to find it. */
interface Seeded {
  readonly name: string;
  readonly attack: Attack;
  readonly leak: (hidden: Hidden) => Leak;
  readonly caughtAs: 'better' | 'hidden' | 'told';
  readonly viewer: ViewerName;
}

const seededLeaks: readonly Seeded[] = [
  {
    name: 'a point drawn anew at each read',
    attack: averaging,
    leak: leaks.jittersEachRead,
    caughtAs: 'better',
    viewer: 'visitor',
  },
  {
    name: 'a map that cuts by the true point',
    attack: box,
    leak: leaks.cutsByTruth,
    caughtAs: 'better',
    viewer: 'stranger',
  },
  {
    name: 'a radius around the true point',
    attack: radius,
    leak: leaks.measuresFromTruth,
    caughtAs: 'better',
    viewer: 'stranger',
  },
  {
    name: 'an order by the true distance',
    attack: distanceOrder,
    leak: leaks.ordersByTruth,
    caughtAs: 'better',
    viewer: 'neighbour',
  },
  {
    name: 'counts with hidden members',
    attack: countDifferencing,
    leak: leaks.countsHidden,
    caughtAs: 'hidden',
    viewer: 'blocked',
  },
  {
    name: 'marks at the true point',
    attack: clusters,
    leak: leaks.marksTruth,
    caughtAs: 'better',
    viewer: 'visitor',
  },
  {
    name: 'the place’s id in an export',
    attack: exporting,
    leak: leaks.exportsPlace,
    caughtAs: 'told',
    viewer: 'stranger',
  },
  {
    name: 'the commune’s name on a partner’s page',
    attack: embed,
    leak: leaks.namesCommune,
    caughtAs: 'told',
    viewer: 'visitor',
  },
  {
    name: 'the place’s id in a cursor',
    attack: feeds,
    leak: leaks.hidesInCursor,
    caughtAs: 'told',
    viewer: 'neighbour',
  },
  {
    name: 'a point drawn anew at each edit',
    attack: edits,
    leak: leaks.jittersEachEdit,
    caughtAs: 'better',
    viewer: 'visitor',
  },
];

const budget = 125;

interface Run {
  readonly seed: number;
  say(sentence: string): void;
}

/** Runs each attack against a server that leaks, and says how many were found out. */
export async function catchSeededLeaks(url: string, cast: Cast, { seed, say }: Run) {
  const scanner = scannerOf(cast);
  const [hidden] = cast.targets;
  if (!hidden) throw new Error('There is nobody to leak.');
  let caught = 0;
  for (const { name, attack, leak, caughtAs, viewer } of seededLeaks) {
    const server = await openLeakyServer(url, leak(hidden));
    try {
      const tried = await attackOne(
        attack,
        { url: server.url, cast, seed, budget },
        { hidden, viewer, scanner },
      );
      if (judge([tried])[caughtAs] > 0) caught += 1;
      else say(`The checker did not catch ${name}.`);
    } finally {
      await server.close();
    }
  }
  return { caught, of: seededLeaks.length };
}
