import { activitySince } from '../services/identity/activity/activities';
import { openIdentityDatabase } from '../services/identity/database';
import { openMessagingDatabase } from '../services/messaging/database';
import { moderationSince } from '../services/messaging/moderation/audit';
import { CannotStart } from './cannot-start';
import { settings as readSettings } from './config';
import { openGround } from './ground';

const usage =
  'Say how many days, and perhaps of what kind: npm run audit-log -- 30, or npm run audit-log -- 30 SIGN_IN_REFUSED.';

/** npm run audit-log -- DAYS [KIND]: what happened to accounts, what moderators and operators did, a line of JSON each, the last first. */
async function main([days = '30', kind = null, ...more]: readonly (string | null)[]): Promise<void> {
  if (!/^\d{1,3}$/.test(days ?? '') || more.length > 0) throw new CannotStart(usage);
  const say = (sentence: string) => process.stderr.write(`${sentence}\n`);
  const ground = await openGround(readSettings(process.env), process.env, say);
  try {
    const asked = { days: Number(days), kind };
    const found = (await Promise.all(logs.map((log) => readIn(ground.urls, log, asked)))).flat();
    found.sort((one, other) => other.at.getTime() - one.at.getTime());
    for (const one of found) process.stdout.write(`${JSON.stringify(one)}\n`);
  } finally {
    await ground.close();
  }
}

/** Where each log is, and what reads it. */
const logs = [
  { service: 'identity', open: openIdentityDatabase, read: activitySince },
  { service: 'messaging', open: openMessagingDatabase, read: moderationSince },
] as const;

async function readIn(
  urls: Readonly<Record<string, string>>,
  { service, open, read }: (typeof logs)[number],
  asked: { days: number; kind: string | null },
) {
  const url = urls[service];
  if (!url)
    throw new CannotStart(`There is no database of ${service}: set ${service.toUpperCase()}_DATABASE_URL.`);
  const db = await open(url);
  return read(db, asked).finally(() => db.destroy());
}

main(process.argv.slice(2)).catch((error: Error) => {
  process.stderr.write(`${error instanceof CannotStart ? error.message : (error.stack ?? error.message)}\n`);
  process.exitCode = 1;
});
