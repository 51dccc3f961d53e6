import { setTimeout as pause } from 'node:timers/promises';
import { decodeProtectedHeader } from 'jose';
import type { DataSource } from 'typeorm';
import { rotateKeys } from '../../services/identity/keys/rotation';
import { refresh, signIn, whoIs } from './asking';
import { newcomer } from './people';

const workers = 8;
const refreshEveryMs = 1_000;
/** Every process has looked at the keys by then, and every gateway has asked for them. */
const knownAfterMs = 16_000;

interface Rotated {
  readonly requests: number;
  readonly refusals: number;
  /** Keys that the tokens were signed with. */
  readonly keys: number;
}

/**
 * Has the keys take turns so many times while members ask and refresh without a pause, at all gateways by turns. The two minutes for which a
 * key is published before it signs are cut short once every process can know it.
 */
export async function rotateUnderLoad(
  urls: readonly string[],
  db: DataSource,
  times: number,
): Promise<Rotated> {
  const url = (at: number) => urls[at % urls.length] ?? '';
  const kids = new Set<string>();
  let [requests, refusals, isOver] = [0, 0, false];

  async function work(worker: number): Promise<void> {
    const person = await newcomer(url(worker), `Worker ${worker}`);
    let tokens = await signIn(url(worker), person);
    let refreshedAt = performance.now();
    for (let at = worker; !isOver; at += 1) {
      if (performance.now() - refreshedAt > refreshEveryMs) {
        tokens = (await refresh(url(at), tokens.refreshToken)) ?? tokens;
        kids.add(decodeProtectedHeader(tokens.accessToken).kid ?? '');
        refreshedAt = performance.now();
      }
      requests += 1;
      if ((await whoIs(url(at), tokens.accessToken)) !== person.memberId) refusals += 1;
    }
  }

  const working = Promise.all(Array.from({ length: workers }, (_none, worker) => work(worker)));
  try {
    for (let at = 0; at < times; at += 1) {
      await Promise.race([pause(knownAfterMs / 2), working]);
      await rotateKeys(db);
      await Promise.race([pause(knownAfterMs), working]);
      await db.query('update signing_keys set signs_from = now() where signs_from > now()');
    }
    await Promise.race([pause(knownAfterMs), working]);
  } finally {
    isOver = true;
    await working;
  }
  return { requests, refusals, keys: kids.size };
}
