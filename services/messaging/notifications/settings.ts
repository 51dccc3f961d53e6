import { type Context, viewerOf } from '../context';
import { isQuiet, zoneOf } from './notify-statement';
import { clockTime } from './quiet-hours';
import type { NotificationSettings } from './wish.type';

/** $1: member, $2: now. A quiet mode that is over is none. */
const SETTINGS = `
  select quiet.from_minute as "from", quiet.to_minute as "to", ${zoneOf('quiet', 'owner')} as "timeZone",
    mode.since, mode.until, ${isQuiet('$1', '$2::timestamptz')} as "isQuietNow"
  from (values (1)) as one left join quiet_hours quiet on quiet.member_id = $1
    left join people owner on owner.id = $1
    left join quiet_modes mode on mode.member_id = $1 and (mode.until is null or mode.until > $2::timestamptz)`;

interface Settings {
  readonly from: number | null;
  readonly to: number | null;
  readonly timeZone: string;
  readonly since: Date | null;
  readonly until: Date | null;
  readonly isQuietNow: boolean;
}

/** When the viewer wants quiet, as it is now. */
export async function settingsOf(context: Context): Promise<NotificationSettings> {
  const [row]: Settings[] = await context.db.query(SETTINGS, [viewerOf(context).memberId, context.clock()]);
  if (!row) return { quietHours: null, quietMode: null, isQuietNow: false };
  const { from, to, timeZone, since, until, isQuietNow } = row;
  return {
    quietHours: from === null || to === null ? null : { from: clockTime(from), to: clockTime(to), timeZone },
    quietMode: since && { since, until },
    isQuietNow,
  };
}
