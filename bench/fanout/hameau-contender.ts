import { type Hameau, startHameau, untilReady } from '../hameau';
import { memberOf } from '../member';
import type { Contender } from './contender';
import { frameBytes, subscriptionNamed, textNow } from './operations';

/** The first start imports places and the demo network. */
const startsWithinMs = 180_000;

const settings = {
  HAMEAU_SOCKETS_PER_ADDRESS: '1000000',
  HAMEAU_PLANNING_BUDGET_MS: '100000000',
};

/** The product as npm start runs it: a member posts in a thread, by HTTP, and visitors read it live. */
export async function openHameau(
  name: string,
  groups: number,
  folder: string,
  env: NodeJS.ProcessEnv,
): Promise<Contender> {
  const hameau = await startHameau(folder, env, { settings });
  try {
    await untilReady(hameau, startsWithinMs);
    return await contenderFrom(hameau, name, groups);
  } catch (error) {
    await hameau.child.close();
    throw error;
  }
}

async function contenderFrom(hameau: Hameau, name: string, groups: number): Promise<Contender> {
  const member = memberOf(hameau);
  const [thread] = await member.threads(1);
  if (!thread) throw new Error('No thread was started.');
  let next = 2;

  return {
    name,
    url: hameau.url,
    pid: hameau.child.pid,
    queries: (readers) =>
      Array.from({ length: readers }, (_none, at) => subscriptionNamed(`Group${at % groups}`)),
    // From the thread's beginning, so that nobody misses what is posted before their subscription stands.
    variables: { threadId: thread.id, after: thread.eventCursor },
    frameBytes,
    nextSeq: () => next,
    async post(count) {
      const from = next;
      for (; next < from + count; next += 1)
        await member.post({ threadId: thread.id, text: textNow(), seq: next });
      return from;
    },
    close: () => hameau.child.close(),
  };
}
