import type { OpenContender } from './contender';
import { openHameau } from './hameau-contender';
import { openHive } from './hive-contender';
import { openMercurius } from './mercurius-contender';
import { openPlain } from './plain-contender';
import { openPostGraphile } from './postgraphile-contender';

/** Ourselves and what we are measured by; `limit` comes first, since the others are told in proportion to it. */
export const contenders: readonly OpenContender[] = [
  openPlain('limit', 'rows'),
  openPlain('member document', 'documents'),
  openHameau('hameau', { apart: false }),
  openHameau('hameau, apart', { apart: true }),
];

/** The same page by others' means. They take part once their packages are installed. */
export const others: readonly OpenContender[] = [
  openMercurius('mercurius + jit'),
  openPostGraphile('PostGraphile'),
  openHive('Hive Gateway'),
];
