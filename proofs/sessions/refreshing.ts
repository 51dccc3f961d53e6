import { refresh, signIn } from './asking';
import type { Person } from './people';

/** Of so many sessions whose used token came back, how many were ended by that. */
export async function reuse(url: string, person: Person, times: number): Promise<number> {
  let caught = 0;
  for (let at = 0; at < times; at += 1) {
    const first = (await signIn(url, person)).refreshToken;
    const second = (await refresh(url, first))?.refreshToken ?? '';
    const third = (await refresh(url, second))?.refreshToken ?? '';
    const thief = await refresh(url, first);
    const owner = await refresh(url, third);
    if (!thief && !owner) caught += 1;
  }
  return caught;
}

const longestWaitMs = 25;

/** Of so many refreshes whose answer was lost on the way, at whatever moment, how many sessions went on. */
export async function loseAnswers(url: string, person: Person, times: number): Promise<number> {
  let kept = 0;
  for (let at = 0; at < times; at += 1) {
    const { refreshToken } = await signIn(url, person);
    // Until a moment before or after the answer would have come: the client does not know which.
    await refresh(url, refreshToken, AbortSignal.timeout(1 + (at % longestWaitMs))).catch(() => null);
    const again = await refresh(url, refreshToken);
    const next = again && (await refresh(url, again.refreshToken));
    if (next) kept += 1;
  }
  return kept;
}
