import type { EntityManager } from 'typeorm';
import { eraseWithin, type Receipt } from '../../../kit/erasure';
import { oneWriter } from '../documents/documents';
import { catalogue } from './catalogue';
import { lockOrganisations } from './organisations';

/** Erases what the directory keeps of a member who is gone. Locks in the order of everybody else: documents, people, organisations. */
export async function eraseMember(within: EntityManager, memberId: string): Promise<Receipt> {
  await within.query(oneWriter);
  await within.query('select from people where id = $1 for update', [memberId]);
  await within.query(lockOrganisations, [[memberId]]);
  return eraseWithin(within, catalogue, memberId);
}
