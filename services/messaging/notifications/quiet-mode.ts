import { invalid } from '../../../kit/errors';
import type { Viewer } from '../../../kit/viewer';
import type { Context } from '../context';
import type { SetQuietModeInput } from './wish.type';

const longestDays = 366;
const dayMs = 86_400_000;

const SET = `
  insert into quiet_modes as known (member_id, since, until) values ($1, $2, $3)
  on conflict on constraint quiet_modes_pkey do update
  set since = case when known.until <= excluded.since then excluded.since else known.since end, until = excluded.until`;

/** Turns the viewer's quiet mode on, for ever or until a time, or off. */
export async function setQuietMode(
  { db, clock }: Context,
  { memberId }: Viewer,
  { isOn, until }: SetQuietModeInput,
): Promise<void> {
  if (!isOn) return void (await db.query('delete from quiet_modes where member_id = $1', [memberId]));
  const now = clock();
  const ahead = until == null ? 1 : until.getTime() - now.getTime();
  if (ahead <= 0 || ahead > longestDays * dayMs)
    throw invalid('until', {
      en: `must be within the next ${longestDays} days; leave it out for until you end it`,
      fr: `doit être dans les ${longestDays} prochains jours ; omettez-le pour jusqu’à ce que vous y mettiez fin`,
    });
  await db.query(SET, [memberId, now, until ?? null]);
}
