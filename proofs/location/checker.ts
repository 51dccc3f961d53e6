import type { ViewerName } from './attack';
import { metersBetween, type Point } from './geometry';

/** Nearer than the shown point by less than this is how exactly an attack measures, not what it found out. */
export const resolutionM = 50;

/** What came of one attacker with one target. */
export interface Tried {
  readonly attack: string;
  readonly target: string;
  readonly viewer: ViewerName;
  readonly truth: Point;
  /** What this viewer may be shown; null for nothing. */
  readonly shown: Point | null;
  readonly queries: number;
  readonly estimates: readonly Point[];
  /** How many answers held the true place itself: its id, its name or its point. */
  readonly told: number;
}

export interface Judged {
  readonly queries: number;
  /** Trials in which somebody was placed better than by what is shown of them. */
  readonly better: number;
  /** Trials in which somebody was placed of whom nothing is shown. */
  readonly hidden: number;
  /** Trials in which an answer held the true place. */
  readonly told: number;
  readonly sentences: readonly string[];
}

/** How far the best estimate is from the truth; infinitely far without one. */
const missOf = ({ estimates, truth }: Tried) =>
  Math.min(Number.POSITIVE_INFINITY, ...estimates.map((point) => metersBetween(point, truth)));

const isBetter = (one: Tried) =>
  one.shown !== null && missOf(one) < metersBetween(one.shown, one.truth) - resolutionM;

const isHiddenPlaced = ({ shown, estimates }: Tried) => shown === null && estimates.length > 0;

export function judge(tries: readonly Tried[]): Judged {
  const [better, hidden, told] = [
    tries.filter(isBetter),
    tries.filter(isHiddenPlaced),
    tries.filter((one) => one.told > 0),
  ];
  const who = ({ attack, viewer, target }: Tried) => `${attack}, by ${viewer}: ${target}`;
  return {
    queries: tries.reduce((sum, { queries }) => sum + queries, 0),
    better: better.length,
    hidden: hidden.length,
    told: told.length,
    sentences: [
      ...better.map(
        (one) => `${who(one)} was placed ${Math.round(missOf(one))} m from the truth, better than shown.`,
      ),
      ...hidden.map(
        (one) => `${who(one)} shows nothing, and was placed ${Math.round(missOf(one))} m from the truth.`,
      ),
      ...told.map((one) => `${who(one)} was told by ${one.told} answers.`),
    ],
  };
}
