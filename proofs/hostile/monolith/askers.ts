import type { Cast } from '../../../gateway/journeys/cast.fixtures';
import type { Journey, Person } from '../../../gateway/journeys/journey.fixtures';
import { askingOf } from '../../../gateway/journeys/people.fixtures';
import type { Asking } from '../../../kit/viewer';

/** Somebody who asks: as a client of the gateway by a token, of a monolith as who the token says they are. */
export interface Asker {
  readonly name: string;
  readonly asking: Asking;
  token(): Promise<string | undefined>;
}

/** Nobody, a member, one who was blocked by another and that other, and one who moderates. */
export async function askersOf(journey: Journey, { viewers }: Cast): Promise<Asker[]> {
  const names = ['anonymous', 'open', 'blocked', 'blocker', 'steward'];
  return Promise.all(
    names.map(async (name) => {
      const person = viewers[name] ?? null;
      return { name, asking: await askingOf(journey, person), token: tokenOf(journey, person) };
    }),
  );
}

/** Long before a token ends. */
const freshMs = 120_000;

/** Of one session for as long as it takes: the token is made new before it ends. */
function tokenOf(journey: Journey, person: Person | null): Asker['token'] {
  let current = Promise.resolve({
    accessToken: person?.accessToken,
    refreshToken: person?.refreshToken ?? '',
  });
  let madeAt = performance.now();

  async function renewed(refreshToken: string) {
    const { data } = await journey.refresh(refreshToken);
    if (data.refreshSession.__typename !== 'SignedIn') throw new Error('The session ended.');
    return data.refreshSession;
  }
  return async () => {
    if (person && performance.now() - madeAt > freshMs) {
      madeAt = performance.now();
      current = current.then(({ refreshToken }) => renewed(refreshToken));
    }
    return (await current).accessToken;
  };
}
