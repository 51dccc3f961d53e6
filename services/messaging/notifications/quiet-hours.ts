import type { DataSource } from 'typeorm';
import { invalid } from '../../../kit/errors';
import type { Viewer } from '../../../kit/viewer';
import type { Context } from '../context';
import type { SetQuietHoursInput } from './wish.type';

const SET = `
  insert into quiet_hours (member_id, from_minute, to_minute, time_zone) values ($1, $2, $3, $4)
  on conflict (member_id) do update
  set from_minute = excluded.from_minute, to_minute = excluded.to_minute, time_zone = excluded.time_zone`;

/** Says in which part of each day the viewer is not to be disturbed. */
export async function setQuietHours(
  { db }: Context,
  { memberId }: Viewer,
  { quietHours }: SetQuietHoursInput,
): Promise<void> {
  if (!quietHours) {
    await db.query('delete from quiet_hours where member_id = $1', [memberId]);
    return;
  }
  const [from, to] = [minuteIn(quietHours.from, 'from'), minuteIn(quietHours.to, 'to')];
  if (from === to)
    throw invalid('quietHours.to', {
      en: 'must be another time than from: a whole day is not part of one',
      fr: 'doit différer de from : un jour entier n’en est pas une partie',
    });
  await db.query(SET, [
    ...[memberId, from, to],
    quietHours.timeZone == null ? null : await timeZoneIn(db, quietHours.timeZone),
  ]);
}

function minuteIn(given: string, field: string): number {
  const [, hours, minutes] = /^([01]\d|2[0-3]):([0-5]\d)$/.exec(given) ?? [];
  if (hours !== undefined) return Number(hours) * 60 + Number(minutes);
  throw invalid(`quietHours.${field}`, {
    en: 'must be a time of day such as 22:30',
    fr: 'doit être une heure comme 22:30',
  });
}

/** A minute of a day as a clock shows it. */
export const clockTime = (minute: number) =>
  [Math.floor(minute / 60), minute % 60].map((part) => String(part).padStart(2, '0')).join(':');

/** The name of a place, as the database knows it: abbreviations and offsets would not follow the summer. */
async function timeZoneIn(db: DataSource, given: string): Promise<string> {
  const found: { name: string }[] = await db.query(
    `select name from pg_timezone_names where name = $1 and (name like '%/%' or name = 'UTC')`,
    [given],
  );
  if (found[0]) return found[0].name;
  throw invalid('quietHours.timeZone', {
    en: 'must be an IANA time zone such as Europe/Paris',
    fr: 'doit être un fuseau horaire IANA comme Europe/Paris',
  });
}
