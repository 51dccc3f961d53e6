import { randomUUID } from 'node:crypto';
import type { DataSource, EntityManager } from 'typeorm';
import { inRounds } from '../../../kit/rounds';
import type { Around } from '../../../kit/service';
import type { Locale } from '../../../kit/words';
import { accountIds, memberIds } from '../ids';
import { personOf } from '../leaving/person';
import { exportLetter } from '../mails/leaving-letters';
import { post } from '../mails/mails';
import { hashOf, newSecret } from '../sessions/secrets';
import { archiveOf } from './archive';
import { exportFiles } from './export-files';

const lookEveryMs = 5_000;
const keptDays = 7;

/** Taken for a minute, and for one more with each piece: one that another process died over is begun again. */
const TAKE = `
  update exports set attempt = $1, tries = tries + 1, bytes = 0,
    due_at = now() + make_interval(secs => 60 + least(600, power(2, least(tries, 9))))
  where id = (select id from exports where ready_at is null and due_at <= now() order by due_at limit 1 for update skip locked)
  returning id, account_id`;

/** Nothing, once a later attempt has begun, or the account is gone. */
const KEEP = `
  with mine as (
    update exports set due_at = greatest(due_at, now() + interval '1 minute'), bytes = bytes + length($4::bytea)
    where id = $1 and attempt = $2 returning id
  )
  insert into export_chunks (export_id, attempt, position, bytes) select id, $2::uuid, $3::integer, $4::bytea from mine returning position`;

const READY = `
  update exports set secret_hash = $3, ready_at = now(), expires_at = now() + make_interval(days => ${keptDays})
  where id = $1 and attempt = $2 returning id`;

const OWNER = `
  select account.id as account_id, account.email, account.locale, account.display_name, member.id as member_id
  from accounts account join members member on member.account_id = account.id where account.id = $1`;

interface Owner {
  readonly account_id: string;
  readonly member_id: string;
  readonly email: string;
  readonly locale: Locale;
  readonly display_name: string;
}

interface MakerParts {
  readonly db: DataSource;
  readonly around: Around;
  readonly publicUrl: string;
}

/** Makes the exports that were asked for, one at a time, and deletes those of seven days ago. A service that is away is asked again later. */
export function openMaker({ db, around, publicUrl }: MakerParts): { close(): Promise<void> } {
  const { links, log, hint, clock } = around;

  async function make(id: string, accountUuid: string, attempt: string, isClosed: () => boolean) {
    const [owner]: Owner[] = await db.query(OWNER, [accountUuid]);
    if (!owner) return;
    await db.query('delete from export_chunks where export_id = $1 and attempt <> $2', [id, attempt]);
    const person = personOf({
      accountId: accountIds.of(owner.account_id),
      memberId: memberIds.of(owner.member_id),
      email: owner.email,
    });
    const files = await exportFiles({ db, links, person, locale: owner.locale, at: clock() });
    let position = 0;
    for await (const piece of archiveOf(files)) {
      const kept: unknown[] = await db.query(KEEP, [id, attempt, position, piece]);
      if (kept.length === 0 || isClosed()) return;
      position += 1;
    }
    await db.transaction((within) => announce(within, { id, attempt, owner }));
    hint.send('identity');
  }

  async function announce(
    within: EntityManager,
    { id, attempt, owner }: { id: string; attempt: string; owner: Owner },
  ): Promise<void> {
    const secret = newSecret();
    const [ready]: [unknown[], number] = await within.query(READY, [id, attempt, hashOf(secret)]);
    if (ready.length === 0) return;
    const link = `${publicUrl.replace(/\/$/, '')}/export/${secret}`;
    await post(within, owner.email, exportLetter(owner.locale, owner.display_name, link));
  }

  async function round(isClosed: () => boolean): Promise<boolean> {
    await db.query('delete from exports where expires_at <= now()');
    const attempt = randomUUID();
    const [[taken]]: [{ id: string; account_id: string }[], number] = await db.query(TAKE, [attempt]);
    if (!taken) return false;
    try {
      await make(taken.id, taken.account_id, attempt, isClosed);
    } catch (error) {
      log.warn({ err: error }, 'an export waits: it is begun again');
    }
    return true;
  }

  const rounds = inRounds({ pauseMs: lookEveryMs, log, sorry: 'exporting paused', round });
  const endHint = hint.on('identity', rounds.wake);
  return {
    close: async () => {
      endHint();
      await rounds.close();
    },
  };
}
