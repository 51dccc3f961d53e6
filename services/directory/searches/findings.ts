import { randomUUID } from 'node:crypto';
import type { EntityManager } from 'typeorm';
import { record } from '../../../kit/feed';
import { savedSearchIds } from '../ids';
import type { SavedSearchRow } from './saved-search.row';

/** So many are named in what is told at once; the list itself has everyone. */
const mostNamed = 20;

const remember = `
  insert into search_findings (search_id, member_id) select $1::uuid, unnest($2::text[]) on conflict do nothing
  returning member_id
`;

/** From now on these are no news to a search. Answers those who were. */
export async function rememberFound(
  within: EntityManager,
  searchId: string,
  memberIds: readonly string[],
): Promise<string[]> {
  if (memberIds.length === 0) return [];
  const rows: { member_id: string }[] = await within.query(remember, [
    savedSearchIds.uuid(searchId),
    memberIds,
  ]);
  const news = new Set(rows.map((row) => row.member_id));
  return memberIds.filter((id) => news.has(id));
}

/** Up to which transaction a search has been looked at. */
export async function rememberLook(within: EntityManager, searchId: string, xid: string): Promise<void> {
  await within.query('update saved_searches set looked_xid = $2::xid8 where id = $1', [
    savedSearchIds.uuid(searchId),
    xid,
  ]);
}

type Telling = Pick<SavedSearchRow, 'id' | 'memberId' | 'name'>;

/** Tells whoever follows directory's feed that a search found somebody, once; nothing if all of them were found before. */
export async function tellFound(
  within: EntityManager,
  { id, memberId, name }: Telling,
  found: { readonly memberIds: readonly string[]; readonly at: Date },
): Promise<boolean> {
  const news = await rememberFound(within, id, found.memberIds);
  if (news.length === 0) return false;
  await within.query('update saved_searches set last_told_at = $2 where id = $1', [
    savedSearchIds.uuid(id),
    found.at,
  ]);
  const state = { id: randomUUID(), memberId, searchId: id, name, memberIds: news.slice(0, mostNamed) };
  await record(within, [{ kind: 'members found', state: { ...state, at: found.at.toISOString() } }]);
  return true;
}
