import { uuidv7 } from '../../../kit/id';
import type { Viewer } from '../../../kit/viewer';
import type { Context } from '../context';
import { accountIds } from '../ids';
import { provenAccount } from '../sessions/proven-account';
import type { DataExport, ExportMyDataInput } from './export.type';

/** One at a time: one that is being made goes on; one that is there gives way, with its link. */
const ASK = `
  insert into exports as known (id, account_id) values ($1, $2)
  on conflict on constraint exports_one_each do update
    set id = excluded.id, secret_hash = null, attempt = null, asked_at = now(), ready_at = null, expires_at = null, bytes = 0,
      due_at = now(), tries = 0
    where known.ready_at is not null`;

/** Has everything about the viewer put into one archive, by and by. Whoever asks knows the password. */
export async function exportMyData(
  context: Context,
  viewer: Viewer,
  { password }: ExportMyDataInput,
): Promise<DataExport | null> {
  const account = await provenAccount(context, viewer, { password, field: 'password' });
  const uuid = accountIds.uuid(account.id);
  await context.change(async (within) => {
    await within.query('select from accounts where id = $1 for update', [uuid]);
    await within.query(
      `delete from export_chunks using exports
       where exports.id = export_id and account_id = $1 and ready_at is not null`,
      [uuid],
    );
    await within.query(ASK, [uuidv7(), uuid]);
  });
  return exportOf(context, viewer);
}

/** The viewer's export; null if there is none. */
export async function exportOf({ db }: Context, viewer: Viewer): Promise<DataExport | null> {
  const [found]: Omit<DataExport, 'state'>[] = await db.query(
    `select asked_at as "askedAt", ready_at as "readyAt", expires_at as "expiresAt" from exports
     where account_id = $1 and (expires_at is null or expires_at > now())`,
    [accountIds.uuid(viewer.accountId)],
  );
  return found ? { ...found, state: found.readyAt ? 'READY' : 'WAITING' } : null;
}
