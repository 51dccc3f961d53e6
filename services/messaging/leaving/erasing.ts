import type { EntityManager } from 'typeorm';
import { eraseWithin, type Receipt } from '../../../kit/erasure';
import { catalogue } from './catalogue';

/** Erases what messaging keeps of a member who is gone. What they said loses its words and keeps its place. */
export const eraseMember = (within: EntityManager, memberId: string): Promise<Receipt> =>
  eraseWithin(within, catalogue, memberId);
