import { setTimeout as pause } from 'node:timers/promises';

/**
 * Waits for the thing itself: asks again until the answer is there. Says what it waited for when it never comes. Several products at once
 * on a small machine are slow to hear of each other; a wait that ends early proves nothing.
 */
export async function until<Answer>(
  ask: () => Promise<Answer> | Answer,
  longestMs = 30_000,
): Promise<NonNullable<Exclude<Answer, false>>> {
  const end = Date.now() + longestMs;
  while (Date.now() < end) {
    const answer = await ask();
    if (answer) return answer as NonNullable<Exclude<Answer, false>>;
    await pause(20);
  }
  throw new Error(`Waited ${longestMs} ms in vain for: ${ask.toString()}`);
}
