import type { EntityManager } from 'typeorm';
import { eraseWithin, type Receipt } from '../../../kit/erasure';
import { queueUp } from '../memberships/membership-feed';
import { catalogue } from './catalogue';

/** Erases what regions keeps of a member who is gone, its feed included: who reads that anew does not hear of them. */
export async function eraseMember(within: EntityManager, memberId: string): Promise<Receipt> {
  await queueUp(within, { memberId, byId: memberId });
  return eraseWithin(within, catalogue, memberId);
}
