import type { Attack } from '../attack';
import { averaging } from './averaging';
import { box } from './box';
import { clusters } from './clusters';
import { countDifferencing } from './count-differencing';
import { distanceOrder } from './distance-order';
import { edits } from './edits';
import { embed } from './embed';
import { exporting } from './export';
import { feeds } from './feeds';
import { radius } from './radius';

/** Those that defeat other systems. Edits come last: meanwhile some targets are shown more coarsely. */
export const attacks: readonly Attack[] = [
  averaging,
  box,
  radius,
  distanceOrder,
  countDifferencing,
  clusters,
  exporting,
  embed,
  feeds,
  edits,
];
