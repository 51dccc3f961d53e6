import type { Host } from '../../gateway/browser/host.fixtures';
import {
  EraseAccountDocument,
  FindPlaceDocument,
  JoinDocument,
  LeaveDocument,
  SetEmbedConsentDocument,
  SetHomeDocument,
  UpdateMemberDocument,
} from '../../gateway/journeys/generated/graphql';
import type { Journey, Person } from '../../gateway/journeys/journey.fixtures';
import { say, start } from '../../gateway/journeys/live.fixtures';

/** Somebody whom the partner may show, by name, by where they show to live, and as who started a thread. */
export interface Shown {
  readonly name: string;
  /** That they show to live in. */
  readonly area: string;
  /** How many are shown once they are not. */
  readonly besides: number;
  readonly person: Person;
  readonly threadId: string;
}

/** By what ways somebody ceases to be shown, each by a mutation of their own. */
const ways: Readonly<
  Record<
    string,
    (journey: Journey, person: Person, partnerId: string) => Promise<{ readonly errors: unknown }>
  >
> = {
  'a consent that is withdrawn': ({ ask }, { accessToken }, partnerId) =>
    ask(SetEmbedConsentDocument, { input: { partnerId, fields: [] } }, accessToken),
  'a region that is left': ({ ask, community }, { accessToken }) =>
    ask(LeaveDocument, { communityId: community('perche') }, accessToken),
  'an account that is erased': ({ ask }, { accessToken, password }) =>
    ask(EraseAccountDocument, { input: { password } }, accessToken),
  'a member who hides from visitors': ({ ask }, { accessToken }) =>
    ask(UpdateMemberDocument, { input: { audience: 'MEMBERS' } }, accessToken),
};
export const wayNames = Object.keys(ways);

/** Joins, settles in a town, starts a thread, and lets the partner show their name and the area that they show. */
export async function becomeShown(
  { journey, partner }: Host,
  { name, town, besides }: { readonly name: string; readonly town: string; readonly besides: number },
): Promise<Shown> {
  const person = await journey.join(name);
  const { accessToken } = person;
  const { data } = await journey.ask(FindPlaceDocument, { text: town, country: 'FR' });
  const input = { placeId: data.placeSearch?.[0]?.id ?? '' };
  const home = await journey.ask(SetHomeDocument, { input }, accessToken);
  const area = home.data.setHome.home?.areaName;
  if (!area) throw new Error(`${name} could not settle in ${town}: ${JSON.stringify(home)}`);
  await journey.ask(JoinDocument, { communityId: journey.community('perche'), tie: 'HOME' }, accessToken);
  await journey.ask(UpdateMemberDocument, { input: { audience: 'EVERYONE' } }, accessToken);
  const consent = { partnerId: partner?.id ?? '', fields: ['NAME' as const, 'PLACE' as const] };
  const consented = await journey.ask(SetEmbedConsentDocument, { input: consent }, accessToken);
  if (consented.data.setEmbedConsent.errors.length > 0) throw new Error(`${name} could not consent.`);
  const threadId = await start(journey, person);
  for (const list of ['', '/threads'])
    await journey.until(async () =>
      (await journey.page(`/embed/regions/perche${list}.json?partner=town-hall`)).includes(name),
    );
  return { name, area, besides, person, threadId };
}

/** Their thread is the first of the list again, however many were started since. Signed in anew: a token is for minutes. */
export async function goOn({ journey }: Host, { person, threadId }: Shown): Promise<void> {
  const tokens = await journey.signIn(person.email, person.password);
  await say(journey, { ...person, ...tokens }, threadId, 'Still here.');
}

/** Leaves by the way of that name. Answers when it was asked for. */
export async function leave(
  { journey, partner }: Host,
  way: string,
  { name, person }: Shown,
): Promise<number> {
  const at = performance.now();
  const answer = await ways[way]?.(journey, person, partner?.id ?? '');
  if (!answer || answer.errors)
    throw new Error(`${name} could not leave by ${way}: ${JSON.stringify(answer)}`);
  return at;
}
