import type { DataSource } from 'typeorm';
import { memberIds as ids } from '../ids';

const BLOCKED = `
  select owner.id, array(select blocked_id::text from blocks where blocker_id = owner.id
    union select blocker_id::text from blocks where blocked_id = owner.id) as blocked
  from unnest($1::uuid[]) as owner (id)`;

/** Whom each of these blocked and who blocked them: for a service that looks with their eyes while they do not ask. */
export async function blockedOf(
  db: DataSource,
  memberIds: readonly string[],
): Promise<Readonly<Record<string, readonly string[]>>> {
  const uuids = memberIds.map((id) => ids.uuid(id));
  const rows: { id: string; blocked: readonly string[] }[] = await db.query(BLOCKED, [uuids]);
  return Object.fromEntries(rows.map(({ id, blocked }) => [ids.of(id), blocked.map((one) => ids.of(one))]));
}
