import type { EntityManager } from 'typeorm';
import { unauthenticated } from '../../../kit/errors';

/** The lock makes an erasure that comes at the same time wait, so that it takes along what is written for the member meanwhile. */
export async function assertNotErased(within: EntityManager, memberId: string): Promise<void> {
  const [person] = await within.query('select is_erased from people where id = $1 for share', [memberId]);
  if (person?.is_erased) throw unauthenticated();
}
