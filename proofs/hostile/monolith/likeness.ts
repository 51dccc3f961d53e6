import type { Closers } from '../../../bench/closers';
import { schemaOf } from '../../../gateway/journeys/everything.fixtures';
import { openAnotherProduct } from '../../ground';
import { type Compared, compareWith } from './comparison';
import { openMonolith } from './monolith';
import { catchUnlike } from './seeded-unlike';
import { openStage } from './stage';

const mostFaults = 20;

export interface Likeness extends Compared {
  /** Bugs on purpose that the comparison did not see. */
  readonly missed: readonly string[];
  readonly of: number;
}

/** Is the gateway before its services what one monolith would be? Over so many operations, in a network that this fills. */
export async function likenToMonolith(closers: Closers, count: number, seed: number): Promise<Likeness> {
  const stage = await openStage(await openAnotherProduct(closers, 'together'));
  const monolith = openMonolith(stage.services, schemaOf('api'));
  const compared = await compareWith(stage.gateway, monolith, {
    ...{ ...stage.wanted, seed, count },
    most: mostFaults,
  });
  const faults = compared.faults.map((fault) => `Unlike a monolith: ${fault}`);
  const isEmpty = compared.refusing === 0 || compared.finding === 0 || compared.invalid === 0;
  if (isEmpty) faults.push('Only one kind of operation was compared with a monolith.');
  return { ...compared, faults, ...(await catchUnlike(stage, seed)) };
}
