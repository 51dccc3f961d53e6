import type { Query } from '../demo-network';
import type { Place } from './canaries';

/** A table that an erasure leaves out: what it does there to one member comes to nothing. */
export interface SeededBug {
  readonly table: string;
  /** Which rows, as SQL over `old`. `$id` is the member, `$account` their account's uuid. */
  readonly rows: string;
  /** What has to be found there. */
  readonly place: Place;
}

export const seededBugs: readonly SeededBug[] = [
  { table: 'directory.profiles', rows: `old.member_id = '$id'`, place: 'bio' },
  { table: 'messaging.messages', rows: `old.author_id = '$id'`, place: 'direct message' },
  { table: 'identity.feed_events', rows: `old.state ->> 'id' = '$id'`, place: 'name' },
  { table: 'identity.mails', rows: `old.account_id = '$account'::uuid`, place: 'e-mail' },
];

const accountOf = `select account_id from identity.members where handle = $1`;

/** Has the database keep these rows as they are, whatever the product says: as if the table were not in the catalogue. */
export async function seed(
  query: Query,
  { table, rows }: SeededBug,
  member: { readonly id: string; readonly handle: string },
): Promise<void> {
  const [account] = await query<{ account_id: string }>(accountOf, [member.handle]);
  const name = `left_out_${table.replace('.', '_')}`;
  const which = rows.replace('$id', member.id).replace('$account', account?.account_id ?? '');
  await query(`
    create function ${name}() returns trigger language plpgsql as 'begin return null; end';
    create trigger ${name} before update or delete on ${table} for each row when (${which}) execute function ${name}()`);
}
