import { type Cast, castOf, type Found } from '../../gateway/journeys/cast.fixtures';
import type { Journey, Person } from '../../gateway/journeys/journey.fixtures';
import { aFounding, belong } from '../../gateway/journeys/people.fixtures';
import { tellFound } from '../../gateway/journeys/told.fixtures';
import { type TargetName, targetNames, type ViewerName, viewerNames } from './network';
import { speak } from './sayings';

/** Access tokens last five minutes. */
const freshForMs = 150_000;

/** Who there is: the same people in every network, who differ in what each network makes of them. */
export interface Population {
  readonly cast: Cast;
  readonly found: Readonly<Record<TargetName, Found>>;
  /** Ids of all of them, by name. */
  readonly idOf: Readonly<Record<string, string>>;
  /** A region that is being founded, and who is in it: nobody but them may know. */
  readonly founding: { readonly id: string; readonly members: readonly TargetName[] };
  /** A token of somebody that is good; of nobody for `anonymous`. */
  token(name: string): Promise<string | undefined>;
  personOf(name: ViewerName): Person | null;
}

const founders: readonly TargetName[] = ['members', 'last'];

export async function populate(journey: Journey): Promise<Population> {
  const cast = await castOf(journey);
  const found = cast.found as Record<TargetName, Found>;
  await speak(journey, found);
  const founding = { id: await aFounding(journey, 'to-be-founded'), members: founders };
  await belong(
    journey,
    founders.map((name) => ({
      memberId: found[name].id,
      communityId: founding.id,
      tie: 'HOME' as const,
      stage: 'SETTLED' as const,
      joinedAt: new Date(),
    })),
  );
  const everyone = Object.values(found).map(({ id }) => id);
  for (const viewer of Object.values(cast.viewers)) if (viewer) await tellFound(journey, viewer.id, everyone);

  const people = new Map<string, Person>();
  for (const name of [...targetNames, ...viewerNames]) {
    const person = cast.viewers[name] ?? cast.found[name];
    if (person) people.set(name, person);
  }
  const sessions = new Map(
    [...people].map(([name, { accessToken, refreshToken }]) => [
      name,
      { accessToken, refreshToken, at: Date.now() },
    ]),
  );

  async function token(name: string): Promise<string | undefined> {
    const session = sessions.get(name);
    if (!session || Date.now() - session.at < freshForMs) return session?.accessToken;
    const { data } = await journey.refresh(session.refreshToken);
    if (data.refreshSession.__typename !== 'SignedIn') throw new Error(`The session of ${name} ended.`);
    const { accessToken, refreshToken } = data.refreshSession;
    sessions.set(name, { accessToken, refreshToken, at: Date.now() });
    return accessToken;
  }

  return {
    cast,
    found,
    founding,
    idOf: Object.fromEntries([...people].map(([name, { id }]) => [name, id])),
    token,
    personOf: (name) => people.get(name) ?? null,
  };
}
