import type { Column, Row } from '../bench';
import { type Figures, figure, known } from '../median';
import type { Measured } from './rounds';

export const columns: readonly Column[] = [
  { key: 'deliveriesPerSecond', title: 'deliveries/s', digits: 0 },
  { key: 'ratio', title: '÷ limit', digits: 2 },
  { key: 'cpuMs', title: 'CPU ms for 1,000', digits: 1 },
  { key: 'cpuRatio', title: 'by CPU', digits: 2 },
  { key: 'p50Ms', title: 'p50 ms', digits: 0 },
  { key: 'p99Ms', title: 'p99 ms', digits: 0 },
  { key: 'kbPerConnection', title: 'KB a connection', digits: 1 },
];

/** Medians with the least and the most. A ratio is taken round by round, against the limit of the same round. */
export function rowsOf(all: ReadonlyMap<string, readonly Measured[]>): Row[] {
  const limit = all.get('limit') ?? [];
  return [...all].map(([name, measured]) => ({
    name,
    ...figure(
      'deliveriesPerSecond',
      measured.map((one) => one.deliveriesPerSecond),
      0,
    ),
    ...figure('cpuMs', known(measured.map((one) => one.cpuMs)), 2),
    ...figure(
      'p50Ms',
      measured.map((one) => one.p50Ms),
      1,
    ),
    ...figure(
      'p99Ms',
      measured.map((one) => one.p99Ms),
      1,
    ),
    ...figure('kbPerConnection', known(measured.map((one) => one.kbPerConnection)), 1),
    ...ratiosTo(limit, measured),
  }));
}

/** Only what has as many readers can be held to the limit. */
function ratiosTo(limit: readonly Measured[], measured: readonly Measured[]): Figures {
  if (limit[0]?.readers !== measured[0]?.readers) return { ratio: null, cpuRatio: null };
  const ratios = measured.map(
    (one, at) => one.deliveriesPerSecond / (limit[at]?.deliveriesPerSecond ?? Number.NaN),
  );
  const cpuRatios = measured.map(({ cpuMs }, at) => {
    const atLimit = limit[at]?.cpuMs;
    return cpuMs && atLimit ? atLimit / cpuMs : null;
  });
  return { ...figure('ratio', ratios, 3), ...figure('cpuRatio', known(cpuRatios), 3) };
}
