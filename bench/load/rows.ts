import type { Column, Row } from '../bench';
import { figure, known, median, rounded } from '../median';
import type { Measured } from './measured';

export const columns: readonly Column[] = [
  { key: 'requestsPerSecond', title: 'requests/s', digits: 0 },
  { key: 'ratio', title: '÷ limit', digits: 2 },
  { key: 'cpuMs', title: 'CPU ms', digits: 2 },
  { key: 'databaseMs', title: 'of it PostgreSQL', digits: 2 },
  { key: 'cpuRatio', title: 'by CPU', digits: 2 },
  { key: 'p50Ms', title: 'p50 ms', digits: 1 },
  { key: 'p99Ms', title: 'p99 ms', digits: 1 },
  { key: 'kb', title: 'KB', digits: 1 },
];

/** Medians with the least and the most. A ratio is taken round by round, against the limit of the same round. */
export function rowsOf(
  all: ReadonlyMap<string, readonly Measured[]>,
  limitOf: (name: string) => string = () => 'limit',
): Row[] {
  return [...all].map(([name, measured]) => {
    const limit = all.get(limitOf(name)) ?? [];
    const ratios = measured.map(
      (one, at) => one.requestsPerSecond / (limit[at]?.requestsPerSecond ?? Number.NaN),
    );
    const cpuRatios = measured.flatMap(({ cpuMs }, at) => {
      const atLimit = limit[at]?.cpuMs;
      return cpuMs && atLimit ? [atLimit / cpuMs] : [];
    });
    return {
      name,
      ...figure(
        'requestsPerSecond',
        measured.map((one) => one.requestsPerSecond),
        1,
      ),
      ...figure('cpuMs', known(measured.map((one) => one.cpuMs)), 3),
      databaseMs: middle(known(measured.map((one) => one.databaseMs)), 3),
      p50Ms: middle(
        measured.map((one) => one.p50Ms),
        2,
      ),
      p99Ms: middle(
        measured.map((one) => one.p99Ms),
        2,
      ),
      kb: middle(
        measured.map((one) => one.kb),
        1,
      ),
      ...figure('ratio', ratios, 3),
      ...figure('cpuRatio', cpuRatios, 3),
    };
  });
}

const middle = (numbers: readonly number[], digits: number) =>
  numbers.length > 0 ? rounded(median(numbers), digits) : null;
