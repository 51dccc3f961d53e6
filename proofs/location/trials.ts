import { Asker, Spent } from './asking';
import { type Attack, type Trial, type ViewerName, viewerNames } from './attack';
import type { Cast } from './cast';
import type { Tried } from './checker';
import type { Point } from './geometry';
import type { Hidden } from './hidden';
import { randomBy } from './random';
import { Scanner } from './scanner';
import { saveHome, shownTo } from './showing';

/** How much is tried, and with what. */
export interface Effort {
  readonly url: string;
  readonly cast: Cast;
  readonly seed: number;
  /** Queries of one attacker after one target. */
  readonly budget: number;
  readonly viewersEach: number;
}

/** So many targets are attacked at the same time. */
const lanes = 6;

export const scannerOf = ({ targets }: Cast): Scanner =>
  new Scanner(
    targets.map(({ target, home }) => ({
      memberId: target.id,
      placeId: home.placeId,
      uuid: home.uuid,
      name: home.name,
      truth: home.point,
    })),
  );

/** Every target is attacked by each viewer, or, in a quick run, by the one whose turn it is. */
export async function attackAll(attack: Attack, effort: Effort): Promise<Tried[]> {
  const { cast, viewersEach } = effort;
  const scanner = scannerOf(cast);
  const tries: Tried[] = [];
  const waiting = [...cast.targets.entries()];
  async function lane(): Promise<void> {
    for (let next = waiting.shift(); next; next = waiting.shift()) {
      const [at, hidden] = next;
      for (let turn = 0; turn < viewersEach; turn += 1) {
        const viewer = viewerNames[(at + turn) % viewerNames.length] ?? 'visitor';
        tries.push(await attackOne(attack, effort, { hidden, viewer, scanner }));
      }
    }
  }
  await Promise.all(Array.from({ length: lanes }, lane));
  return tries;
}

interface Pair {
  readonly hidden: Hidden;
  readonly viewer: ViewerName;
  readonly scanner: Scanner;
}

/** Begins the attack again and again until its queries are spent. */
export async function attackOne(
  attack: Attack,
  { url, cast, seed, budget }: Pick<Effort, 'url' | 'cast' | 'seed' | 'budget'>,
  { hidden, viewer, scanner }: Pair,
): Promise<Tried> {
  let told = 0;
  const heard = (text: string) => {
    told += scanner.find(text).size;
  };
  const asker = new Asker({ url, budget, token: cast.tokens[viewer], heard });
  let isCoarse = false;
  const trial: Trial = {
    target: hidden.target,
    region: cast.region,
    ask: (query, variables) => asker.ask(query, variables),
    get: (path) => asker.get(path),
    random: randomBy(`${seed} ${attack.name} ${hidden.target.name} ${viewer}`),
    async save(as) {
      asker.spend();
      isCoarse = as === 'REGION';
      await saveHome(url, hidden, as);
    },
  };
  const estimates: Point[] = [];
  try {
    for (;;) {
      const estimate = await attack.run(trial);
      if (estimate) estimates.push(estimate);
    }
  } catch (error) {
    if (!(error instanceof Spent)) throw error;
  }
  if (isCoarse) await saveHome(url, hidden, 'same');
  return {
    attack: attack.name,
    target: hidden.target.name,
    viewer,
    truth: hidden.home.point,
    shown: shownTo(hidden, viewer),
    queries: asker.asked,
    estimates,
    told,
  };
}
