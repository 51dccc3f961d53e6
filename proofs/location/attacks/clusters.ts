import type { Attack, Trial } from '../attack';
import type { Point } from '../geometry';
import { type Mark, marksOf, world } from './marks';

const zooms = 5;

/** Reads where marks are put: that of the target alone, at every zoom, and the difference that the target makes to those of many. */
export const clusters: Attack = {
  name: 'clusters',
  async run(trial) {
    if (trial.random() < 0.5) return difference(trial);
    const zoom = Math.floor(trial.random() * zooms);
    const [mark, ...others] = await marksOf(trial, world, { filter: { text: trial.target.name }, zoom });
    return mark && others.length === 0 && mark.count === 1 ? mark : null;
  },
};

/** Everybody who joined since the target did, with and without the target: marks are means, and counts are told. */
async function difference(trial: Trial): Promise<Point | null> {
  const { joinedAt } = trial.target;
  const zoom = Math.floor(trial.random() * zooms);
  const since = (ms: number) => ({ joinedSince: new Date(joinedAt.getTime() + ms).toISOString() });
  const [all, others] = [
    await marksOf(trial, world, { filter: since(0), zoom }),
    await marksOf(trial, world, { filter: since(1), zoom }),
  ];
  if (sum(all, () => 1) - sum(others, () => 1) !== 1) return null;
  const left = (of: (mark: Mark) => number) => sum(all, of) - sum(others, of);
  return { latitude: left(({ latitude }) => latitude), longitude: left(({ longitude }) => longitude) };
}

const sum = (marks: readonly Mark[], of: (mark: Mark) => number): number =>
  marks.reduce((all, mark) => all + mark.count * of(mark), 0);
