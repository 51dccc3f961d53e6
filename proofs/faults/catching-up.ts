import { setTimeout as pause } from 'node:timers/promises';
import type { Database } from './database';
import { headsIn } from './log';
import { ask, type Person } from './people';
import type { Reader } from './readers';

const lookEveryMs = 10;
const longestMs = 120_000;

const post = `mutation ($input: PostMessageInput!) {
  postMessage(input: $input) { message { seq } errors { code } } }`;

/** Resolves when every reader was told the last there is to tell it. Throws with those who were not within two minutes. */
export async function untilCaughtUp(readers: readonly Reader[], database: Database): Promise<void> {
  const groups = new Map<string, Reader[]>();
  for (const reader of readers) {
    const key = reader.hidden.join();
    groups.set(key, [...(groups.get(key) ?? []), reader]);
  }
  for (const all of groups.values()) {
    const heads = await headsIn(database, all[0]?.hidden ?? []);
    await untilTold(all, (threadId) => heads.get(threadId) ?? 0);
  }
}

/** Posts in a thread, as often as it takes, and resolves when all its readers were told: how long that took, in milliseconds. */
export async function probe(
  url: string,
  by: Person,
  readers: readonly Reader[],
  { threadId, clientId }: { threadId: string; clientId: string },
): Promise<number> {
  const from = performance.now();
  const input = { clientId, threadId, text: `probe-${clientId}` };
  for (;;) {
    const answer = await ask<{ postMessage: { message: { seq: number } | null } }>(
      url,
      post,
      { input },
      await by.token(),
    ).catch(() => null);
    const seq = answer?.postMessage?.message?.seq;
    if (seq) {
      await untilTold(
        readers.filter(({ threadIds }) => threadIds.includes(threadId)),
        (id) => (id === threadId ? seq : 0),
      );
      return performance.now() - from;
    }
    await pause(lookEveryMs);
  }
}

async function untilTold(readers: readonly Reader[], seqOf: (threadId: string) => number): Promise<void> {
  const until = performance.now() + longestMs;
  const isBehind = (reader: Reader) => reader.threadIds.some((id) => reader.last(id) < seqOf(id));
  for (;;) {
    const behind = readers.filter(isBehind);
    if (behind.length === 0) return;
    if (performance.now() > until) {
      const sentences = behind.slice(0, 5).map((reader) => {
        const threads = reader.threadIds.map((id) => `${reader.last(id)} of ${seqOf(id)}`);
        return `${reader.name} was told ${threads.join(', ')}${reader.ended ? `, and ended: ${reader.ended}` : ''}`;
      });
      throw new Error(`${behind.length} readers did not catch up: ${sentences.join('; ')}.`);
    }
    await pause(lookEveryMs);
  }
}
