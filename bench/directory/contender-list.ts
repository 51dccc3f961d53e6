import type { OpenContender } from './contender';
import { openHameau } from './hameau-contender';
import { openPlain } from './plain-contender';

/** Everyone who takes part; `limit` comes first, since the others are told in proportion to it. */
export const contenders: readonly OpenContender[] = [
  openPlain('limit', 'rows'),
  openPlain('member document', 'documents'),
  openHameau('hameau', { apart: false }),
  openHameau('hameau, apart', { apart: true }),
];
