import { type Eyes, entity, type Way } from '../../gateway/journeys/eyes.fixtures';
import type { Journey } from '../../gateway/journeys/journey.fixtures';
import { ways, waysToGuests } from '../../gateway/journeys/ways.fixtures';
import { randomOf } from '../../gateway/testing/operations.fixtures';
import { miscounted } from './counts';
import { mistold } from './fields';
import { finds, leaksOfOne } from './judge';
import { eyesOf, type Ground } from './looking';
import { seesMember } from './model';
import { type Network, type TargetName, targetNames, type ViewerName, viewerNames } from './network';
import type { Path } from './paths';
import type { Population } from './population';
import { usedIn, variablesFor } from './rules';

/** A way with a name, whether it was written by hand or made of the schema. */
export interface Named {
  readonly name: string;
  look(eyes: Eyes, target: TargetName): Promise<unknown>;
}

export function allWays(journey: Journey, people: Population, paths: readonly Path[]): Named[] {
  const byHand = ([name, way]: readonly [string, Way]): Named => ({
    name,
    look: (eyes, target) => way(eyes, people.found[target]),
  });
  const bySchema = ({ name, query }: Path): Named => ({
    name,
    look: (eyes, target) => {
      const service = name.split(' ')[0] ?? '';
      const ask = service === 'graph' ? eyes.graph : eyes.straightTo(service);
      return ask(query, usedIn(query, variablesFor(journey, people, target)));
    },
  });
  return [...[...ways, ...waysToGuests].map(byHand), ...paths.map(bySchema)];
}

export interface Looked {
  /** How many answers were looked at. */
  readonly looks: number;
  readonly leaks: readonly string[];
  /** Ways by which somebody was found. */
  readonly found: ReadonlySet<string>;
}

interface Trial {
  readonly journey: Journey;
  readonly people: Population;
  readonly ground: Ground;
  readonly network: Network;
  readonly ways: readonly Named[];
  /** Which of the networks it is: chooses who is looked for, and the pairs of a way and a viewer whose turn it is. */
  readonly turn: number;
  /** Every pair has its turn in one of so many networks. */
  readonly everyTurns: number;
  /** What leaks is asked for again after this long: a block or a right is felt everywhere then. */
  readonly feltWithinMs?: number;
  /** To know whether anything leaks, the first is enough. */
  readonly isFirstEnough?: boolean;
}

/** What a gateway knows of a viewer is known for at most 5 s. */
const longestFeltMs = 5_500;
const atOnce = 4;

/** All viewers look at one network, by each way for somebody by chance. */
export async function lookAt(trial: Trial): Promise<Looked> {
  const { journey, people, ground, network, turn, everyTurns, feltWithinMs = longestFeltMs } = trial;
  const random = randomOf(turn);
  const found = new Set<string>();
  const leaks: string[] = [];
  let [looks, pairs] = [0, 0];
  const tries: (() => Promise<void>)[] = [];
  const others = viewerNames.filter((name) => name !== 'anonymous');
  const signedIn = others[turn % others.length];
  for (const viewer of viewerNames) {
    const eyes = await eyesOf(journey, people, ground, viewer);
    tries.push(async () => {
      looks += 5;
      leaks.push(
        ...(await twice(() => miscounted(eyes, network, people, viewer))).map(
          (leak) => `${viewer}: ${leak}.`,
        ),
      );
    });
    if (viewer === 'anonymous' || viewer === signedIn) tries.push(() => tryFields(viewer, eyes));
    for (const way of trial.ways) {
      pairs += 1;
      if ((pairs + turn) % everyTurns !== 0) continue;
      const target = targetNames[Math.floor(random() * targetNames.length)] ?? 'open';
      tries.push(() => tryOne(way, viewer, eyes, target));
    }
  }
  await Promise.all(Array.from({ length: atOnce }, lane));
  return { looks, leaks, found };

  /** What was known of somebody may be known for some seconds more. */
  async function twice(look: () => Promise<string[]>): Promise<string[]> {
    const first = await look();
    if (first.length === 0) return first;
    await new Promise((resolve) => setTimeout(resolve, feltWithinMs));
    return look();
  }

  async function lane(): Promise<void> {
    for (let next = tries.shift(); next; next = tries.shift()) {
      if (!trial.isFirstEnough) await next();
      // Services that disagree may fail: what counts is whether one of them tells.
      else if (leaks.length === 0) await next().catch(() => {});
    }
  }

  /** Of one whom they see, if there is any, the first by chance: all that they may read, and nothing else. */
  async function tryFields(viewer: ViewerName, eyes: Eyes): Promise<void> {
    const seen = targetNames.filter((name) => seesMember(network, viewer, name));
    const target = seen[Math.floor(random() * seen.length)];
    if (target === undefined) return;
    looks += 1;
    const faults = await twice(() => mistold(eyes, network, people, { viewer, target }));
    leaks.push(...faults.map((fault) => `${viewer} ${fault}.`));
  }

  async function tryOne(
    { name, look }: Named,
    viewer: ViewerName,
    eyes: Eyes,
    target: TargetName,
  ): Promise<void> {
    looks += 1;
    const seen = await twice(async () => {
      const answer = await look(eyes, target);
      if (finds(answer, people)) found.add(name);
      return leaksOfOne(answer, network, people, viewer, target);
    });
    leaks.push(...seen.map((leak) => `By way of ${name}, ${viewer} ${leak}.`));
  }
}

/** Who is in a region that is being founded is known to those who are in it too, each of themself. */
export const foundingWays = ({ founding }: Population): readonly Named[] => [
  {
    name: 'the members of a founding',
    look: ({ graph }) =>
      graph('query ($id: ID!) { community(id: $id) { members(first: 20) { totalCount nodes { id } } } }', {
        id: founding.id,
      }),
  },
  {
    name: 'the members of a founding, straight from directory',
    look: ({ straightTo }) =>
      entity(
        straightTo('directory'),
        'Community',
        founding.id,
        'members(first: 20) { totalCount nodes { id } }',
      ),
  },
];
