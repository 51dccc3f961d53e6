import { chmod, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { WebSocket } from 'ws';
import type { Wishes } from '../../bench/bench';
import { type Hameau, startHameau, untilReady } from '../../bench/hameau';
import { memberOf } from '../../bench/member';
import { canLookIntoProcesses, rssKbOf } from '../../bench/processes';
import { type LiveEvent, openLive } from '../../clients/live/live-client';
import type { Proof, Verdict } from '../proof';
import { growthOfQueueing } from './seeded-bug';
import { stalledReader } from './stalled-reader';

const readers = 200;
/** The proof is about what 200 readers who do not read cost beside 200 who do. */
const mostGrowthMb = 50;
const lastsMs = { full: 300_000, quick: 60_000 };
const postEveryMs = 100;
const stallsForMs = 40_000;
const startsWithinMs = 180_000;
/** Of four bytes each: what the network itself keeps for a reader is full after some seconds. */
const charactersPerMessage = 10_000;

const settings = { HAMEAU_SOCKETS_PER_ADDRESS: '5000' };
const query = `subscription ($threadId: ID!, $after: String) {
  threadEvents(threadId: $threadId, after: $after) { cursor kind seq message { text } } }`;

/** Readers who stop reading are sent away and cost no memory; those beside them miss nothing. */
export const stalled: Proof = {
  async run({ quick, env, closers, say }: Wishes): Promise<Verdict> {
    if (!canLookIntoProcesses) throw new Error('Memory is read from /proc, which only Linux has.');
    const folder = await closers.open(mkdtemp(join(tmpdir(), 'hameau-proof-')), (made) =>
      rm(made, { recursive: true, force: true, maxRetries: 5 }),
    );
    await chmod(folder, 0o755); // As root, the database's own user has to get in.
    say('Starting Hameau with its demo network.');
    const hameau = await closers.open(startHameau(folder, env, { settings }), ({ child }) => child.close());
    await untilReady(hameau, startsWithinMs);
    const member = memberOf(hameau);
    const [thread] = await member.threads(1);
    if (!thread) throw new Error('No thread was started.');
    const variables = { threadId: thread.id, after: thread.eventCursor };

    const told = Array.from({ length: readers }, (): number[] => []);
    const healthy = await Promise.all(
      told.map((own) => closers.open(openHealthy(hameau, variables, own), (one) => one.close())),
    );
    const text = '🌳'.repeat(charactersPerMessage);
    let seq = 1;
    const until = async (endsAt: number, eachTime: () => void) => {
      while (performance.now() < endsAt) {
        await member.post({ threadId: thread.id, text, seq: seq + 1 });
        seq += 1;
        eachTime();
        await pause(postEveryMs);
      }
    };

    say('200 healthy readers alone, to see what they take.');
    let before = 0;
    await until(performance.now() + lastsMs.quick / 3, () => {
      before = Math.max(before, rssKbOf(hameau.child.pid));
    });
    const asked = { url: hameau.url, query, variables: { threadId: thread.id }, stallsForMs };
    const stalling = Array.from({ length: readers }, () => stalledReader(asked));
    for (const one of stalling) await closers.open(Promise.resolve(one), (opened) => opened.close());
    say('And now 200 more who do not read.');
    let after = 0;
    await until(performance.now() + (quick ? lastsMs.quick : lastsMs.full), () => {
      after = Math.max(after, rssKbOf(hameau.child.pid));
    });
    for (let tries = 0; told.some((own) => own.length < seq - 1) && tries < 1_000; tries += 1)
      await pause(20);
    await Promise.all(healthy.map((one) => one.close()));

    const sentAway = stalling.reduce((all, { closes }) => all + closes, 0);
    const queueing = await growthOfQueueing(closers);
    return verdictOf({ told, seq, growthMb: (after - before) / 1_024, sentAway, queueing });
  },
};

async function openHealthy({ url }: Hameau, variables: Record<string, unknown>, told: number[]) {
  const live = await openLive({ url: `${url}/graphql`, webSocket: WebSocket });
  live.thread(query, variables, ({ event }: { event: LiveEvent }) => told.push(event.seq ?? 0));
  return live;
}

interface Seen {
  readonly told: readonly (readonly number[])[];
  readonly seq: number;
  readonly growthMb: number;
  readonly sentAway: number;
  /** What the seeded bug took, in megabytes. */
  readonly queueing: number;
}

function verdictOf({ told, seq, growthMb, sentAway, queueing }: Seen): Verdict {
  const expected = JSON.stringify(Array.from({ length: seq - 1 }, (_none, at) => at + 2));
  const wrong = told.filter((own) => JSON.stringify(own) !== expected).length;
  const isCaught = queueing > mostGrowthMb;
  const found = [
    ...(wrong > 0 ? [`${wrong} healthy readers were not told everything, once and in order.`] : []),
    ...(growthMb > mostGrowthMb
      ? [`Memory grew by ${growthMb.toFixed(1)} MB; ${mostGrowthMb} is the most.`]
      : []),
    ...(sentAway === 0 ? ['No stalled reader was sent away: nobody stalled.'] : []),
    ...(seq < 100 ? ['Hardly anything was said: nothing was proved.'] : []),
    ...(isCaught ? [] : ['A server that queues for each reader was not caught.']),
  ];
  return {
    holds: found.length === 0,
    counts: {
      healthy: told.length,
      stalled: readers,
      messages: seq - 1,
      wrong,
      sentAway,
      growthMb: Math.round(growthMb),
    },
    figures: {},
    seededBugs: { caught: isCaught ? 1 : 0, of: 1 },
    faults: found,
  };
}
